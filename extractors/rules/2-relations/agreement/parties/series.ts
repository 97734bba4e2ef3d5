import type { Actor, Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Clause } from '../../../clauses.ts'
import { betweenSeries } from '../../between-series.ts'
import type { Group } from '../frame.ts'
import { complete, isBothSided, sidesOf } from './parties.ts'

/**
 * «соглашения между А и Б, а также между В и Г»: the parties of each «между» of a document's clause, a group each. Null where it
 * has fewer than two, or one that does not join both countries.
 */
export function groupsInSeries(
  actors: readonly Actor[],
  view: SentenceView,
  clause: Clause,
  analysis: Analysis,
): Group[] | null {
  const series = betweenSeries(view, clause)
  if (series.length === 0) return null
  const groups = series.map(({ from, to }) => {
    const own = actors.filter(
      ({ chunk, role, kind }) =>
        chunk >= from && chunk < to && kind !== 'official' && /^(?:between|agent)$/.test(role),
    )
    return complete(sidesOf(own, analysis))
  })
  if (!groups.every((sides) => sides.length === 2 && isBothSided(sides))) return null
  // «между А и Б о мосте, между В и Г о складе»: each on its own matter
  const parts = series.filter(({ from, to }) =>
    view.chunks.slice(from, to).some(({ normal }) => /^(?:о|об|по|на)$/.test(normal)),
  )
  return groups.map((sides, at) => {
    const part = parts.length === series.length ? series[at] : undefined
    return part ? { sides, source: 'named', part } : { sides, source: 'named' }
  })
}
