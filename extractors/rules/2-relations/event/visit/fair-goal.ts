import type { Frame } from '../frame.ts'
import type { PartyRef } from '../parties.ts'
import { clauseOf, type EventView, has } from '../skeleton.ts'

/** «отправились на ярмарку, которая проходит в Урумчи», «приехали на форум, он открылся в Сиане»: where the next clause tells that it is held. */
export function fairGoal(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
): Frame['places'][number] | null {
  const { to } = clauseOf(view, at)
  const fair = view.chunks.some(
    (chunk, i) =>
      i > at && i < to && has(chunk, 'Forum', 'Exhibition', 'Gathering') && has(chunk, 'Acc'),
  )
  const next = fair ? view.clauses.find(({ from }) => from === to) : undefined
  if (!next) return null
  const opener = view.chunks.slice(next.from, next.from + 2)
  if (!opener.some(({ normal }) => /^(?:он|она|котор(?:ый|ая))$/.test(normal))) return null
  const held = view.chunks.slice(next.from, next.to).some((chunk) => has(chunk, 'HeldVerb'))
  const where = refs.find(({ where, at: i }) => where && i >= next.from && i < next.to)
  return held && where?.party.kind === 'place' ? where.party : null
}
