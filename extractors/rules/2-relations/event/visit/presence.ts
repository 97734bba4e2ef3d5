import type { Analysis } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import type { PartyRef } from '../parties.ts'
import { clauseOf, type EventView } from '../skeleton.ts'
import { isTraveller } from './visit-goal.ts'

/** Words of now behind which a sentence without a verb tells where somebody is. */
export const isNow = wordLike(/^(?:сегодня|сейчас)$/)

/** «Аким Алматы А сегодня в Китае.»: nothing but who, the word of now and where. */
export function byPresence(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  { article }: Analysis,
): Frame[] {
  const who = refs.filter(
    (ref) => ref.at < at && ref.to >= at - 1 && ref.role === 'subject' && isTraveller(ref),
  )
  const place = refs.find((ref) => ref.at > at && ref.where)
  const [one] = who
  if (!one || !place || one.party.country === null || one.party.country === place.party.country)
    return []
  const { from, to } = clauseOf(view, at)
  const alone = one.at <= from + 1 && place.at <= at + 3 && to <= place.at + 2
  if (!alone) return []
  const told = { ...visitFrame(view, at, 'event/visit-told', who), places: [place.party] }
  const { publishedAt } = article
  return [publishedAt === null ? told : { ...told, date: publishedAt.slice(0, 10) }]
}
