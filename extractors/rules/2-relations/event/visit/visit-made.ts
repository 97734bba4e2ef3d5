import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { clauseOf, type EventView, has } from '../skeleton.ts'
import { wheres } from './visit-goal.ts'
import { travellers } from './who-went.ts'

/** «Во время поездки, которую аким совершил в Урумчи»: whose visit and where to is told by the relative clause behind the noun; null where it does not. */
export function madeBehind(view: EventView, refs: readonly PartyRef[], at: number): Frame | null {
  if (!/^котор(?:ый|ую)$/.test(view.chunks[at + 2]?.normal ?? '')) return null
  const { to } = clauseOf(view, at + 2)
  const verb = view.chunks.findIndex((chunk, i) => i > at + 2 && i < to && has(chunk, 'MakeVerb'))
  if (verb < 0) return null
  const near = inClause(view, refs, verb).filter((ref) => ref.at > at)
  const goal = wheres(view, near, verb)
  const who = travellers(view, near, verb, goal)
  if (goal.length === 0 || who.length === 0) return null
  const told = visitFrame(view, verb, 'event/visit-told', who)
  return { ...told, places: goal.map(({ party }) => party) }
}
