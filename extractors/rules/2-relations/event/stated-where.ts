import type { Actor, Analysis } from '../../../engine/analysis.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { type Party, placeParty } from './party.ts'
import { type EventView, has, isAdjective, isSaying } from './skeleton.ts'

/** Whether the actor is stated as the place where something is: «в Шанхае», «в столице Китая». */
export const isWhere = (actor: Actor, view: EventView): boolean =>
  (!actor.locating || isInCapital(actor, view)) &&
  (actor.kind === 'place' || actor.kind === 'country') &&
  (actor.role === 'in' ||
    isCountedWhere(actor, view) ||
    isHouseOf(actor, view) ||
    isOnGrounds(actor, view)) &&
  !isExplained(actor, view) &&
  !isSource(actor, view) &&
  !isAttending(actor, view)

/** «форум с участием Алматинской области и Чунцина» */
function isAttending(actor: Actor, view: EventView): boolean {
  if (actor.role !== 'in') return false
  const first = view.view.actors.find((one) => one.list === actor.list)?.chunk ?? actor.chunk
  return view.chunks[first - 1]?.normal === 'участием'
}

/** «в аэропорту Караганды», «во Дворце спорта Жаркента»: a house tells the town that it stands in. */
function isHouseOf(actor: Actor, view: EventView): boolean {
  if (actor.kind !== 'place' || !NEAR_HOUSE.has(actor.role)) return false
  const from = Math.max(0, actor.chunk - 4)
  const words = view.chunks
    .slice(from, actor.chunk)
    .map(({ mention, normal }) => (mention ? '·' : normal))
  return houses.test(words.join(' '))
}

/** «сообщили в акимате Алматы», «В мэрии Сианя рассказали»: who is quoted, not where something was. */
function isSource({ chunk }: Actor, { chunks }: EventView): boolean {
  const office = chunks.findLastIndex((word, i) => i < chunk && i >= chunk - 3 && isOffice(word))
  // «Как сообщили в акимате, в Пекине побывала …»
  if (chunks.slice(office, chunk).some((word) => has(word, 'Comma'))) return false
  if (office < 0 || !/^во?$/.test(chunks[office - 1]?.normal ?? '')) return false
  return [chunks[office - 2], chunks[chunk + 1]].some((word) => word && isSaying(word.normal))
}

/** Roles that a town has behind a house in it. */
const NEAR_HOUSE: ReadonlySet<Actor['role']> = new Set(['of', 'subject', 'other'])
const houses =
  /(?:^| )(?:в|во|на) (?:\S+(?:ом|ем|ой|ей) )?(?:аэропорту|дворце|доме|музее|театре|зале|отеле|гостинице|ресторане|парке|технопарке|библиотеке|филармонии|вокзале|площади|стадионе|резиденции|павильоне|конгресс-холле|конгресс-центре|выставочном центре|центре|больнице|клинике|поликлинике|университете|институте|колледже|школе|гимназии|лицее|академии|консульстве|генконсульстве|мэрии|акимате|горакимате|облакимате|галерее|цирке|порту|отделении|офисе|здании|микрорайоне|пригороде|окрестностях|селах|поселках|аулах|деревнях|хозяйствах|крестхозяйствах|столице|столицу|предприятиях|заводах|фабриках|комбинатах|фермах|теплицах|полях|школах|вузах|больницах|объектах|месторождениях|городах|районах|уездах)(?: (?:спорта|дружбы|культуры|школьников|студентов|республики|независимости|искусств|молодежи|творчества))?$/

/** «в Доме дружбы города Актау»: the house is a body by its name, and tells the town in it. */
export function townOfHouse(actor: Actor, analysis: Analysis): Party | null {
  if (actor.role !== 'in' || actor.organization === null || actor.kind !== 'organization')
    return null
  const [town] = analysis.organizations[actor.organization]?.places ?? []
  return town?.kind === 'city' && named.test(actor.name ?? '')
    ? placeParty(town.name, town.country, null)
    : null
}

