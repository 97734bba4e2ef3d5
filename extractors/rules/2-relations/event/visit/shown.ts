import type { Analysis } from '../../../../engine/analysis.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import type { PartyRef } from '../parties.ts'
import { placeParty } from '../party.ts'
import { otherCountry } from '../scene.ts'
import type { EventView } from '../skeleton.ts'

/** Guests who look at works of a town of the other country are there. */
export function shown(
  view: EventView,
  near: readonly PartyRef[],
  at: number,
  who: readonly PartyRef[],
  { home, places }: Analysis,
): Frame[] {
  const country = who[0]?.party.country ?? null
  const seen = near.filter(
    (ref) =>
      ref.party.kind === 'place' &&
      ref.party.country === otherCountry(country) &&
      (isSeen(view, ref, at) || isSite(view, ref, at, places)),
  )
  // «приехала в Учжун, а также ознакомилась с хозяйствами уезда Хэлань»: what stands behind the verb
  const town = seen.find((ref) => ref.at > at) ?? seen[0]
  if (who.some((ref) => ref.party.country !== country)) return []
  const told = visitFrame(view, at, 'event/visited', who)
  // «с её работой ознакомился посол»: at the article's own place, if the text tells no other
  if (!town && home && country === 'CN' && isOfWork(view, at) && !near.some(isPlace))
    return [{ ...told, places: [placeParty(home.name, 'KZ', null)], assumed: true }]
  if (!town) return []
  const visit = { ...told, places: [town.party] }
  return [country === 'CN' ? { ...visit, works: true } : visit]
}

/** «осмотрели завод в Линьи», «ознакомились с предприятиями Линьи» */
const isSeen = (view: EventView, ref: PartyRef, at: number): boolean =>
  ref.where ||
  ((ref.at > at || isAtHead(view, ref)) &&
    (/^(?:of|with)$/.test(ref.role) || isUnit(view, ref)) &&
    works.test(view.chunks[isUnit(view, ref) ? ref.at - 2 : ref.at - 1]?.normal ?? ''))

/** «Достопримечательности Сианя осмотрела делегация» */
const isAtHead = ({ chunks }: EventView, { at, role }: PartyRef): boolean =>
  role === 'of' && at <= 2 && !chunks[at - 1]?.mention

/** «осмотрели порт Ляньюньган», «с работой порта Ляньюньган»: a site that has a name of its own. */
const isSite = ({ chunks }: EventView, ref: PartyRef, at: number, places: Analysis['places']) =>
  (ref.at === at + 1 || (ref.at === at + 3 && chunks[at + 1]?.normal === 'с')) &&
  places.some(({ name, kind }) => /^(?:site|zone)$/.test(kind) && name === ref.party.name)

/** «объектов города Сиань», «хозяйствами уезда Хэлань»: its name shows no case behind the word for it. */
const isUnit = ({ chunks }: EventView, { at }: PartyRef): boolean =>
  /^(?:города|уезда|района|округа|провинции|области)$/.test(chunks[at - 1]?.normal ?? '')

export const works =
  /^(?:предприяти|завод|фабрик|производств|объект|достопримечательност|мест[ао]$|музе|парк|технопарк|порт|сухой|цех|больниц|поликлиник|клиник|госпитал|школ|вуз|университет|колледж|рынк|комбинат|ферм|теплиц|тепличн|хозяйств|крестхозяйств|сел[ао]|поселк|месторожден|рудник|шахт|электростанц|ветропарк|стро(?:йк|ительств)|комплекс|терминал|склад|зон[уыа]|питомник|сад[аыу]?$|пол[яе]й?$|памятник|мечет|храм|мавзоле|площадк|лаборатори|вокзал|автовокзал|аэропорт|улиц|набережн|инфраструктур)/

const isPlace = ({ party }: PartyRef): boolean => party.kind === 'place' && party.standIn === null

/** «с работой лаборатории», «работу цеха» */
const isOfWork = ({ chunks }: EventView, at: number): boolean =>
  chunks
    .slice(Math.max(0, at - 5), at + 6)
    .some(
      ({ normal }) =>
        /^(?:работ[уыо]й?|деятельностью|производством)$/.test(normal) || works.test(normal),
    )
