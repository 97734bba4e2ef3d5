import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import type { EventView } from '../skeleton.ts'
import { isTraveller } from './visit-goal.ts'
import { bodyOrPeople } from './who-went.ts'

/** «Делегация области вернулась из Урумчи»: who has come back from a place of the other country was there. */
export function byReturning(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const near = inClause(view, refs, at)
  const people = near.filter((ref) => ref.role === 'subject' && !ref.where && isTraveller(ref))
  const first = near.find(
    (ref) => ref.role === 'from' && /^(?:place|country)$/.test(ref.party.kind),
  )
  const rest = near.filter((ref) => ref !== first && ref.role !== 'from')
  const who = people.length > 0 ? people : bodyOrPeople(view, rest, at)
  const [one] = who
  if (!one || !first || one.party.country === null) return []
  if (first.party.country === null || first.party.country === one.party.country) return []
  const places = near.filter((ref) => ref.list === first.list).map((ref) => ref.party)
  return [{ ...visitFrame(view, at, 'event/visited', who), places }]
}
