import type { PartyRef } from '../parties.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
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

/** «Авиакомпания А планирует открыть рейс», «при участии компании Б запущен завод», «совместно с В открыт цех»: the body that begins it. */
export function isBeginning(
  { chunks }: EventView,
  { at: who, role, party }: PartyRef,
  at: number,
): boolean {
  if (party.kind !== 'organization' || !has(chunks[at], 'Launched') || who > at) return false
  if (who === at && has(chunks[at], 'Opened')) return false
  const before = chunks.slice(Math.max(0, who - 4), who).map(({ normal }) => normal)
  return (
    (role === 'subject' && has(chunks[who], 'Nom')) ||
    before.some((word) => /^(?:участи(?:и|ем)|совместно|вместе)$/.test(word))
  )
}
