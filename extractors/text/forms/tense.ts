import { type FlatWord, flatWords, WordSlot, wordFrom } from '../words/phrases.ts'

export type Tense = 'past' | 'future'

/**
 * Tense of the verb nearest to a span of a flattened sentence («5 ноября состоялся», «который пройдёт 31 октября»);
 * null where no verb is seen. Offsets are of the sentence, `words` its words.
 */
export function tenseAt(
  sentence: string,
  start: number,
  end: number,
  words: readonly FlatWord[] = flatWords(sentence),
): Tense | null {
  let best: { tense: Tense; distance: number } | null = null
  const near = wordFrom(words, Math.max(0, start - FAR))
  // the word before may reach into what is near
  for (let at = Math.max(0, (near < 0 ? words.length : near) - 1); at < words.length; at++) {
    const word = words[at]
    if (!word || word.start - end > FAR) break
    const { start: from, end: to } = word
    if (to - from < 3 || start - to > FAR) continue
    const told = tenseOf.of(word)
    if (told === null) continue
    const ahead = told === 'put-off' && /^ (?:на|до) /.test(sentence.slice(to, to + 4))
    const tense = told !== 'put-off' ? told : ahead ? 'future' : 'past'
    const distance = gap(sentence, start, end, from, to)
    if (best === null || distance < best.distance) best = { tense, distance }
  }
  return best === null || best.distance > FAR ? null : best.tense
}

// Across two commas, or a line away: what that verb tells is no proof.
const FAR = 130

/** Past for a preterite or a past participle, future for the futures that announcements use; «перенесён» may be either. */
const tenseOf = new WordSlot((word): Tense | 'put-off' | null => {
  if (PUT_OFF.test(word)) return 'put-off'
  if (INVITING.test(word)) return null
  if (FUTURE.test(word) || FUTURE_PERSON.test(word)) return 'future'
  if (PRETERITE.test(word)) return NOUN.test(word) ? null : 'past'
  return PARTICIPLE.test(word) || ACTIVE.test(word) ? 'past' : null
})

/** Whether a word is a preterite («подписала»), and no noun that ends alike («отдела»). */
export const isPreterite = (word: string): boolean => PRETERITE.test(word) && !NOUN.test(word)

/** Letters between, a comma counting as a long way: a verb of the same clause is nearer. */
function gap(sentence: string, start: number, end: number, from: number, to: number): number {
  const [first, last] = from >= end ? [end, from] : [to, start]
  let letters = Math.max(0, last - first)
  for (let at = first; at < last; at++) if (isMark(sentence.charCodeAt(at))) letters += 60
  return letters
}

/** One of `,;:(`. */
const isMark = (unit: number): boolean =>
  unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x28

// «пригласил на форум 31 октября», «подтвердили участие»: the day may lie ahead of the verb's own.
const INVITING = /^(?:приглас|приглаш|предлож|подтвер|договор|анонсир|условил)\p{L}*$/u
// Perfective futures and plain words of intent; presents («работает») say nothing of a day.
const FUTURE =
  /^(?:(?:по|при|про|до|от)?буд(?:ет|ут|ем)|планиру(?:ет|ют|ем)(?:ся)?|запланирован(?:[аоы]|н\p{L}{2,3})?|намечен(?:[аоы]|н\p{L}{2,3})?|намечает?ся|ожида(?:ет|ют)ся|предстоит|намерен[аоы]?|собира(?:ет|ют)ся|пройд[еу]т|состо[ия]тся|посет[ия]т|прибуд[еу]т|приед[еу]т|подпиш[еу]т|откро[ею]т(?:ся)?|начн[еу]т(?:ся)?|старту[ею]т|провед[еу]т|прим[еу]т|завершит(?:ся)?|продлит?ся|соберет|соберутся|встрет[ия]т(?:ся)?|обсуд[ия]т|представ[ия]т|стан[еу]т|отправ[ия]т(?:ся)?|запуст[ия]т|появ[ия]т(?:ся)?|построят|введут|заработа[ею]т|предстоящ\p{L}{2,3}|грядущ\p{L}{2,3}|вступит|выступ[ия]т|вылет[ия]т|прилет[ия]т|достигнет|составит|увеличится|сдадут|ждут|ждет|(?:по|вы|у|пере|за)ед[еу]т|(?:по|у|пере|с)лет[ия]т|слета[ею]т|съезд[ия]т|побыва[ею]т|навест[ия]т|направ[ия]тся|верн[еу]тся|(?:по|при|от|вы|за)вез[еу]т|свозят|ознаком[ия]тся|изуч[ия]т|осмотр[ия]т|продолж[ия]т(?:ся)?|да(?:ст|дут)|сыгра[ею]т|покаж[еу]т|устро[ия]т|организу[ею]т|(?:вы|у|при|пере|от)(?:лета|езжа|быва)[ею]т|отправля[ею]тся|возвраща[ею]тся)$/u
