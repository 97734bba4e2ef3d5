import { draft } from '../draft.ts'
import type { Frame } from '../frame.ts'
import { completed, counterpart, otherCountry, type Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'
import { add } from '../tell.ts'

/**
 * What a sentence says of the trip's days without saying where it went: «визит длился два дня – 12 и 13 августа», «поездка пришлась на
 * 12–15 ноября», «(а продолжалась она с 4 по 8 июля)», «гости прибыли 11 июля». Told before any stop, they are those of the next one.
 */
export function tellTripDays(scene: Scene, view: EventView, frame: Frame, own: string): void {
  const range = own.includes('/')
  if (scene.trip) {
    if (scene.trip.date === null && (range || isHeld(view))) redate(scene, own)
    return
  }
  if (range && !begin(scene, frame, own)) scene.days = own
}

const isHeld = (view: EventView): boolean =>
  view.chunks.some((chunk) => has(chunk, 'HeldVerb') && !/^заверш/.test(chunk.normal))

/** «Визит длился два дня – 12 и 13 августа»: the guest named, or named last, where the story last was; false where nothing is known of both. */
function begin(scene: Scene, frame: Frame, date: string): boolean {
  const { where } = scene
  const signed = where && frame.sentence - where.sentence <= 3 ? where.place : null
  const place = scene.drafts.findLast((known) => known.place?.kind === 'place')?.place ?? signed
  if (!place) return false
  const guests =
    frame.parties.length > 0
      ? frame.parties.filter((one) => one.country === otherCountry(place.country))
      : counterpart(scene, frame.sentence, otherCountry(place.country), [])
  if (guests.length === 0) return false
  add(scene, draft(scene, frame, completed(guests, null), place, date, false))
  scene.trip = { parties: guests, places: [place], date }
  return true
}

/** The trip's date, told later, is that of what was told of it without one. */
export function redate(scene: Scene, date: string): void {
  if (scene.trip) scene.trip.date = date
  for (const known of scene.drafts) {
    if (known.type === 'visit' && !known.background && known.date === null) known.date = date
  }
}
