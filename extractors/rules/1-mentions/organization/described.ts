import type { PlaceRef } from '../../../engine/mention.ts'
import type { BodyHead } from '../../../text/bodies.ts'
import { nominativeAdjective } from '../../../text/forms/nominative.ts'
import type { Token } from '../../../text/read.ts'
import { capital } from '../../../text/words/capital.ts'
import { dedicatedEnd, holdsDedication } from '../dedication.ts'
import {
  bareGenitive,
  countryOf,
  type Draft,
  type Head,
  placeOver,
  refsOf,
  type Scene,
  tidy,
} from './draft.ts'
import { behindChief, behindPost } from './latin-holder.ts'
import { ledUnion } from './lead.ts'
import { isOwnName } from './own-name.ts'
import { type Tail, tailOf } from './tail.ts'

/** «Хэнаньский университет», «Министерство иностранных дел Китая», «Торговое бюро города Мяньян». */
export function described(scene: Scene, whole: Head): Draft | null {
  const { at, head, after, entry, cases, plural } = whole
  const { tokens, text } = scene
  const [first, noun] = [tokens[at], tokens[head]]
  if (!first || !noun) return null
  const led = head > at && first.capital
  const adjective = head > at ? placeOver(scene, first, true) : undefined
  const past = behindNumber(tokens, after)
  const tail = tailOf(scene, past, entry.mission) ?? numberAlone(tokens, after, past)
  const located = tail?.located ?? null
  const capitalNoun = noun.capital && at > 0
  const served = behindPost(tokens, at)
  const seat = head === at + 1 && !located ? seatOf(scene, first.lower, entry.kind) : null
  const own = isOwnName(scene, whole, tail)
  if (entry.generic && !own) {
    // «Актюбинский рельсобалочный завод» is a name, «Шанхайская компания» that opens a sentence is not
    const named = entry.phrase.includes(' ') && at > 0
    const twice = head - at > 1 || entry.phrase.includes(' ')
    const worker = twice && (at > 0 ? head - at > 1 : plant.test(entry.phrase))
    const works = tail !== null || only.test(entry.phrase) || worker || named
    const ofPlace = adjective?.kind === 'place' && (entry.kind !== 'company' || works)
    // «создать Центр по изучению Китая»
    const found = located?.kind === 'place' || entry.phrase !== 'центр' || served
    const known = found && (located !== null || (served && tail?.closed))
    const media = entry.kind === 'media' && led && adjective?.kind === 'place'
    if (!(led && ofPlace) && !media && !(entry.kind === 'other' && (led || capitalNoun) && known))
      return null
  } else if (
    !own &&
    !led &&
    !(head > at && ledUnion(scene, at)) &&
    located === null &&
    !tail?.home &&
    !(seat && (tail || entry.phrase.includes(' ')))
  ) {
    const closed =
      tail !== null && (tail.closed || served || (capitalNoun && tail.end - noun.end > 5))
    const ministry = offices.test(entry.phrase) && tail !== null
    // «Институт ядерной физики» where a sentence begins
    const school =
      entry.kind === 'university' &&
      (taught.test(tokens[after]?.lower ?? '') || entry.phrase.includes('исследовательский'))
    const opens = at === 0 && school && (tail?.end ?? 0) - noun.end > 5
    // «Ассоциация экспортёров муки» there, and what has its matter in the head: «Общество китайско-казахстанской дружбы»
    const complete = entry.phrase.split(' ').length > 2
    const union = at === 0 && unions.test(entry.phrase) && tail !== null
    const society = entry.kind === 'association' && noun.capital && (complete || union)
    // «колледж № 9», «университет имени Досмухамедова», «институт геологии имени Сатпаева»
    const known =
      entry.kind === 'university' &&
      (past > after ||
        dedicatedEnd(tokens, after) !== null ||
        (tail?.closed === true && holdsDedication(tokens, after, tail.end)))
    // «председатель Регионального совета»
    const council = served && / совет$/.test(entry.phrase) && first.capital
    // «начальник портового управления», «начальник облсельхозуправления»
    const office =
      entry.kind === 'government' &&
      (head > at || entry.phrase.includes(' ')) &&
      behindChief(tokens, at)
    // «депутат мажилиса»
    const chamber = served && /^(?:мажилис|сенат)$/.test(entry.phrase)
    const itself =
      chamber || ministry || tail?.proper || opens || society || known || council || office
    if (!itself && (!closed || (!capitalNoun && !served))) return null
  }
  const keepsTail =
    tail !== null &&
    (tail.closed ||
      served ||
      capitalNoun ||
      entry.kind !== 'university' ||
      adjective === undefined ||
      // «Уханьская академия вышивки»
      (entry.phrase !== 'университет' && /^\p{Ll}/u.test(tokens[after]?.text ?? '')) ||
      taught.test(tokens[after]?.lower ?? ''))
  const full = keepsTail ? tail.end : (tokens[after - 1]?.end ?? noun.end)
  const end = (entry.kind === 'university' && endBeforeTown(scene, head, after, full)) || full
  const lead = seat
    ? []
    : tokens.slice(at, head).map((token) => nominativeAdjective(token.text, entry.gender))
  const printed = keepsTail ? text.slice(tokens[after]?.start ?? end, end) : ''
  const home = tail?.home ?? seat ?? undefined
  const rest = tail?.home
    ? printed.replace(/(?:(?:этого|этой|своего|своей)\s+)?\S+$/, genitiveOf(tail.home))
    : seat
      ? `${printed} ${bareGenitive(seat)}`.trim()
      : printed
  const where = located ?? adjective
  return {
    start: first.start,
    end,
    name: tidy(capital([...lead, entry.phrase, rest].filter(Boolean).join(' '))),
    kind: entry.kind,
    country: countryOf(where) ?? home?.country ?? landOf(first.lower),
    cases,
    plural,
    places: home ? [home] : refsOf(where),
    rule: 'organization/head',
  }
}

