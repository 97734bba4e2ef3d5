import { wordLike } from '../../../../engine/word-like.ts'
import { dayNumber } from '../../../../text/calendar.ts'
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
  const left = view.chunks.findIndex(isLeaving)
  if (left >= 0) closeVisit(scene, view, left)
}

const isThere = wordLike(/^(?:там|здесь|тут)$/)
const isHappened = wordLike(/^(?:было|произошло|случилось|состоялось|происходило)$/)
// «отбыли домой», «улетела на родину»
const isLeaving = wordLike(
  /^(?:отбы(?:л[аи]?|вает|вают|ли)|уле(?:тел[аи]?|тает|тают)|уехал[аи]?|отправил(?:ся|ась|ись))$/,
)
const homeward = /^(?:домой|родину|восвояси|обратно|обратный)$/

/** «Сегодня утром гости отбыли домой»: the last day of the visit of which the first is told. */
function closeVisit(scene: Scene, view: EventView, at: number): void {
  const { from, to } = clauseOf(view, at)
  if (!view.chunks.slice(from, to).some((chunk) => homeward.test(chunk.normal))) return
  const { date } = dateOf(view, at)
  if (date?.length !== 10) return
  const here = scene.drafts.filter(
    (visit) =>
      visit.type === 'visit' &&
      !visit.background &&
      !visit.planned &&
      visit.place?.country === 'KZ' &&
      visit.date?.length === 10,
  )
  const [first] = here.flatMap((visit) => visit.date ?? []).sort()
  const days = first === undefined ? 0 : dayNumber(date) - dayNumber(first)
  if (days <= 0 || days > 14) return
  for (const visit of here) if (visit.date === first) visit.date = `${first}/${date}`
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
