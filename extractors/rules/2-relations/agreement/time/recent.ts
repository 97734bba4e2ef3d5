import type { Analysis } from '../../../../engine/analysis.ts'
import type { DateMention } from '../../../../text/dates/types.ts'

/** How far back a scene may have been opened, in sentences. */
export const FAR = 20

/** Whether a date is known and does not lie after publication. */
export function isPast({ date }: DateMention, { article }: Analysis): boolean {
  if (date === null) return false
  const published = article.publishedAt?.slice(0, 10)
  const from = date.split('/')[0] ?? date
  return published === undefined || from <= published
}

/** How long before publication a scene may lie that a report goes on with, in days. */
const RECENT = 75

/** Whether a date is past and near enough to publication to be the story's own. */
export function isRecent(mention: DateMention, analysis: Analysis): boolean {
  const published = analysis.article.publishedAt?.slice(0, 10)
  if (!isPast(mention, analysis) || mention.date === null) return false
  if (published === undefined || mention.date.length < 10) return true
  const from = Date.parse(mention.date.slice(0, 10))
  return (Date.parse(published) - from) / 86_400_000 <= RECENT
}
