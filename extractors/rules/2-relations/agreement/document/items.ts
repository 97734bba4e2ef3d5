import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import type { Subject } from './openings.ts'

/**
 * «Согласно протоколу, стороны условились: – развивать торговлю; – обмениваться студентами»: what the line `index` of a list speaks of, as
 * `read` finds it in the sentence that ends with a colon above the list. Null where the line is of none.
 */
export function byItem(
  { sentences }: Analysis,
  index: number,
  read: (view: SentenceView) => Subject | null,
): Subject | null {
  const view = sentences[index]
  if (!view || view.sectors.length === 0 || view.tags.has('Sign')) return null
  let head = index
  while (index - head < LINES && isLine(sentences[head])) head--
  const opener = sentences[head]
  if (head === index || !opener?.chunks.at(-1)?.tags.has('Colon')) return null
  const subject = read(opener)
  return subject ? { ...subject, sentence: head, from: 0 } : null
}

const LINES = 20

const isLine = (view: SentenceView | undefined): boolean =>
  view !== undefined && !view.sentence.title && isMark(view.chunks[0])

/** «–», «•», «1)», «а)» */
const isMark = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined &&
  (chunk.tags.has('Dash') || /^(?:[•·*▪●-]|\d{1,2}|[а-я])$/.test(chunk.normal))
