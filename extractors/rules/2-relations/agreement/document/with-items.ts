import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { asDocument, countedBefore } from './ordinals.ts'

/** The rule that a document cites which only «с компанией А – о …» tells. */
const WITH_ITEM = 'agreement/with-item'
/** Whether a chunk is such a document. */
export const isWithItem = (chunk: Chunk | undefined): boolean => chunk?.mention?.rule === WITH_ITEM

/**
 * «[Подписаны девять меморандумов.] В частности, с компанией А – по строительству теплиц, с Б – о поставках»: the sentence with each
 * such «с» read as a document of the kind that was counted right before. The sentence itself where it has none.
 */
export function withItems(view: SentenceView, index: number, analysis: Analysis): SentenceView {
  const { chunks, tags } = view
  if (tags.has('Document') || tags.has('Sign') || view.sentence.title) return view
  const places = chunks.flatMap((_, at) => (isItem(chunks, at) ? [at] : []))
  const [first] = places
  if (first === undefined || first > OPENS) return view
  const counted = countedBefore(analysis, index, false, REACH + itemsBefore(analysis, index))
  if (!counted) return view
  const read = chunks.map((chunk, at) =>
    places.includes(at) ? asDocument(chunk, counted, WITH_ITEM) : chunk,
  )
  return { ...view, chunks: read, tags: new Set([...tags, 'Document']) }
}

/** How many lines of the list that sentence `index` goes on with stand right before it. */
function itemsBefore({ sentences }: Analysis, index: number): number {
  let before = index
  while (before > 0 && index - before < LINES && opensLine(sentences[before - 1]?.chunks)) before--
  return index - before
}

const opensLine = (chunks: readonly Chunk[] = []): boolean =>
  chunks.slice(0, OPENS).some((_, at) => isItem(chunks, at))
const LINES = 8

/** Within how many chunks the first item opens its sentence, and how many sentences behind the count. */
const OPENS = 3
const REACH = 2

/** «с компанией А – по …», «с Б – о …» behind a comma or at the head of the sentence. */
function isItem(chunks: readonly Chunk[], at: number): boolean {
  if (!(at === 0 || opensItem(chunks[at - 1]))) return false
  if (isBetween(chunks[at])) return isPair(chunks, at)
  if (!isWith(chunks[at])) return false
  const dash = chunks.slice(at + 1, at + 8).findIndex(({ tags }) => tags.has('Dash'))
  if (dash < 1 || !isMatter(chunks[at + dash + 2])) return false
  return chunks
    .slice(at + 1, at + 1 + dash)
    .some(({ mention }) => mention?.kind === 'organization' || mention?.kind === 'place')
}

/** «между А и Б – о …», «между акиматом и компанией;» */
function isPair(chunks: readonly Chunk[], at: number): boolean {
  const end = chunks.findIndex(
    ({ tags }, index) => index > at && (tags.has('Dash') || tags.has('Comma')),
  )
  const named = chunks.slice(at + 1, end < 0 ? chunks.length : end)
  return (
    named.some(({ normal }) => normal === 'и') &&
    named.filter(({ mention }) => mention?.kind === 'organization' || mention?.kind === 'place')
      .length > 1
  )
}

const isBetween = wordLike(/^между$/)
const isWith = wordLike(/^со?$/)
const isMatter = wordLike(/^(?:о|об|по|на)$/)
const opensItem = (chunk: Chunk | undefined): boolean =>
  chunk?.tags.has('Comma') === true ||
  /^[;:)–—-]$/.test(chunk?.token.text ?? '') ||
  chunk?.normal === 'и'
