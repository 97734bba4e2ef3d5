import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { frameAt } from '../frame-of.ts'
import type { PartyRef } from '../parties.ts'
import { isPerson } from '../party-ref.ts'
import { anyBetween, clauseOf, type EventView, has, isAdjective } from '../skeleton.ts'

/** A person or body that is the subject, and not where it was. */
export const isSubject = (ref: PartyRef): boolean =>
  ref.role === 'subject' && !ref.where && (isPerson(ref) || ref.party.kind === 'organization')

/** «рассмотрели вопросы деятельности АО «X»»: a body without cases behind what is talked of is no party. */
export const isMatter = ({ chunks }: EventView, { at, party }: PartyRef): boolean =>
  party.kind === 'organization' && isTopic(chunks[at - 1])

const isTopic = wordLike(/\p{L}{4}(?:ости|ени[яй]|ани[яй]|ци[ий]|тва|оты|тия)$/u)

/** «приехали гости: с мэром беседовал аким»: of those who could act none before the colon, where another stands behind it. */
export const behindColon = (
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
): readonly PartyRef[] => {
  const colon = view.chunks.findLastIndex((chunk, i) => i < at && has(chunk, 'Colon'))
  const behind = colon < 0 ? [] : refs.filter((ref) => ref.at > colon)
  return behind.length > 0 ? behind : refs
}

/** A frame of a meeting between `left` and `right`. */
export const meetingFrame = (
  view: EventView,
  at: number,
  rule: string,
  left: readonly PartyRef[],
  right: readonly PartyRef[],
): Frame => {
  // «договорились на встрече»: what was agreed on says nothing of the meeting
  const scene = isScene(view, at)
  const frame = frameAt(view, at, 'meeting', rule, scene ? at : undefined)
  return {
    ...frame,
    fate: scene && frame.fate === 'planned' ? 'held' : frame.fate,
    parties: left.map((ref) => ref.party),
    others: right.map((ref) => ref.party),
  }
}

/** «на двусторонней встрече», «в ходе очередного, 22-го совещания» */
export const isScene = (view: EventView, at: number): boolean => {
  if (!has(view.chunks[at], 'MeetingNoun')) return false
  let before = at - 1
  while (before > at - 5 && isAttribute(view, before)) before--
  return /^(?:на|ходе|время|рамках|итогам)$/.test(view.chunks[before]?.normal ?? '')
}

const isAttribute = (view: EventView, at: number): boolean => {
  const chunk = view.chunks[at]
  return (
    chunk !== undefined &&
    (isAdjective(chunk) ||
      /(?:ней|шей|чей|щей)$|^\d+-|^[ivx]+$/.test(chunk.normal) ||
      (has(chunk, 'Comma') && isAttribute(view, at - 1)))
  )
}

/** «состоялась», «провёл», «приняли участие» in the trigger's clause. */
export const isHeld = (view: EventView, at: number): boolean => {
  const { from, to } = clauseOf(view, at)
  return anyBetween(view, from, to, 'HeldVerb', 'MakeVerb', 'TakePart')
}

/** «осмотрел завод корпорации X и встретился с …»: a body behind another verb is what that one was done to. */
export const isSeen = (view: EventView, { party, at: body }: PartyRef, at: number): boolean =>
  party.kind === 'organization' &&
  body < at &&
  anyBetween(view, clauseOf(view, at).from, body, 'InspectVerb', 'VisitVerb', 'SignPast')
