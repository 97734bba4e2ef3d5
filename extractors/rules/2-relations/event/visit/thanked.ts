import type { Analysis } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { placeParty } from '../party.ts'
import { type EventView, isAdjective } from '../skeleton.ts'
import { isTraveller } from './visit-goal.ts'

/** «Аким поблагодарил гостей за визит»: Chinese guests who are thanked for coming are at the article's own place. */
export function byThanks(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  { home }: Analysis,
): Frame[] {
  const noun = comingThankedFor(view, at)
  if (noun < 0 || !home) return []
  const who = inClause(view, refs, at).filter(
    (ref) => isTraveller(ref) && ref.at > at && ref.at < noun,
  )
  if (who.some(({ party }) => party.country === 'KZ')) return []
  const told = visitFrame(view, at, 'event/visit-told', who.slice(-1))
  const places = [placeParty(home.name, 'KZ', null)]
  return [{ ...told, fate: 'held', places, assumed: true, undated: true }]
}

/** The noun of «за визит», «за недавний приезд» behind the verb. */
function comingThankedFor({ chunks }: EventView, at: number): number {
  for (let next = at + 1; next < Math.min(chunks.length, at + 14); next++) {
    if (chunks[next]?.normal !== 'за') continue
    let noun = next + 1
    for (let word = chunks[noun]; word && isAdjective(word); word = chunks[noun]) noun++
    const word = chunks[noun]
    if (word && isComing(word)) return noun
  }
  return -1
}

export const isThanks = wordLike(/^(?:поблагодар|благодарит|благодарност)/)
const isComing = wordLike(/^(?:визит|приезд|посещение|прибытие)$/)
