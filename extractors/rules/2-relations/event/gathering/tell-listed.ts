import { plainDraft } from '../draft.ts'
import type { Frame } from '../frame.ts'
import { isOfTrip } from '../meeting/programme.ts'
import { type Party, placeParty } from '../party.ts'
import type { Scene } from '../scene.ts'
import { anyBetween, type EventView } from '../skeleton.ts'
import { add } from '../tell.ts'

/** «В программе визита – участие в бизнес-форуме»: the travellers come to it on their trip. */
export function tellListed(scene: Scene, frame: Frame, view: EventView): void {
  const trip = scene.aside ?? scene.trip
  const joined = anyBetween(view, frame.at - 5, frame.at, 'TakePart')
  if (!trip || !joined || frame.type !== 'forum' || !isOfTrip(view)) return
  const { date, parties } = trip
  const told = { type: frame.type, date, place: onlyTown(trip), parties, planned: true }
  const forum = plainDraft(scene, frame.sentence, frame.rule, 0.7, told)
  forum.name = frame.name
  add(scene, forum)
}

/** The one city of a trip. */
export const onlyTown = (trip: Scene['trip']): Party | null =>
  trip?.places.length === 1 && trip.places[0]?.kind === 'place' ? trip.places[0] : null

/** A forum abroad that lists nobody is attended by the region of those on the trip. */
export function ours(trip: Scene['trip']): Party[] {
  const traveller = trip?.parties[0]
  const place = traveller?.places[0]
  return place === undefined || !traveller ? [] : [placeParty(place, traveller.country, null)]
}
