import { wordLike } from '../../../engine/word-like.ts'
import { fateOf } from './fate.ts'
import type { Frame } from './frame.ts'
import type { PartyRef } from './parties.ts'
import { clauseOf, type EventView } from './skeleton.ts'

/** A frame of the trigger at chunk `at` of which nothing else is known yet. */
export const plainFrame = (
  view: EventView,
  at: number,
  type: Frame['type'],
  rule: string,
  fate: Frame['fate'],
): Frame => ({
  type,
  rule,
  sentence: view.index,
  at,
  fate,
  parties: [],
  others: [],
  places: [],
  speaker: false,
  anaphoric: false,
  name: null,
})

/** What the trigger at chunk `at` alone tells: the rest is still to be added. `fateFrom`: first chunk whose words bear on the fate, the clause's if left out. */
export function frameAt(
  view: EventView,
  at: number,
  type: Frame['type'],
  rule: string,
  fateFrom?: number,
): Frame {
  const clause = clauseOf(view, at)
  const { fate } = fateOf(view.chunks, at, fateFrom ?? clause.from, clause.to)
  const frame = plainFrame(view, at, type, rule, fate)
  frame.speaker = view.chunks.slice(clause.from, clause.to).some(isSpeaker)
  return frame
}

const isSpeaker = wordLike(/^(?:мы|я|мной|мною|нами)$/)

/** A frame of a visit by `who`, its places still to be added. */
export const visitFrame = (
  view: EventView,
  at: number,
  rule: string,
  who: readonly PartyRef[],
): Frame => ({ ...frameAt(view, at, 'visit', rule), parties: who.map((ref) => ref.party) })
