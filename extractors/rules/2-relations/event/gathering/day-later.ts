import type { Frame } from '../frame.ts'
import type { Party } from '../party.ts'
import type { Scene } from '../scene.ts'
import type { EventView } from '../skeleton.ts'
import { isSureToCome } from './sure-to-come.ts'

/** «Область примет турнир»: kept till its days are told («Турнир пройдёт 11 и 12 июня»), if nothing makes it sure before. */
export function isWithoutDay(
  scene: Scene,
  frame: Frame,
  view: EventView,
  place: Party | null,
): boolean {
  if (isSureToCome(scene, frame, view, place)) return false
  if (place !== null && !frame.anaphoric) scene.coming = { ...frame, places: [place] }
  return true
}

/** The frame of a gathering to come whose day alone is told, with what was told of it before. */
export function withComing(scene: Scene, frame: Frame): Frame | null {
  const before = scene.coming
  if (before?.type !== frame.type || frame.sentence - before.sentence > 3) return null
  scene.coming = null
  const parties = frame.parties.length > 0 ? frame.parties : before.parties
  const name = frame.name ?? before.name
  return { ...frame, anaphoric: false, places: before.places, parties, name }
}
