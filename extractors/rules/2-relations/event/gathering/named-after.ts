import { type Party, placeParty } from '../party.ts'
import { anyBetween, clauseOf, type EventView, has, isAdjective } from '../skeleton.ts'

/**
 * The place after which the forum or fair at `at` is called («Кашгарская торговая ярмарка»), or the one that it is a part of
 * («на конференции в рамках Кашгарской ярмарки»); null where no adjective of one place says it.
 */
export function namedAfter(view: EventView, at: number): Party | null {
  const own = adjectiveOf(view, at)
  if (own) return own
  const { to } = clauseOf(view, at)
  const frame = view.chunks.findIndex((chunk, i) => i > at && i < to && chunk.normal === 'рамках')
  if (frame < 0) return null
  const whole = view.chunks.findIndex((chunk, i) => i > frame && has(chunk, 'Forum', 'Exhibition'))
  return whole > 0 && whole < to && !anyBetween(view, frame, whole, 'Comma')
    ? adjectiveOf(view, whole)
    : null
}

function adjectiveOf(view: EventView, at: number): Party | null {
  if (!has(view.chunks[at], 'Forum', 'Exhibition')) return null
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const chunk = view.chunks[back]
    if (!chunk || !isAdjective(chunk)) return null
    const { mention } = chunk
    if (mention?.kind !== 'place') continue
    const [place, more] = mention.places
    // «алматинско-шанхайский форум» is one of two sides
    if (!place || more || !has(chunk, 'PlaceAdjective') || chunk.token.lower.includes('-'))
      return null
    return placeParty(place.name, place.country, null)
  }
  return null
}
