import type { SentenceView } from '../../../engine/analysis.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { betweenSeries } from '../between-series.ts'
import { type Pair, pairsOf } from './pairs.ts'
import { isSinceDone } from './prospect.ts'

/**
 * «… отношения установлены между А и Б, между В и Г и Д, а также между Е и Ж»: the pairs of each «между», in order. Empty where the
 * sentence has fewer than two of them, or one that joins no two countries.
 */
export function pairsInSeries(view: SentenceView): Pair[] {
  const groups = betweenSeries(view, { from: 0, to: view.chunks.length }).map(({ from, to }) =>
    pairsOf(
      view.actors
        .filter(
          ({ chunk, kind, role }) =>
            kind === 'place' && role === 'between' && chunk >= from && chunk < to,
        )
        .flatMap(({ places }) => places),
    ),
  )
  return groups.every((pairs) => pairs.length > 0) ? groups.flat() : []
}

/** «Пять районов и городов Казахстана установили …», «породнившиеся регионы будут …»: counted, not named, so nothing tells which. */
export const isOfUnnamed = ({ chunks }: SentenceView): boolean =>
  chunks.some(
    (chunk, at) =>
      (isMany(chunk) && chunks[at + 1]?.mention?.kind === 'country') ||
      (isSinceDone(chunk) &&
        !chunks.slice(at + 1, at + 8).some(({ mention }) => mention?.kind === 'place')),
  )

const isMany = wordLike(/^(?:городов|районов|областей|регионов)$/)
