import { wordLike } from '../../../../engine/word-like.ts'
import { dayNumber } from '../../../../text/dates/calendar.ts'
import type { PartyRef } from '../parties.ts'
import { placeParty } from '../party.ts'
import { counterpart, otherCountry, type Scene } from '../scene.ts'
import { clauseOf, type EventView, has } from '../skeleton.ts'
import { dateOf } from '../when-where.ts'

/** «Было это 17 сентября в Иньчуане», «за два дня, 18 и 19 мая, там прошла …»: the day or place of what was just told. */
export function tellBack(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  const opening = view.chunks.slice(0, 4)
  const this_ = opening.some((chunk) => chunk.normal === 'это')
  const happened = opening.some(isHappened)
  if (this_ && happened) fillLast(scene, view, refs)
  const there = view.chunks.findIndex(isThere)
  if (there >= 0 && view.chunks.some((chunk) => has(chunk, 'HeldVerb', 'Sign')))
    fillTrip(scene, view, there)
  view.chunks.forEach((chunk, at) => {
    if (isLeaving(chunk)) closeVisit(scene, view, at)
  })
}

const isThere = wordLike(/^(?:там|здесь|тут)$/)
const isHappened = wordLike(/^(?:было|произошло|случилось|состоялось|происходило)$/)
// «отбыли домой», «улетела на родину», «в воскресенье будут дома»
const isLeaving = wordLike(
  /^(?:отбы(?:л[аи]?|вает|вают|дет|дут)|уле(?:тел[аи]?|тает|тают|тит|тят)|уе(?:хал[аи]?|зжает|зжают|дет|дут)|вылетают?|отправ(?:ил(?:ся|ась|ись)|ится|ятся|ляется|ляются)|возвращаются|возвращается|верн(?:улся|улась|улись|ется|утся)|покин(?:ул[аи]?|ет|ут)|покидают?|дома)$/,
)
const homeward = /^(?:домой|родину|восвояси|обратно|обратный|дома)$/
const notAway = /^(?:аэропорт|вокзал|гостиниц|отел|резиденци|завод|порт$)/
/** Verbs that tell by themselves that one is there no more. */
const gone = /^(?:отбы|улет|уех|уезж|уед|покин|покид)/

/** «Сегодня утром гости отбыли домой», «завтра делегация улетает в Ташкент»: the last day of the visit of which the first is told. */
function closeVisit(scene: Scene, view: EventView, at: number): void {
  const { from, to } = clauseOf(view, at)
  const clause = view.chunks.slice(from, to)
  const home = clause.some((chunk) => homeward.test(chunk.normal))
  if (clause.some((chunk) => notAway.test(chunk.normal))) return
  if (!home && !gone.test(view.chunks[at]?.normal ?? '')) return
  const country = home ? scene.trip?.places[0]?.country : 'KZ'
  const { date } = dateOf(view, at)
  if (date?.length !== 10) return
  const here = scene.drafts.filter(
    (visit) =>
      visit.type === 'visit' &&
      !visit.background &&
      !visit.planned &&
      visit.place?.country === country &&
      visit.sentence < view.index,
  )
  // its first day is told by the talks
  if (here[0]?.date === null) {
    scene.span.leaving = { date, visit: here[0] }
    return
  }
  const [first] = here.flatMap((visit) => visit.date?.slice(0, 10) ?? []).sort()
  const days = first?.length === 10 ? dayNumber(date) - dayNumber(first) : 0
  if (days <= 0 || days > 14) return
  // «третий день работает»: until the report, and longer
  const soFar = `${first}/${scene.analysis.article.publishedAt?.slice(0, 10)}`
  for (const visit of here)
    if (visit.date === first || visit.date === soFar) visit.date = `${first}/${date}`
}

function fillLast(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  const last = scene.drafts.at(-1)
  if (!last || last.background || last.planned) return
  if (view.index <= last.sentence || view.index - last.sentence > 2) return
  const { date } = dateOf(view, 0)
  if (last.date === null && date) last.date = date
  const place = refs.find((ref) => ref.where && ref.party.kind === 'place')?.party
  if (place && (last.place === null || last.place.kind === 'country')) last.place = place
}

/** Days told of «there», behind a trip without any. */
function fillTrip(scene: Scene, view: EventView, at: number): void {
  const trip = scene.drafts.at(-1)
  if (trip?.type !== 'visit' || trip.date !== null || trip.background || trip.planned) return
  if (view.index <= trip.sentence || view.index - trip.sentence > 2) return
  const { date } = dateOf(view, at)
  if (!date) return
  trip.date = date
  if (scene.trip && scene.trip.date === null) scene.trip.date = date
}

/** «поедет с ответным визитом»: to where the guests of the story are from. */
export function returnGoal(
  scene: Scene,
  view: EventView,
  at: number,
  country: string | null,
): ReturnType<typeof placeParty> | null {
  const back = view.chunks
    .slice(Math.max(0, at - 6), at + 6)
    .some((chunk) => /^ответн/.test(chunk.normal))
  const side = otherCountry(country)
  if (!back || side === null) return null
  const [host] = counterpart({ ...scene, trip: null, hero: null }, view.index, side, [])
  const known =
    host ??
    scene.drafts
      .findLast((one) => one.type === 'visit' || one.type === 'meeting')
      ?.parties.find((one) => one.country === side)
  const place = known?.places[0]
  return place === undefined ? null : placeParty(place, side, null)
}
