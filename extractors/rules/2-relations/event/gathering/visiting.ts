import type { PartyRef } from '../parties.ts'
import { anyBetween, clauseOf, type EventView } from '../skeleton.ts'
import { isDoneAt } from './done-at.ts'

/** «В рамках выставки делегация провела переговоры», «на форуме побывала делегация»: she came to it. */
export const isVisiting = (
  view: EventView,
  { group, role, at: who }: PartyRef,
  at: number,
): boolean =>
  group &&
  role === 'subject' &&
  view.chunks
    .slice(Math.max(0, at - 3), at)
    .some(({ normal }) => /^(?:на|рамках|полях)$/.test(normal)) &&
  anyBetween(
    view,
    Math.min(at, who),
    view.chunks.length,
    'MakeVerb',
    'VisitVerb',
    'MeetVerb',
    'TalkVerb',
    'SignPast',
  )

/** «артисты из Харбина дали концерт», «на марафоне бежали спортсмены из Павлодара»: a group that did something at the gathering told as done. */
export const isActing = (view: EventView, { group, role }: PartyRef, at: number): boolean =>
  group && role === 'subject' && isDoneAt(view, at, clauseOf(view, at))
