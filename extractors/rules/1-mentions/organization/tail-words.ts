import { bodyHeads } from '../../../text/bodies.ts'
import { canBeGenitive } from '../../../text/forms/genitive.ts'
import { postAt } from '../../../text/posts.ts'
import type { Token } from '../../../text/read.ts'
import { Flag } from '../../../text/words/lexeme.ts'
import { lookUpWord } from '../../../text/words/words.ts'

/** «молодёжи, спорту»: a small word in the dative. */
const dative = ({ text, lower }: Token): boolean =>
  /^\p{Ll}/u.test(text) &&
  /(?:[ую]|ам|ям|(?:форм|культур|техник|торговл|экономик|политик|защит|медицин|охран|эколог|энергетик)[еи]|ости|ции)$/.test(
    lower,
  ) &&
  !predicate(lower)

/** «по внешней торговле и экономическим связям»: a further dative behind «по», its adjectives before it. */
export function joinedDative(tokens: readonly Token[], next: number, from: number): boolean {
  if (tokens[from]?.lower !== 'по') return false
  let at = next - 1
  while (at > from && led.test(tokens[at]?.lower ?? '')) at--
  if (at === from || !/^(?:и|,)$/.test(tokens[at]?.lower ?? '')) return false
  const token = tokens[next]
  const noun = token && led.test(token.lower) ? tokens[next + 1] : token
  return noun !== undefined && dative(noun)
}

const led = /(?:ой|ому|ему|им|ым|ей)$/

/** «содействия международной торговле», «по сельскому и лесному хозяйству»: what a preposition before its adjectives governs. */
export function afterDative(tokens: readonly Token[], next: number, from: number): boolean {
  let at = next - 1
  while (at > from && /(?:ой|ому|ему|им|ым|ей)$|^и$/.test(tokens[at]?.lower ?? '')) at--
  return at < next - 1 && at >= from && /^(?:по|содействи[яюе]|при)$/.test(tokens[at]?.lower ?? '')
}

/** «дружбы с зарубежными странами» */
export const afterWith = (tokens: readonly Token[], next: number, from: number): boolean =>
  next - 2 >= from &&
  tokens[next - 2]?.lower === 'с' &&
  /(?:ым|им)и$/.test(tokens[next - 1]?.lower ?? '') &&
  /(?:ам|ям)и$/.test(tokens[next]?.lower ?? '')

/** «по управлению государственным имуществом», «Китайско-Малайзийским парком»: what is managed. */
export function managed(tokens: readonly Token[], next: number, from: number): boolean {
  if (!/(?:ым|им|ом|ем|ой|ей|ами|ями|ыми|ими)$/.test(tokens[next]?.lower ?? '')) return false
  let at = next - 1
  while (at > from && /(?:ым|им|ой|ей|ыми|ими)$/.test(tokens[at]?.lower ?? '')) at--
  return at >= from && /^(?:управлени[юя]|руководству)$/.test(tokens[at]?.lower ?? '')
}

/** A word in the genitive, or a further head («… университета гражданской авиации»). */
export function genitive(token: Token, tokens: readonly Token[], at: number): boolean {
  // «Комитет 9-й дивизии»
  if (isOrdinal.of(token.lexeme)) return /^дивизи/.test(tokens[at + 1]?.lower ?? '')
  if (!token.word || isNoGenitive.of(token.lexeme)) return false
  if (bodyHeads.at(tokens, at))
    return bodyHeads.at(tokens, at)?.values.some((head) => head.case === 'gen') ?? false
  if (token.capital)
    return (
      adjectivesToHead(tokens, at) ||
      (token.lower === 'нового' && /^ш[её]лков/.test(tokens[at + 1]?.lower ?? '')) ||
      /^(?:Ш[её]лков|Великого|Собрани|Евразии|Азии|Европы|Парламент|Правительств|Народн|Сенат|Центральн|Средней|Юго-Восточной|Республик|Государствен|Национальн)/.test(
        token.text,
      )
    )
  return (
    canBeGenitive(token.lower) ||
    unchanging.test(token.lower) ||
    (deed.test(tokens[at - 1]?.lower ?? '') &&
      // «Строительная компания построит»
      bodyHeads.at(tokens, at - 1) === null &&
      bare.test(token.lower) &&
      !present.test(token.lower))
  )
}

/** «9-й» */
const isOrdinal = new Flag((lower) => /^\d{1,3}-(?:й|ой|го)$/.test(lower))
/** A number, a predicate, an honorific, or what is signed with the body: «заключили с университетом соглашения об обмене». */
const isNoGenitive = new Flag(
  (lower) =>
    /^(?:\d|г-жа|г-н|госпожа|господин|товарищ|соглашени[яй]$|(?:договор|меморандум|контракт|протокол)(?:а|ов)$)/.test(
      lower,
    ) || predicate(lower),
)

/** «управления Китайской государственной железнодорожной корпорации»: adjectives in the genitive up to a further head. */
export function adjectivesToHead(tokens: readonly Token[], at: number): boolean {
  let next = at
  while (next < at + 4 && /(?:ой|ого|его)$/.test(tokens[next]?.lower ?? '')) next++
  const head = next > at ? bodyHeads.at(tokens, next) : null
  return head?.values.some(({ case: kase, number }) => kase === 'gen' && number === 'sg') ?? false
}

