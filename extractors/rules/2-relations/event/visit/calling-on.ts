import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { meetingFrame } from '../meeting/meeting-frame.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { isPerson } from '../party-ref.ts'
import { type EventView, has } from '../skeleton.ts'

/** «У акима побывала делегация», «гости побывали у ректора», «консул нанёс визит вежливости акиму»: he met them. */
export function byCalling(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const paid = isCall(view, at)
  if (!paid && !/^побыва|^гостил/.test(view.chunks[at]?.normal ?? '')) return []
  const near = inClause(view, refs, at)
  const host = near.find(
    (ref) =>
      ref.party.kind === 'official' &&
      (paid
        ? ref.at > at && has(view.chunks[ref.at], 'Dat')
        : view.chunks[ref.at - 1]?.normal === 'у'),
  )
  const guests = near.filter((ref) => ref !== host && ref.role === 'subject' && isPerson(ref))
  const apart = guests.every((ref) => ref.party.country !== host?.party.country)
  return host && guests.length > 0 && apart
    ? [meetingFrame(view, at, 'event/received', [host], guests)]
    : []
}

const isPaid = wordLike(/^нанес(?:л[аи])?$/)

/** «нанёс визит», to be followed by whom. */
export const isCall = (view: EventView, at: number): boolean =>
  isPaid(view.chunks[at]) &&
  view.chunks.slice(at + 1, at + 4).some((chunk) => has(chunk, 'VisitNoun'))