// Perfectives with no imperfective that ends alike, also in the first person plural: «подпишем», «получат», «увидим».
const FUTURE_PERSON = new RegExp(
  `^(?:${[
    '(?:подпиш|провед|прим|пройд|привез|приед|поед|прибуд|начн|расскаж|покаж|назов|выбер|подвед|перейд|возвед|приобрет|помож|найд|займ|обойд|воз[ьв]м|собер|прид|уйд|внес|принес|пошл)(?:ет|ут|ем)(?:ся)?',
    '(?:откро|закро|раскро|спо|старту|поучаству|продемонстриру|презенту|разработа|сдела|сыгра|заработа|сто?лкну|отпраздну|увенча|обменя|побыва)(?:ет|ют|ем)(?:ся)?',
    '(?:посет|обсуд|представ|отправ|выступ|вступ|поступ|приступ|постав|установ|подготов|внедр|постро|достро|познаком|закуп|куп|поделя?|присоедин|отмет|прилет|вылет|встрет|увид)(?:ит|ят|им)(?:ся)?',
    '(?:получ|заключ|услыш|вруч|залож|реш|законч|заверш|обеспеч|продолж|включ|предлож|расшир|увелич|привлеч|изуч|сраз|посад)(?:ит|ат|ят|им)(?:ся)?',
    '(?:созда|переда|сда|прода|отда|изда)(?:ст|дут|дим)(?:ся)?',
    'смо(?:жет|гут|жем)|распахн[еу]т|отбуд[еу]т',
  ].join('|')})$`,
  'u',
)
const PRETERITE =
  /[аеиоуыяю](?:л|ла|ло|ли)(?:с[ья])?$|(?:ш|г|с|з|р)(?:ла|ло|ли)(?:с[ья])?$|^(?:вырос|возрос|принес|внес|привез|смог|достиг)$/
// Passive participles, short («подписан») and full («подписанное»); a list, since «страна», «цены», «план» end alike.
const PARTICIPLE =
  /^(?:подписан|проведен|заключен|открыт|создан|достигнут|принят|запущен|организован|утвержден|установлен|представлен|передан|обсужден|построен|реализован|введен|зарегистрирован|направлен|выделен|закреплен|начат|завершен|внесен|доставлен|отправлен|поставлен|избран|отмечен|решен|определен|сделан|осуществлен|оформлен|привлечен|посвящен|включен|рассмотрен|согласован|озвучен|учрежден|образован|парафирован|сдан|издан|получен)(?:[аоы]|н?(?:ый|ая|ое|ые|ого|ой|ую|ому|ом|ым|ых|ыми))?$/
// Active past participles: «состоявшийся», «прошедшего».
const ACTIVE = /(?:[аеиоуяю]в|прибыв|[еио]д)ш(?:ий|ая|ее|ие|его|ей|ему|ем|им|их|ими|ую)(?:ся)?$/
// «назначена на 5 октября», «перенесли на», «отложен до» look ahead; «назначен акимом» does not.
const PUT_OFF =
  /^(?:назначен|назначил|перенесен|перенес|отложен|отложил|продлен|продлил)(?:[аоыи]|н(?:ый|ая|ое|ые|ого|ой|ую|ому|ом|ым|ых|ыми))?$/
// Nouns that end like a preterite or like a participle.
const NOUN =
  /^(?:(?:[а-яё]{0,8}отдел|раздел|предел|капитал|потенциал|материал|филиал|канал|портал|журнал|персонал|терминал|мемориал|вокзал|квартал|генерал|интервал|урал|арал|металл?|сериал|интеграл|протокол|футбол|волейбол|баскетбол|стол|престол|ствол|бокал|финал|идеал|оригинал|минерал|адмирал)а?|зал|банкомат|дел[ао]?|сел[ао]?|числ[ао]|школ[аы]|сил[аы]|тепло|стекло|масло|земли|цел[иь]|модели|роли|доли|недели|отрасли|торговли|мысли|пыли|доллар|контрол\p{L}*|консул\p{L}*|автомобил[иь]|шелка?|пол|угол|узел|посол|правил[ао]?|начал[ао]|тыла?|рубли|мысл[аои]|школ[аыу]?|торговл[яи]|земл[яи]|весла|масла|числа|кресло)$/u
