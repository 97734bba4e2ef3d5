import type { Analysis } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import type { DocumentMention } from '../../../../engine/mention.ts'
import { antecedentOf } from './antecedent.ts'

/** How far back the full name may stand, in sentences. */
const REACH = 3

/**
 * «Соглашение подписал вице-мэр» behind a «соглашение о намерениях»: a bare head word means the document named in full before, and
 * is of its type. Returns the document as it is where it is none.
 */
export function withFullName(
  document: DocumentMention,
  at: number,
  chunks: readonly Chunk[],
  index: number,
  analysis: Analysis,
): DocumentMention {
  if (document.plural || document.anaphoric || document.type === 'letter_of_intent') return document
  const [next = '', second = ''] = chunks.slice(at + 1, at + 3).map(({ normal }) => normal)
  if (goesOn.test(next) || (next === 'в' && fields.test(second))) return document
  const told = antecedentOf(analysis, index, REACH)
  if (told?.mention.type !== 'letter_of_intent' || told.mention.plural) return document
  const head = (each: Chunk | undefined) => each?.token.lower.slice(0, HEAD)
  if (head(told.view.chunks[told.at]) !== head(chunks[at])) return document
  return { ...document, type: told.mention.type, anaphoric: true }
}

/** Letters that all forms of «соглашение», «заявление», «протокол» share. */
const HEAD = 7

/** What follows a document that is named anew: its subject or its parties. */
const goesOn = /^(?:о|об|по|на|между|с|со)$/
const fields = /^(?:сфер|област|отрасл)/
