import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { otherCountry } from '../scene.ts'
import { clauseOf, type EventView } from '../skeleton.ts'

/** «Делегацию Шымкента в Ухань возглавил заместитель акима»: a delegation of which it is said where it goes, and who leads it. */
export function byLeading(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const group = refs.find((ref) => ref.at === at && ref.group && ref.role === 'object')
  const { to } = clauseOf(view, at)
  const verb = view.chunks.findIndex(
    ({ normal }, i) => i > at && i < to && /^возглав(?:ил|лял|ит|ят|ля[ею]т)[аи]?$/.test(normal),
  )
  if (!group || verb < 0) return []
  const near = inClause(view, refs, at)
  const goal = near.find((ref) => ref.where && ref.at > at && ref.at < verb)
  if (goal?.party.kind !== 'place') return []
  if (goal.party.country !== otherCountry(group.party.country)) return []
  const told = visitFrame(view, verb, 'event/visit-told', [group])
  const willBe = /т$/.test(view.chunks[verb]?.normal ?? '')
  const places = near.filter((ref) => ref.list === goal.list).map((ref) => ref.party)
  return [{ ...told, fate: willBe ? 'planned' : told.fate, places }]
}
