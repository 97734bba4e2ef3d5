import type { Frame } from '../frame.ts'
import { isOfTrip } from '../meeting/programme.ts'
import { compatible } from '../merge.ts'
import type { Party } from '../party.ts'
import type { Scene, Trip } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'

/** «Делегация продолжит визит, посетит завод»: what is to come on a trip that has begun. */
export const goesOn = (scene: Scene, view: EventView, frame: Frame): boolean =>
  ((isOfTrip(view) || isInVisit(view)) &&
    scene.aside !== null &&
    frame.sentence - scene.aside.sentence <= 3) ||
  (scene.trip !== null &&
    (isUnderWay(scene.trip, frame) ||
      view.chunks.some((chunk) => /^продолж(?:ит|ает|ат|ают)$/.test(chunk.normal))))

/** «20–22 июня губернатор совершит поездку по Казахстану. Гость планирует посетить Астану»: the trip to come, told at most three sentences before, of which this is a stop. */
export function tripAhead(
  { aside }: Scene,
  { fate, sentence, parties, places }: Frame,
): Trip | null {
  if (fate !== 'planned' || !aside?.date || sentence - aside.sentence > 3) return null
  const there = places.every(({ country }) => country === aside.places[0]?.country)
  const same = parties.some((party) => aside.parties.some((one) => compatible(party, one)))
  return there && places.length > 0 && same ? aside : null
}

/** «В рамках визита запланирована встреча с акимом» */
const isInVisit = (view: EventView): boolean =>
  view.chunks.some(
    (chunk, at) =>
      /^(?:рамках|ходе|время)$/.test(chunk.normal) && has(view.chunks[at + 1], 'VisitNoun'),
  )

/** «Сегодня началась поездка делегации …. Глава региона посетит …»: what those who have come will do there. */
function isUnderWay(trip: Trip, frame: Frame): boolean {
  const ours = (party: Party): boolean =>
    trip.parties.some((one) => one.name === party.name || compatible(party, one))
  return frame.parties.some(ours)
}
