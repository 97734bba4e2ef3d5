import type { Frame } from '../frame.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'

/** «В программе визита – встреча с акимом»: what a programme before `at` lists, so that it is not told as held. */
export function isListed(view: EventView, at: number): boolean {
  const { from, to } = clauseOf(view, at)
  const done = has(view.chunks[at], 'MeetVerb') && has(view.chunks[at], 'Past')
  const held = view.chunks
    .slice(from, to)
    .some((chunk) => has(chunk, 'HeldVerb') && !has(chunk, 'Future'))
  return anyBetween(view, 0, at, 'Programme') && !done && !held
}

/** Of what the programme of a visit lists the meetings with one who has a name, still to come unless it is told as past. */
export function listedMeetings(view: EventView, frames: readonly Frame[]): Frame[] {
  const at = view.chunks.findIndex((chunk) => has(chunk, 'Programme'))
  if (!ofVisit.test(view.chunks[at + 1]?.normal ?? '')) return []
  const past = view.chunks.some((chunk) => has(chunk, 'Past') || /^был[аио]?$/.test(chunk.normal))
  return frames.map((frame) => ({ ...frame, fate: past ? 'held' : 'planned' }))
}

/** «В программе визита – …»: it is the programme of the trip that the story is in. */
export const isOfTrip = (view: EventView): boolean =>
  view.chunks.some(
    (chunk, at) => has(view.chunks[at - 1], 'Programme') && ofVisit.test(chunk.normal),
  )

const ofVisit = /^(?:визита|поездки|пребывания)$/