/**
 * «Ханьчжунский институт провинции Шэньси», «Университет Анькан города Анькан КНР»: where a school's own name ends, before the
 * place that only tells where it is; null where no such place follows or the name would be bare.
 */
function endBeforeTown(scene: Scene, head: number, after: number, end: number) {
  const { tokens, places } = scene
  for (let at = after; at < tokens.length && (tokens[at]?.end ?? 0) <= end; at++) {
    const token = tokens[at]
    if (!token || !places.some(({ start, adjective }) => start === token.start && !adjective))
      continue
    // «Народный университет Китая» is of its state
    const heads = at > after ? whereabouts : /^(?:провинци|город|г$|обл|пров)/
    // «Академия наук провинции Ганьсу» has no name but what it is of
    const [before, lead] = [tokens[at > after ? at - 1 : head - 1], tokens[head - 1]]
    const town = /^(?:город|г$)/.test(token.lower) && lead?.capital
    const led = town || (before && (at > after ? before.capital : placeOver(scene, before, true)))
    const own = token.capital && !heads.test(token.lower)
    if (led && heads.test(token.lower)) return tokens[at - 1]?.end ?? null
    if (!own) return null
  }
  return null
}

const whereabouts = /^(?:провинци|город|г$|обл|пров|кнр$|рк$|кита|казахст|республик)/

/** Only one of the two countries has such levels: «областная больница», «уездная станция». */
const landOf = (lower: string): string | null =>
  /^областн/.test(lower) ? 'KZ' : /^(?:провинциальн|уездн)/.test(lower) ? 'CN' : null

const offices =
  /^(?:министерство|канцелярия|(?:(?:областн|городск|районн)\S+ )?(?:управление|департамент))$/

const unions = /^(?:общество дружбы|ассоциация|федерация|конфедерация|палата)$/

/** What a sentence may open with: «Сианьский машиностроительный завод»; «Сианьская строительная компания» only describes. */
const plant = /завод|комбинат|фабрика|корпорация|электростанция/

/** Of these a town has one: «Алматинский зоопарк». */
const only = /^(?:зоопарк|метрополитен|железная дорога)$/

/** «Городская больница № 1 Шымкента»: token index behind the number, `at` itself without one. */
const behindNumber = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '№' && /^\d+$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at

const numberAlone = (tokens: readonly Token[], at: number, past: number): Tail | null =>
  past === at ? null : { end: tokens[past - 1]?.end ?? 0, located: null, closed: true }

/** The first word of what a university or institute is of: «институт туризма», «университет иностранных языков». */
const taught =
  /^(?:наук|техник|технолог|туризм|медицин|искусств|экономик|финанс|транспорт|связи$|нефт|газа$|язык|иностранн|сельск|культур|спорт|горн|легк|лёгк|электр|информа|бизнес|торгов|права$|водн|морск|лесн|строительств|архитект|кино|музык|энерг|хими|фармац|аэро|граждан|авиац|путей|менеджмент|международн|современн|традиционн|китайск|передов|точн|естеств|гуманитарн|социальн|политическ|педагогик|физик|физическ|геолог|металлург|управлени|дизайн|мод[аы]$|зерн|хлопк|животновод|земледел|эколог|географ|агроном|зоолог|биолог|астроном|ботаник|генетик|вирус|микро|ядерн|атомн|космич|внешн|защит|растен|почв|рыб|шелк|шёлк|чая$|карантин|стандарт|метролог|радио|связ|кибернет|математик|истори|археолог|философ|литератур|востоковед|энергет|угля$|угольн|геофиз|минерал|океан|судостро|кож|текстил|пищев|ветеринар)/

/** «областное управление», «городская палата», «столичный департамент»: the article's own region or city; null for others. */
function seatOf({ homes }: Scene, lower: string, kind: BodyHead['kind']): PlaceRef | null {
  if (kind !== 'government' && kind !== 'association') return null
  if (/^(?:областн|региональн)/.test(lower))
    return homes.find((place) => place.kind === 'region') ?? null
  if (/^городск/.test(lower)) return homes.find((place) => place.kind === 'city') ?? null
  return /^столичн/.test(lower) ? (homes.find((place) => place.id === CAPITAL) ?? null) : null
}

const CAPITAL = 'KZ-71'

/** «Кызылординской области», «города Конаев». */
const genitiveOf = (place: PlaceRef): string =>
  place.kind === 'city' ? `города ${place.name}` : bareGenitive(place)
