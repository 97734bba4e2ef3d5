import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { DateMention } from '../../../../text/dates/types.ts'
import type { Document } from '../document/documents.ts'
import { nextYear } from './when-planned.ts'

/** «намеченное на 20 сентября, перенесено на 12 октября»: of a sentence's dates the new day; null where none is put off to. */
export function newDayIn({ chunks, dates }: SentenceView): DateMention | null {
  const put = dates.length > 0 ? chunks.find(isPutOff)?.end : undefined
  if (put === undefined) return null
  const isNew = ({ start, preposition }: DateMention): boolean =>
    start > put && start - put < 25 && /^(?:на|до|к)$/.test(preposition ?? '')
  return dates.find((mention) => mention.date !== null && isNew(mention)) ?? null
}

/** «Однако подписание перенесли на октябрь»: the document planned last, at most three sentences before, gets its new day. */
export function postpone(
  view: SentenceView,
  index: number,
  documents: readonly Document[],
  analysis: Analysis,
): void {
  const planned = documents.findLast(({ status }) => status === 'planned')
  if (!planned || index - planned.lastSentence > 3) return
  const day = newDayIn(view)
  if (!day || !view.chunks.some(isSigning)) return
  planned.date = nextYear(day, analysis.article.publishedAt?.slice(0, 10) ?? '').date
}

const isPutOff = wordLike(
  /^(?:перенес(?:ен[аоы]?|л[аио]?|ут)$|отлож(?:ен[аоы]?|ил[аио]?|ат)$|сдвину(?:т[аоы]?|л[аио]?)$)/,
)
const isSigning = wordLike(/^(?:подписани|церемони|документ|его$|это$)/)
