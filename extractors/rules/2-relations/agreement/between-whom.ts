import type { Actor, Analysis, SentenceView } from '../../../engine/analysis.ts'
import { complete, isBothSided, sidesOf } from './parties.ts'

/**
 * Whom «между» names; none where it only tells of whose traffic or trade a document is («делегация X и представители Y подписали
 * протокол о перевозках между Казахстаном и Китаем»).
 */
export function betweenSides(
  actors: readonly Actor[],
  at: number,
  { chunks }: SentenceView,
  analysis: Analysis,
): Actor[] {
  const between = actors.filter(({ role }) => role === 'between')
  if (between.length === 0 || between.some(({ kind }) => kind !== 'country')) return between
  if (chunks[at + 1]?.normal === 'между') return between
  const signing = actors.filter(({ role }) => role === 'subject' || role === 'agent')
  return isBothSided(complete(sidesOf(signing, analysis))) ? [] : between
}
