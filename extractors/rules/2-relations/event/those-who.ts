import type { PartyRef } from './parties.ts'
import { isPerson } from './party-ref.ts'
import type { EventView } from './skeleton.ts'

/** «А и Б, которые вчера встретились», «А, который встретился с В»: those whom the relative clause speaks of. */
export function thoseWho(view: EventView, refs: readonly PartyRef[], from: number): PartyRef[] {
  if (!/^котор(?:ые|ый|ая)$/.test(view.chunks[from]?.normal ?? '')) return []
  const last = refs.findLast((ref) => ref.to < from)
  if (!last || last.to < from - 2 || !isPerson(last)) return []
  return refs.filter((ref) => ref.list === last.list && isPerson(ref))
}
