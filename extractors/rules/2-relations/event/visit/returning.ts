import type { Analysis } from '../../../../engine/analysis.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { type EventView, isSaying } from '../skeleton.ts'
import { peopleOfHome } from './people-of-home.ts'
import { whoCame } from './staying.ts'
import { isTraveller } from './visit-goal.ts'
import { bodyOrPeople } from './who-went.ts'

/** «Делегация области вернулась из Урумчи»: who has come back from a place of the other country was there. */
export function byReturning(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  analysis: Analysis,
): Frame[] {
  const near = inClause(view, refs, at)
  const back = /ш(?:ий|ая|ие)ся$/.test(view.chunks[at]?.normal ?? '')
  const told = back ? whoCame(view, near, at) : null
  const people = near.filter(
    (ref) =>
      (!back || ref === told) &&
      ref.role === 'subject' &&
      !ref.where &&
      isTraveller(ref) &&
      // «рассказала главврач А»
      !isSaying(view.chunks[ref.at - 1]?.normal ?? ''),
  )
  const first = near.find(
    (ref) => ref.role === 'from' && /^(?:place|country)$/.test(ref.party.kind),
  )
  const rest = near.filter((ref) => ref !== first && ref.role !== 'from')
  const refsOf = people.length > 0 ? people : bodyOrPeople(view, rest, at)
  const named = refsOf.map(({ party }) => party)
  const who =
    named.length > 0 ? named : peopleOfHome(view, at, first?.party.country ?? null, analysis)
  const [one] = who
  if (!one || !first || one.country === null) return []
  if (first.party.country === null || first.party.country === one.country) return []
  const places = near
    .filter((ref) => ref.list === first.list && /^(?:place|country)$/.test(ref.party.kind))
    .map((ref) => ref.party)
  return [{ ...visitFrame(view, at, 'event/visited', []), parties: who, places }]
}
