import { type Chunk, chunkSentence } from '../../extractors/engine/chunk.ts'
import { findDocuments } from '../../extractors/text/documents.ts'
import { read } from '../../extractors/text/read.ts'
import { lookUpWord } from '../../extractors/text/words/words.ts'
import { articleOf } from './article-of.ts'

/** The chunks of the first sentence of a text, with its documents as mentions. */
export function chunksOf(text: string): Chunk[] {
  const sentence = read(articleOf(text)).sentences[0]
  if (!sentence) throw new Error('no sentence')
  const documents = findDocuments(sentence).map((head) => ({
    ...head,
    kind: 'document' as const,
    rule: 'document/lexicon',
  }))
  return chunkSentence(sentence, documents, lookUpWord)
}
