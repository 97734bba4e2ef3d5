import { Flag } from '../text/words/lexeme.ts'
import type { Chunk } from './chunk.ts'

/**
 * A test whether a chunk is a single word, no mention, that fits a pattern. The pattern is asked once for each word form that is
 * remembered: for tests that run over all words of every sentence, where a pattern costs twenty times as much.
 */
export function wordLike(pattern: RegExp): (chunk: Chunk | undefined) => boolean {
  const fits = new Flag((lower) => pattern.test(lower))
  return (chunk) => chunk !== undefined && chunk.mention === null && fits.of(chunk.token.lexeme)
}
