import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { clauseOf, type EventView, has } from '../skeleton.ts'
import { studying } from './delegation-role.ts'
import { isTraveller, wheres } from './visit-goal.ts'

/** «Университет командировал в Чанчунь двух преподавателей», «акимат направил в Шэньян делегацию»: people of who sent them were there. */
export function bySending(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const { from, to } = clauseOf(view, at)
  const sent = view.chunks.findIndex(
    (chunk, i) =>
      i >= from &&
      i < to &&
      has(chunk, 'People', 'Group', 'Collective') &&
      has(chunk, 'Acc', 'Gen') &&
      !studying.test(chunk.normal),
  )
  if (sent < 0) return []
  const near = inClause(view, refs, at)
  const goal = wheres(view, near, at).filter(
    ({ party }) => party.kind === 'place' || party.kind === 'country',
  )
  const [whither] = goal
  const group = near.find((ref) => ref.group && ref.at === sent)
  const sender = near.find(
    (ref) =>
      ref.role === 'subject' &&
      !ref.where &&
      (isTraveller(ref) || ref.party.kind !== 'country') &&
      ref !== group,
  )
  const [who] = [group, sender].filter(
    (ref) =>
      ref !== undefined &&
      ref.party.country !== null &&
      ref.party.country !== whither?.party.country,
  )
  if (!whither || !who) return []
  const { party } = who
  const people = party.kind === 'place' ? { ...party, standIn: 'delegation' as const } : party
  const told = visitFrame(view, at, 'event/visit-told', [{ ...who, party: people }])
  return [{ ...told, places: goal.map((ref) => ref.party) }]
}