/**
 * «университета нефти и газа и китайской компании», «… и провинции Аньхой», «… и компании «Синьтай»»: who is told beside a body, not what
 * the body is for.
 */
export function opensAnother(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? ''
  const behind = tokens[at + 1]
  if (ofCountry.test(lower)) return adjectivesToHead(tokens, at)
  const named = behind?.capital === true || behind?.text === '«'
  return named && (placeKind.test(lower) || bodyHeads.at(tokens, at) !== null)
}

/** A body in whose house guests are received; an office («канцелярия премьер-министра») belongs to a post. */
export const isHouse = (head: Token | undefined): boolean =>
  /^(?:университет|институт|колледж|академи|вуз|школ|больниц|госпитал|музе|театр|библиотек|компани|завод|корпораци)/.test(
    head?.lower ?? '',
  )

/** «принял в университете генерального консула»: who is received there, not whose it is. */
export const isGuest = (tokens: readonly Token[], at: number): boolean =>
  postAt(tokens, at)?.plural === false

const ofCountry = /^(?:китайск|казахстанск)(?:ой|ого)$/
const placeKind = /^(?:провинци[яию]|города?|област[ьи]|района?|округа?|уезда?)$/

/** «федерация ушу», «школа дзюдо» */
const unchanging = /^(?:ушу|дзюдо|кара[тд]э|карате|таэквондо|самбо|регби|кино|медиа|кунг-фу)$/

/** What is done to the next word: «развития ремесел», «экспорта машин». */
const deed =
  /(?:ния|тия)$|^(?:экспорта|импорта|продажи|закупки|поставки|защиты|охраны|добычи|выпуска|перевозки|обработки|переработки|производства|поддержки|торговли)$/

/** A genitive plural without an ending, behind what is done with them: «изучения панд», «развития ремесел». */
const bare =
  /^(?!также$|этот$|тот$|он$|здесь$|там$|чтобы$|вместе$)[а-яё]{3,}[бвгджзклмнпрстфхцчшщ]$/

/** «отвечают», «оценивает»: verbs of the present that end like such. */
const present = /(?:[аяеу]ют|[аяуе]ет|[жчшщ]ат|[бвдлмнрст][ия]т)$/

/** Words that end like genitives and are predicates: «намерена», «подписали», «открыла». */
export function predicate(lower: string): boolean {
  if (
    /^(?:намерен|готов|долж|также|были?$|была$|стал|состо|уже$|когда$|сегодня$|рад[аы]?$|однако$|подчеркн|отмет|сообщ(?!ени[яей])|рассказ|прин|посет|прибы|выраз|заяв|предлож|планиру|провел|провод|обсуд|(?:создан|основан|образован|открыт|построен|отправлен|направлен|приглашен|избран|переведен|включен|признан)[аоы]?$)/.test(
      lower,
    )
  )
    return true
  return lookUpWord(lower)?.tags.some((tag) => /Past|Passive|Future|Infinitive/.test(tag)) ?? false
}

/** «по делам развития», «по туризму», «по традиционной медицине»: small words in the dative behind «по», not what somebody did «по итогам встречи». */
export const matterBehind = (tokens: readonly Token[], at: number): boolean => {
  const { lower = '', text = '' } = tokens[at] ?? {}
  return (
    /^\p{Ll}/u.test(text) &&
    /^(?:народн|традиционн|стратегическ|технологич|цифров|промышлен|индустри|природ|экологич|военн|оборон|государственн|региональн|муниципальн|языков|архив|печат|судебн|интеллектуальн|атомн|ядерн|водн|лесн|земельн|рыбн|зерн|лекарств|медицин|здравоохранени|правам|труду|занятост|миграци|религи|туристск|техническ|физическ|молодежн|молодёжн|молодежи|молодёжи|семье|цен|продовольств|энергетик|транспорт|строительств|космос|космическ|связи|информац|кибер|тариф|геолог|недропольз|предприниматель|конкурен|антимонопольн|рынк|акци|надзор|делам|вопросам|развитию|инвестициям|туризму|торговле|экономике|образованию|культуре|спорту|науке|стандарт|управлению|регулированию|контролю|надзору|охране|защите|содействию|финансам|бюджету|экологии|аграрным|международн|внешн|социальн|чрезвычайным|противодействию|планированию|реформам|статистике)/.test(
      lower,
    )
  )
}

/** «департамент государственных доходов по Алматинской области»: the dative of a region in which a state's office works. */
export const regional = (tokens: readonly Token[], at: number): boolean =>
  (/ской$/.test(tokens[at]?.lower ?? '') && tokens[at + 1]?.lower === 'области') ||
  (/^(?:области|городу|г)$/.test(tokens[at]?.lower ?? '') &&
    (tokens[at + 1]?.capital ?? tokens[at + 2]?.capital) === true) ||
  /^(?:жетысу|жетісу|абай|улытау|ұлытау|алматы|астане|шымкенту|вко|ско|зко|юко)$/.test(
    tokens[at]?.lower ?? '',
  )
