import type { Actor, Role } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { type EventView, has, isAdjective } from './skeleton.ts'

/** The word for people of a place or body, who stand for it: «руководство города», «власти провинции», «администрация университета». */
export function rulersOf(view: EventView, actor: Actor): Chunk | null {
  if (actor.kind !== 'place' && actor.kind !== 'organization') return null
  let before = actor.chunk - 1
  for (let chunk = view.chunks[before]; chunk && isAdjective(chunk); chunk = view.chunks[before])
    before--
  const word = view.chunks[before]
  return word && isRuling(word) ? word : null
}

/** «руководство», «власти» in any case that is told without a preposition of its own. */
export const isRuling = wordLike(
  /^(?:руководств(?:о|а|е|у|ом)|власти|властей|властям|властями|администраци(?:я|и|ю|ей)|чиновник(?:и|ов|ам|ами))$/,
)

/** Those who rule are nowhere: «с участием руководства города». By the case of their word, where the actors' role is that of a place. */
export const roleOfRulers = (word: Chunk, role: Role): Role =>
  role !== 'in' ? role : /(?:о|и|я)$/.test(word.normal) && !has(word, 'Gen') ? 'subject' : 'of'
