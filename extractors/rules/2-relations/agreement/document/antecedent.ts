import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import type { DocumentMention } from '../../../../engine/mention.ts'
import { wordLike } from '../../../../engine/word-like.ts'

/** The document that «его», «документ» or a bare signing means. */
export interface Antecedent {
  sentence: number
  at: number
  mention: DocumentMention
  view: SentenceView
}

/** «предыдущее соглашение», «прежний меморандум»: not the document that the text tells, but the one before it. */
export const isFormer = (chunks: readonly Chunk[], at: number): boolean => isEarlier(chunks[at - 1])

const isEarlier = wordLike(/^(?:предыдущ|прежн(?!ему)|предшествующ)/)

/**
 * The document named last before sentence `index`, at most `reach` sentences away; where that is «документ» itself, the one
 * that it means. Headlines name none.
 */
export function antecedentOf(analysis: Analysis, index: number, reach: number): Antecedent | null {
  let general: Antecedent | null = null
  for (let sentence = index - 1; sentence >= Math.max(0, index - reach); sentence--) {
    const view = analysis.sentences[sentence]
    if (!view?.tags.has('Document') || view.sentence.title) continue
    const at = view.chunks.findLastIndex(({ mention }) => mention?.kind === 'document')
    const mention = view.chunks[at]?.mention
    if (mention?.kind !== 'document') continue
    const found = { sentence, at, mention, view }
    if (!mention.anaphoric || mention.type !== 'other') return found
    general ??= found
  }
  return general
}
