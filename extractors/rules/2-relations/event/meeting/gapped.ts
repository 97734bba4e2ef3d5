import type { Frame } from '../frame.ts'
import type { PartyRef } from '../parties.ts'
import { isPerson } from '../party-ref.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { meetingFrame } from './meeting-frame.ts'
import { isOfDay } from './partners.ts'

/**
 * The verb left out: «аким встретился с губернатором, а в Чугучаке – с главой округа», «аким области принял губернатора, а аким
 * города – мэра». Behind «а» stand who acts or where, a dash, and whom.
 */
export function elsewhere(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  rule: string,
  left: readonly PartyRef[],
): Frame[] {
  const later = onOtherDays(view, refs, at, rule, left)
  if (later.length > 0) return later
  const own = clauseOf(view, at)
  const next = view.clauses.find((clause) => clause.from === own.to)
  if (!next || view.chunks[next.from]?.normal !== 'а') return []
  const dash = view.chunks.findIndex(
    (chunk, i) => i > next.from && i < next.to && has(chunk, 'Dash'),
  )
  if (dash < 0 || anyBetween(view, next.from, next.to, 'Past', 'Future')) return []
  const ahead = refs.filter((ref) => ref.at > next.from && ref.at < dash)
  const there = ahead.some((ref) => ref.where)
  const acting = ahead.filter((ref) => ref.role === 'subject' && isPerson(ref))
  const met = has(view.chunks[at], 'ReceiveVerb') ? ['object', 'subject', 'of'] : ['with']
  const others = refs.filter(
    (ref) => ref.at > dash && ref.at < next.to && isPerson(ref) && met.includes(ref.role),
  )
  if (others.length === 0 || (!there && acting.length === 0)) return []
  const made = meetingFrame(view, dash, rule, acting.length > 0 ? acting : left, others)
  return [there ? made : { ...made, beside: at }]
}

/** «29 октября аким встретился с А, 30 октября – с Б»: behind a comma a day of its own, a dash, and whom. */
export function onOtherDays(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  rule: string,
  left: readonly PartyRef[],
): Frame[] {
  if (has(view.chunks[at], 'ReceiveVerb')) return []
  return view.chunks.flatMap((_, dash) => {
    if (!isOfDay(view, at, dash) || !/^со?$/.test(view.chunks[dash + 1]?.normal ?? '')) return []
    const first = refs.find((ref) => ref.at > dash && ref.role === 'with')
    const others = refs.filter((ref) => ref.list === first?.list && ref.at > dash)
    return others.length > 0 ? [meetingFrame(view, dash, rule, left, others)] : []
  })
}
