import type { Frame } from '../frame.ts'
import type { PartyRef } from '../parties.ts'
import { isPerson } from '../party-ref.ts'
import { clauseOf, type EventView, has } from '../skeleton.ts'
import { meetingFrame } from './meeting-frame.ts'

/** «его принял аким», «встречал их аким», «возглавлял её мэр, принимал – аким»: the guests are told before. */
export const isSaidByPronoun = ({ chunks }: EventView, at: number): boolean =>
  [at - 1, at + 1].some((i) => pronoun.test(chunks[i]?.normal ?? '')) ||
  (has(chunks[at + 1], 'Dash') && has(chunks[at - 1], 'Comma'))

const pronoun = /^(?:его|ее|их|нас|меня)$/
const speaker = /^(?:нас|меня)$/

/** «…, где его встретил директор»: whoever the sentence has told of before, else the story; «нас принимал мэр»: who speaks. */
export function byPronoun(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  host: PartyRef,
): Frame[] {
  const hosts = refs.filter((ref) => ref.list === host.list && ref.role === 'subject')
  if ([at - 1, at + 1].some((i) => speaker.test(view.chunks[i]?.normal ?? '')))
    return [{ ...meetingFrame(view, at, 'event/received', [], hosts), speaker: true }]
  if (isShownRound(view, at, host)) return []
  const guest = refs.findLast((ref) => ref.at < at && ref.role === 'subject' && isPerson(ref))
  const guests = guest ? [guest] : []
  return [hosts, ...hostsBehind(view, refs, at, host)].map((those) =>
    meetingFrame(view, at, 'event/received', those, guests),
  )
}

/** «посетили университет, где их встретил ректор»: who shows his own house round is a part of the visit. */
function isShownRound(view: EventView, at: number, host: PartyRef): boolean {
  const { chunks } = view
  const { from } = clauseOf(view, at)
  const mention = chunks[host.at]?.mention
  return (
    chunks[from]?.normal === 'где' &&
    /^встре[тч]/.test(chunks[at]?.normal ?? '') &&
    mention?.kind === 'official' &&
    !/аким|губернатор|мэр|председател|начальник/.test(mention.post ?? '')
  )
}

/** «в первый день его принял А, во второй – Б», «утром его принял А, вечером – Б»: others who received the same guests later. */
function hostsBehind(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  host: PartyRef,
): PartyRef[][] {
  const { to } = clauseOf(view, at)
  return refs.flatMap((ref) => {
    const dash = has(view.chunks[ref.at - 1], 'Dash')
    const when = view.chunks.slice(Math.max(host.to, ref.at - 5), ref.at - 1)
    return dash &&
      ref.at > host.to &&
      ref.at < to &&
      ref.role === 'subject' &&
      isPerson(ref) &&
      when.some((chunk) => has(chunk, 'Comma'))
      ? [[ref]]
      : []
  })
}
