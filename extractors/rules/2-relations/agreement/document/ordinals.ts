import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { retagged, tagsOf } from '../../../../engine/chunk.ts'
import type { DocumentMention } from '../../../../engine/mention.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { type Rank, rankOf } from '../../../../text/forms/ordinals.ts'

/** How many sentences an enumeration may run on from «подписаны четыре меморандума». */
const REACH = 10

/**
 * «Первый – с компанией А, второй – с Б», after «подписаны два меморандума»: the sentence with each such ordinal read as a document
 * of the kind that was counted. The sentence itself where it has none.
 */
export function withOrdinals(view: SentenceView, index: number, analysis: Analysis): SentenceView {
  if (!view.chunks.some(mayBeItem)) return view
  const places = view.chunks.flatMap((chunk, at) => (isItem(view.chunks, at, chunk) ? [at] : []))
  if (places.length === 0) return view
  const open = places.every((at) => !isNth(view.chunks[at]))
  const counted = countedBefore(analysis, index, open)
  if (!counted) return view
  const chunks = view.chunks.map((chunk, at) =>
    places.includes(at) ? asDocument(chunk, counted) : chunk,
  )
  return { ...view, chunks, tags: tagsOf(chunks) }
}

/**
 * An ordinal that stands for a document: with no noun of its own before a dash or «из них» («первый – с А», «крупнейший из них подписан с
 * Б»), a signing («третий заключили А и Б»), with or without a remark between («третий, тот самый, заключён»), or a comma and what it is
 * on or between whom («второй, о туризме, –», «еще два, с А и Б, –»).
 */
function isItem(chunks: readonly Chunk[], at: number, chunk: Chunk): boolean {
  const more = isNumber(chunk) && chunks[at - 1]?.normal === 'еще'
  if (!isOrdinal(chunk) && !more) return false
  const next = chunks[at + 1]?.normal === 'из' ? at + 3 : at + 1
  const mark = chunks[next]
  // «второй документ»
  if (!mark || mark.mention?.kind === 'document') return false
  const remark = mark.tags.has('Comma')
    ? chunks.slice(next + 1, next + 6).findIndex(({ tags }) => tags.has('Comma'))
    : -1
  const opens =
    mark.tags.has('Dash') ||
    isSigned(mark) ||
    // «третий акимат подписал с компанией Б»
    ((mark.mention !== null || mark.normal === 'акимат') &&
      isNth(chunk) &&
      chunks.slice(next + 1, next + 4).some(isSigned)) ||
    (mark.tags.has('Comma') && isLink(chunks[next + 1])) ||
    (remark >= 0 && isSigned(chunks[next + remark + 2]))
  return (
    opens && !chunks.slice(next + 1, next + 5).some(({ mention }) => mention?.kind === 'document')
  )
}

const isSigned = (chunk: Chunk | undefined): boolean =>
  chunk?.tags.has('SignPassive') === true || chunk?.tags.has('SignPast') === true

const isLink = wordLike(/^(?:об?|между|со?)$/)

const rankAt = (chunk: Chunk | undefined): Rank | null =>
  chunk ? rankOf(chunk.token.lexeme, 'nom') : null

/** Whether a chunk tells the place of an item in its list: «первый», «последняя». */
export const isRanked = (chunk: Chunk | undefined): boolean => rankAt(chunk) !== null

/** Whether it tells one of a list behind its first: «второй», «последняя». */
export const isFurther = (chunk: Chunk | undefined): boolean => {
  const rank = rankAt(chunk)
  return rank !== null && rank !== 1
}

const isNth = (chunk: Chunk | undefined): boolean =>
  (chunk?.mention === null && typeof rankAt(chunk) === 'number') || isOther(chunk)
const isOrdinal = (chunk: Chunk | undefined): boolean =>
  (chunk?.mention === null && isRanked(chunk)) || isOther(chunk) || isLargest(chunk)
const isOther = wordLike(/^друг(?:ой|ая|ое)$/)
const isLargest = wordLike(/^крупнейш(?:ий|ая|ее)$/)
const isNumber = wordLike(/^(?:один|одно|одна|два|две|три|четыре)$/)
/** All of these: one question for most words. */
const mayBeItem = wordLike(
  /^(?:перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|последн|друг|крупнейш|один|одно|одна|два|две|три)/,
)

/** The kind of the documents last counted: «подписаны четыре меморандума»; of what comes on top («еще один», «крупнейший из них») the one told last. */
export function countedBefore(
  analysis: Analysis,
  index: number,
  open: boolean,
  reach = REACH,
): DocumentMention | null {
  for (let at = index; at >= Math.max(0, index - reach); at--) {
    const chunks = analysis.sentences[at]?.chunks ?? []
    const mention = chunks
      .map((chunk) => chunk.mention)
      .find(
        (each, place): each is DocumentMention =>
          each?.kind === 'document' &&
          (open
            ? !each.anaphoric
            : (each.plural ?? false) && ((each.count ?? 0) > 1 || isRow(chunks[place - 1]))),
      )
    if (mention) return mention
  }
  return null
}

/** «ряд меморандумов», «пакет соглашений» */
const isRow = wordLike(/^(?:ряд|несколько|пакет|сери[яюи]|комплект)$/)

/** A chunk read as a document of the kind that was counted. */
export function asDocument(
  chunk: Chunk,
  { type }: DocumentMention,
  rule = 'agreement/ordinal',
): Chunk {
  const mention: DocumentMention = {
    kind: 'document',
    type,
    anaphoric: false,
    start: chunk.start,
    end: chunk.end,
    rule,
    cases: [],
    plural: /^(?:дв[ае]|три|четыре)$/.test(chunk.normal),
  }
  return Object.assign(retagged(chunk, new Set([...chunk.tags, 'Document'])), { mention })
}