const named =
  /^(?:дом|двор[е]?ц|центр|музей|театр|библиотек|филармони|парк|стадион|(?:выставочн|конгресс|концертн|ледов|спортивн|культурн|общественн|делов)\p{L}*[- ](?:центр|комплекс|зал|холл|двор))/iu

/** «в столице Казахстана», «прилетел в столицу Китая» is told of the town. */
export function capitalOf(actor: Actor, view: EventView): Party | null {
  const capital = actor.kind === 'country' ? capitals[actor.country ?? ''] : undefined
  if (capital === undefined) return null
  const told = /^столиц[аеуы]$/.test(view.chunks[actor.chunk - 1]?.normal ?? '')
  return told ? placeParty(capital, actor.country, null) : null
}

const isInCapital = (actor: Actor, view: EventView): boolean =>
  capitalOf(actor, view) !== null &&
  /^столиц[еу]$/.test(view.chunks[actor.chunk - 1]?.normal ?? '') &&
  view.chunks[actor.chunk - 2]?.normal === 'в'

const capitals: Readonly<Record<string, string>> = { KZ: 'Астана', CN: 'Пекин' }

/** «в Урумчи (СУАР, КНР)»: what stands in brackets explains the place before it. */
function isExplained(actor: Actor, view: EventView): boolean {
  // «в городе Алтай, расположенном в СУАР»
  if (isLying(view.chunks[actor.chunk - 2])) return true
  for (let at = actor.chunk - 1; at >= Math.max(0, actor.chunk - 5); at--) {
    const chunk = view.chunks[at]
    if (has(chunk, 'Open') || chunk?.normal === '/')
      return view.chunks[at - 1]?.mention?.kind === 'place'
    if (!chunk?.mention && !has(chunk, 'Comma') && !isOfUpper(chunk)) return false
  }
  return false
}

/** «в двух китайских городах – Шицзячжуане и Ухане» */
function isCountedWhere(actor: Actor, view: EventView): boolean {
  if (actor.kind !== 'place' || actor.role !== 'other' || !has(view.chunks[actor.chunk], 'Loc'))
    return false
  const first = view.view.actors.find((one) => one.list === actor.list)?.chunk ?? actor.chunk
  const before = view.chunks.slice(Math.max(0, first - 5), first)
  const opener = before.findLastIndex((chunk) => /^во?$/.test(chunk.normal))
  return opener >= 0 && before.slice(opener + 1).some((chunk) => counts.test(chunk.normal))
}

const counts = /^(?:двух|трех|четырех|пяти|шести|семи|нескольких|таких|столице|центре)$/

/** «17 апреля на китайской стороне МЦПС «Хоргос» прошло», «форум прошёл на территории города»: at the head of a sentence or behind its verb. */
function isOnGrounds(actor: Actor, view: EventView): boolean {
  if (actor.kind !== 'place') return false
  // «на территории Международного центра … (МЦПС) «Хоргос»»: spelt out before its letters
  const reach = has(view.chunks[actor.chunk - 1], 'Open') ? 8 : 1
  const grounds = view.chunks.findLastIndex(
    (chunk, i) => i < actor.chunk && i >= actor.chunk - reach && isGrounds(chunk),
  )
  if (grounds < 0) return false
  const adjective = view.chunks[grounds - 1]
  const at = adjective && isAdjective(adjective) ? grounds - 2 : grounds - 1
  const held = [view.chunks[at - 1], ...view.chunks.slice(actor.chunk + 1, actor.chunk + 3)]
  return (
    view.chunks[at]?.normal === 'на' && (at <= 3 || held.some((chunk) => has(chunk, 'HeldVerb')))
  )
}

const isOffice = wordLike(
  /^(?:(?:гор|обл|рай)?акимате|мэрии|управлении|департаменте|администрации)$/,
)
// «(пров. Хунань)»
const isOfUpper = wordLike(/^(?:пров|обл|провинция|область|\.)$/)
const isLying = wordLike(/^расположен/)
const isGrounds = wordLike(/^(?:территории|стороне|площадке|полях|землях|арене|базе)$/)
