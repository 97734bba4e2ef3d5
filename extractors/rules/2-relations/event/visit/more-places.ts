import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { type EventView, has, isAdjective } from '../skeleton.ts'
import type { Delegation } from './delegation.ts'

/**
 * «делегации Ухани и Ичана», «гости из Нанкина, Уси и Чанчжоу», «представители акимата Костаная и народного правительства Ляочэна»: the
 * chunk of the next place told by one word, behind the «и» or comma at `at`; -1 where there is none.
 */
export function morePlace(
  view: EventView,
  at: number,
  found: Delegation,
  passes: (word: string) => boolean,
): number {
  const [last] = found.chunks.slice(-1)
  if (last !== at - 1 || found.places.length === 0) return -1
  const listed = has(view.chunks[at], 'Comma')
  if (listed && !goesOn(view, at)) return -1
  let more = at + 1
  for (
    let word = view.chunks[more];
    word && !word.mention && more < at + 4;
    word = view.chunks[more]
  )
    if (passes(word.normal) || isAdjective(word) || /^народн/.test(word.normal)) more++
    else return -1
  const place = view.chunks[more]
  const { mention } = place ?? {}
  if (mention?.kind !== 'place') return -1
  if (!has(place, 'Gen') && !isUnit(view.chunks[more - 1])) return -1
  const many = view.chunks.find((chunk) => chunk.start === found.start)
  const ours = mention.places[0]?.country === found.country
  // «делегация Хэбэя и Таншаня»: one delegation of two places is of one country
  return has(many, 'Plural') || ours ? more : -1
}

/** A comma of a list: behind the place comes «и», or one more of the list. */
function goesOn({ chunks }: EventView, at: number): boolean {
  for (let i = at + 1; i < Math.min(chunks.length, at + 14); i++) {
    const chunk = chunks[i]
    if (!chunk || has(chunk, 'Dash')) return false
    if (has(chunk, 'And')) return chunks.slice(i + 1, i + 4).some(isPlace)
    const listed = isPlace(chunk) || isUnit(chunk) || has(chunk, 'Comma') || isAdjective(chunk)
    if (!listed) return false
  }
  return false
}

const isPlace = (chunk: Chunk): boolean => chunk.mention?.kind === 'place'

/** «города», «провинции»: the name behind shows no case. */
const isUnit = wordLike(/^(?:города|провинции|округа|уезда|района|области)$/)
