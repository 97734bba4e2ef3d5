import type { PlaceRef } from '../../../engine/mention.ts'
import { dedicatedEnd, holdsDedication } from '../dedication.ts'
import type { Head, Located, Scene } from './draft.ts'
import { behindChief } from './latin-holder.ts'
import { ledUnion } from './lead.ts'
import { isOwnName } from './own-name.ts'
import type { Tail } from './tail.ts'

/** What stands around a head noun. */
export interface Around {
  /** What follows it. */
  tail: Tail | null
  /** Token index behind its number («больница № 1»). */
  past: number
  /** The place whose adjective leads it («Хэнаньский университет»). */
  adjective: Located | undefined
  /** The article's own place that its adjective means («областное управление»). */
  seat: PlaceRef | null
  /** Behind a post («председатель совета»). */
  served: boolean
}

/** Whether a head noun and what stands around it name a body («Министерство иностранных дел Китая»), and do not only describe one. */
export function isNamed(scene: Scene, whole: Head, around: Around): boolean {
  if (isOwnName(scene, whole, around.tail)) return true
  if (whole.entry.generic) return isPlaced(scene, whole, around)
  const { at, head, entry } = whole
  const { tail, seat } = around
  return (
    (head > at && (scene.tokens[at]?.capital === true || ledUnion(scene, at))) ||
    (tail?.located ?? null) !== null ||
    tail?.home !== undefined ||
    (seat !== null && (tail !== null || entry.phrase.includes(' '))) ||
    isTold(scene, whole, around)
  )
}

/** A head that many bodies share («завод», «центр»): with the adjective or the name of a place. */
function isPlaced(
  { tokens }: Scene,
  { at, head, entry }: Head,
  { tail, adjective, served }: Around,
): boolean {
  const led = head > at && tokens[at]?.capital === true
  const located = tail?.located ?? null
  const ofPlace = adjective?.kind === 'place'
  if (led && ofPlace) {
    // «Актюбинский рельсобалочный завод» is a name, «Шанхайская компания» that opens a sentence is not
    const named = entry.phrase.includes(' ') && at > 0
    const twice = head - at > 1 || entry.phrase.includes(' ')
    const worker = twice && (at > 0 ? head - at > 1 : plant.test(entry.phrase))
    const works = tail !== null || only.test(entry.phrase) || worker || named
    if (entry.kind !== 'company' || works) return true
  }
  if (entry.kind !== 'other' || !(led || (tokens[head]?.capital && at > 0))) return false
  // «создать Центр по изучению Китая»
  const found = located?.kind === 'place' || entry.phrase !== 'центр' || served
  return found && (located !== null || (served && tail?.closed === true))
}

/** A head of its own kind («министерство», «институт») without a place: where what follows, or the post before it, says whose it is. */
function isTold(
  { tokens }: Scene,
  { at, head, after, entry }: Head,
  { tail, past, served }: Around,
): boolean {
  const [first, noun] = [tokens[at], tokens[head]]
  if (!first || !noun) return false
  const capitalNoun = noun.capital && at > 0
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
    chamber || ministry || tail?.proper === true || opens || society || known || council || office
  return itself || (closed && (capitalNoun || served))
}

const offices =
  /^(?:министерство|канцелярия|(?:(?:областн|городск|районн)\S+ )?(?:управление|департамент))$/

const unions = /^(?:общество дружбы|ассоциация|федерация|конфедерация|палата)$/

/** What a sentence may open with: «Сианьский машиностроительный завод»; «Сианьская строительная компания» only describes. */
const plant = /завод|комбинат|фабрика|корпорация|электростанция/

/** Of these a town has one: «Алматинский зоопарк». */
const only = /^(?:зоопарк|метрополитен|железная дорога)$/

/** The first word of what a university or institute is of: «институт туризма», «университет иностранных языков». */
export const taught =
  /^(?:наук|техник|технолог|туризм|медицин|искусств|экономик|финанс|транспорт|связи$|нефт|газа$|язык|иностранн|сельск|культур|спорт|горн|легк|лёгк|электр|информа|бизнес|торгов|права$|водн|морск|лесн|строительств|архитект|кино|музык|энерг|хими|фармац|аэро|граждан|авиац|путей|менеджмент|международн|современн|традиционн|китайск|передов|точн|естеств|гуманитарн|социальн|политическ|педагогик|физик|физическ|геолог|металлург|управлени|дизайн|мод[аы]$|зерн|хлопк|животновод|земледел|эколог|географ|агроном|зоолог|биолог|астроном|ботаник|генетик|вирус|микро|ядерн|атомн|космич|внешн|защит|растен|почв|рыб|шелк|шёлк|чая$|карантин|стандарт|метролог|радио|связ|кибернет|математик|истори|археолог|философ|литератур|востоковед|энергет|угля$|угольн|геофиз|минерал|океан|судостро|кож|текстил|пищев|ветеринар)/
