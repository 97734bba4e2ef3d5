import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { isSaying } from '../../event/skeleton.ts'

/**
 * Where a sentence begins behind its source or its first words: «Как сообщает пресс-служба, документ направлен на …», «Аким отметил, что
 * документ …», «– В частности, документ …». 0 where it has none.
 */
export function bodyFrom(chunks: readonly Chunk[]): number {
  const comma = chunks.findIndex(({ tags }) => tags.has('Comma'))
  const before = chunks.slice(0, Math.max(comma, 0))
  if (before.length < 5 && chunks[comma + 1]?.normal === 'что')
    return before.some(({ normal }) => isSaying(normal)) ? comma + 2 : 0
  const words = before.filter(({ tags }) => !tags.has('Dash') && !tags.has('Quote'))
  if (before.length < 5 && isIntroduction(words)) return comma + 1
  if (!namesSource(words[0])) return 0
  const sourced = before.some(
    ({ normal }) => isSaying(normal) || /^(?:словам|информации|данным)$/.test(normal),
  )
  return sourced ? comma + 1 : 0
}

/** «В частности», «кроме того»: words that only join a sentence to the one before. */
const isIntroduction = (words: readonly Chunk[]): boolean =>
  /^(?:в частности|кроме (?:того|этого)|помимо (?:того|этого)|таким образом|так|при этом|к тому же|более того|отметим|напомним|например|прежде всего)$/.test(
    words.map(({ normal }) => normal).join(' '),
  )

const namesSource = wordLike(/^(?:как|по)$/)
