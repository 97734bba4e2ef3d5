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
  for (const kind of kinds) {
    const fits = (place: PlaceRef) =>
      place.country === country &&
      place.kind === kind &&
      // «городской уезд Хоргос»
      (kind !== 'city' ||
        kinds[0] !== 'county' ||
        analysis.article.text.slice(place.start, place.end).includes('уезд'))
    if (analysis.home && fits(analysis.home)) return analysis.home
    const told = analysis.places.findLast((place) => fits(place) && place.start < chunk.start)
    if (told) return told
  }
  return null
}

/**
 * The KZ and the CN place that one plural means: «регионы», «области» a region and a province, «города» two cities. Null for other
 * words, before a name or a list of names, and where either is unknown.
 */
export function pairMeantBy(
  chunk: Chunk | undefined,
  next: Chunk | undefined,
  analysis: Analysis,
): [PlaceRef, PlaceRef] | null {
  if (!chunk || chunk.mention || next?.mention?.kind === 'place' || next?.token.text === ':')
    return null
  const kinds = plurals.find(([word]) => word.test(chunk.normal))?.[1]
  if (!kinds) return null
  const before = (country: string, kind: string) =>
    analysis.places.findLast(
      (place) => place.country === country && place.kind === kind && place.start < chunk.start,
    )
  const home = analysis.home?.kind === kinds[0] ? analysis.home : before('KZ', kinds[0])
  const other = before('CN', kinds[1])
  return home && other ? [home, other] : null
}

const plurals: readonly [RegExp, readonly ['region' | 'city', 'province' | 'city']][] = [
  [/^регионы$/, ['region', 'province']],
  [/^(?:города|мегаполисы)$/, ['city', 'city']],
]

const general: readonly [RegExp, 'KZ' | 'CN', readonly string[]][] = [
  [/^(?:город|города|городу|городом|мегаполис[ауо]?м?|столиц[аыуе]|столицей)$/, 'KZ', ['city']],
  [/^(?:регион|региона|региону|регионом|област[ьи]|областью)$/, 'KZ', ['region']],
  [/^район(?:а|у|ом|е)?$/, 'KZ', ['district']],
  [/^провинци[яию]$|^провинцией$/, 'CN', ['province']],
  [/^район(?:а|у|ом|е)?$/, 'CN', ['district']],
  [/^уезд(?:а|у|ом|е)?$/, 'CN', ['county', 'city']],
  [/^(?:авто)?округ(?:а|у|ом|е)?$/, 'CN', ['prefecture']],
]
