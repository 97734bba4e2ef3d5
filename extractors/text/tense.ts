export type Tense = 'past' | 'future'

/**
 * Tense of the verb nearest to a span of a flattened sentence («5 ноября состоялся», «который пройдёт 31 октября»);
 * null where no verb is seen. Offsets are of the sentence.
 */
export function tenseAt(sentence: string, start: number, end: number): Tense | null {
  let best: { tense: Tense; distance: number } | null = null
  for (const match of sentence.matchAll(word)) {
    const tense = tenseOf(match[0])
    if (tense === null) continue
    const from = match.index
    const to = from + match[0].length
    const distance = gap(sentence, start, end, from, to)
    if (best === null || distance < best.distance) best = { tense, distance }
  }
  return best?.tense ?? null
}

/** Past for a preterite or a short passive participle, future for the futures that announcements use. */
function tenseOf(word: string): Tense | null {
  if (FUTURE.test(word)) return 'future'
  if (PRETERITE.test(word)) return NOUN.test(word) ? null : 'past'
  return PARTICIPLE.test(word) ? 'past' : null
}

/** Letters between, a comma counting as a long way: a verb of the same clause is nearer. */
function gap(sentence: string, start: number, end: number, from: number, to: number): number {
  const between = from >= end ? sentence.slice(end, from) : sentence.slice(to, start)
  return between.length + 60 * (between.split(/[,;:(]/).length - 1)
}

const word = /\p{L}{3,}/gu

// Perfective futures and plain words of intent; presents («работает») say nothing of a day.
const FUTURE =
  /^(?:буд(?:ет|ут|ем)|планиру(?:ет|ют|ем)(?:ся)?|запланирован[аоы]?|намечен[аоы]?|намечает?ся|назначен[аоы]?|ожида(?:ет|ют)ся|предстоит|намерен[аоы]?|собира(?:ет|ют)ся|пройд[еу]т|состо[ия]тся|посет[ия]т|прибуд[еу]т|приед[еу]т|подпиш[еу]т|откро[ею]т(?:ся)?|начн[еу]т(?:ся)?|старту[ею]т|провед[еу]т|прим[еу]т|завершит(?:ся)?|продлит?ся|соберет|соберутся|встрет[ия]т(?:ся)?|обсуд[ия]т|представ[ия]т|стан[еу]т|отправ[ия]т(?:ся)?|запуст[ия]т|появ[ия]т(?:ся)?|построят|введут|заработа[ею]т|предстоящ\p{L}{2,3}|грядущ\p{L}{2,3}|вступит|состоять?ся)$/u
const PRETERITE =
  /[аеиоуыяю](?:л|ла|ло|ли)(?:с[ья])?$|(?:ш|г|с|з|р)(?:ла|ло|ли)(?:с[ья])?$|^(?:вырос|возрос|принес|внес|привез|смог|достиг)$/
// Short passive participles; a list, since «страна», «цены», «план» end alike.
const PARTICIPLE =
  /^(?:подписан|проведен|заключен|открыт|создан|достигнут|принят|запущен|организован|утвержден|установлен|представлен|передан|обсужден|построен|реализован|введен|зарегистрирован|направлен|выделен|закреплен|начат|завершен|внесен|доставлен|отправлен|поставлен|избран|отмечен|решен|определен|сделан|осуществлен|оформлен|привлечен|посвящен|включен|рассмотрен|согласован|озвучен|учрежден|образован|парафирован|сдан|издан|получен)[аоы]?$/
// Nouns that end like a preterite or like a participle.
const NOUN =
  /^(?:отдел|раздел|предел|капитал|потенциал|материал|филиал|канал|портал|журнал|персонал|терминал|мемориал|зал|вокзал|квартал|генерал|интервал|урал|арал|металл?|сериал|банкомат|дел[ао]|сел[ао]|числ[ао]|школ[аы]|сил[аы]|тепло|стекло|масло|земли|цел[иь]|модели|роли|доли|недели|отрасли|торговли|мысли|пыли|доллар|контрол\p{L}*|консул\p{L}*|автомобил[иь]|шелка?|пол|угол|узел|посол|футбол|протокол|стол|престол|правил[ао]?|начал[ао]|тыла?|рубли|стволы?|интеграл|координал|мысл[аои]|школ[аыу]?|торговл[яи]|земл[яи]|интеграл|весла|масла|числа|кресло)$/u
