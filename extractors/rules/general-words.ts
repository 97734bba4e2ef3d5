import type { Analysis } from '../engine/analysis.ts'
import type { Chunk } from '../engine/chunk.ts'
import type { PlaceRef } from '../engine/mention.ts'

/**
 * The place that a bare general word («город», «областью», «провинции») means: for Kazakhstan the article's own if it is of the
 * kind, else the last of the kind named before; for China the last of the kind. Null for other words, plurals, and before a name.
 */
export function placeMeantBy(
  chunk: Chunk | undefined,
  next: Chunk | undefined,
  analysis: Analysis,
  country: 'KZ' | 'CN',
): PlaceRef | null {
  if (!chunk || chunk.mention || next?.mention?.kind === 'place') return null
  const kinds = general.find(([word, of]) => of === country && word.test(chunk.normal))?.[2]
  if (!kinds) return null
  const fits = (place: PlaceRef) => place.country === country && kinds.includes(place.kind)
  if (analysis.home && fits(analysis.home)) return analysis.home
  return analysis.places.findLast((place) => fits(place) && place.start < chunk.start) ?? null
}

const general: readonly [RegExp, 'KZ' | 'CN', readonly string[]][] = [
  [/^(?:город|города|городу|городом|мегаполис[ауо]?м?|столиц[аыуе]|столицей)$/, 'KZ', ['city']],
  [/^(?:регион|региона|региону|регионом|област[ьи]|областью)$/, 'KZ', ['region']],
  [/^провинци[яию]$|^провинцией$/, 'CN', ['province']],
]
