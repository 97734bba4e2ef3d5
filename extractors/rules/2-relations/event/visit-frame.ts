import { fateOf } from './fate.ts'
import type { Frame } from './frame.ts'
import type { PartyRef } from './parties.ts'
import { clauseOf, type EventView } from './skeleton.ts'

/** A frame of a visit by `who`, its places still to be added. */
export function frame(view: EventView, at: number, rule: string, who: readonly PartyRef[]): Frame {
  const clause = clauseOf(view, at)
  const near = view.chunks.slice(clause.from, clause.to)
  return {
    type: 'visit',
    rule,
    sentence: view.index,
    at,
    fate: fateOf(view.chunks, at, clause.from, clause.to).fate,
    parties: who.map((ref) => ref.party),
    others: [],
    places: [],
    speaker: near.some((chunk) => /^(?:мы|я|мной|мною|нами)$/.test(chunk.normal)),
    anaphoric: false,
    name: null,
  }
}
