import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { retagged, tagsOf } from '../../../../engine/chunk.ts'
import type { DocumentMention } from '../../../../engine/mention.ts'
import { wordLike } from '../../../../engine/word-like.ts'

/** How many sentences an enumeration may run on from «подписаны четыре меморандума». */
const REACH = 8

/**
 * «Первый – с компанией А, второй – с Б», after «подписаны два меморандума»: the sentence with each such ordinal read as a document
 * of the kind that was counted. The sentence itself where it has none.
 */
export function withOrdinals(view: SentenceView, index: number, analysis: Analysis): SentenceView {
  if (!view.chunks.some(isOrdinal)) return view
  const places = view.chunks.flatMap((chunk, at) => (isItem(view.chunks, at, chunk) ? [at] : []))
  if (places.length === 0) return view
  const counted = countedBefore(analysis, index)
  if (!counted) return view
  const chunks = view.chunks.map((chunk, at) =>
    places.includes(at) ? asDocument(chunk, counted) : chunk,
  )
  return { ...view, chunks, tags: tagsOf(chunks) }
}

/**
 * An ordinal that stands for a document: with no noun of its own before a dash or «из них» («первый – с А»), a signing («третий
 * заключён с Б») or a comma and what it is on or between whom («второй, о туризме, –»).
 */
function isItem(chunks: readonly Chunk[], at: number, chunk: Chunk): boolean {
  if (!isOrdinal(chunk)) return false
  const next = chunks[at + 1]?.normal === 'из' ? at + 3 : at + 1
  const mark = chunks[next]
  if (!mark) return false
  const opens =
    mark.tags.has('Dash') ||
    mark.tags.has('SignPassive') ||
    (mark.tags.has('Comma') && isLink(chunks[next + 1]))
  return (
    opens && !chunks.slice(next + 1, next + 5).some(({ mention }) => mention?.kind === 'document')
  )
}

const isLink = wordLike(/^(?:об?|между|со?)$/)

const isOrdinal = wordLike(
  /^(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|друг)(?:ой|ый|ий|ая|ья|ое|ье)$/,
)

/** The kind of the documents last counted: «подписаны четыре меморандума». */
function countedBefore(analysis: Analysis, index: number): DocumentMention | null {
  for (let at = index; at >= Math.max(0, index - REACH); at--) {
    const mention = analysis.sentences[at]?.chunks
      .map((chunk) => chunk.mention)
      .find(
        (each): each is DocumentMention =>
          each?.kind === 'document' && (each.plural ?? false) && (each.count ?? 0) > 1,
      )
    if (mention) return mention
  }
  return null
}

function asDocument(chunk: Chunk, { type }: DocumentMention): Chunk {
  const mention: DocumentMention = {
    kind: 'document',
    type,
    anaphoric: false,
    start: chunk.start,
    end: chunk.end,
    rule: 'agreement/ordinal',
    cases: [],
  }
  return Object.assign(retagged(chunk, new Set([...chunk.tags, 'Document'])), { mention })
}
