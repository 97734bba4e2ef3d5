import type { SentenceView } from '../../../engine/analysis.ts'
import type { Clause } from '../../clauses.ts'
import { dateNear } from '../dates.ts'
import { type Pair, pairsOf, tiedPlaces } from './pairs.ts'

/** «А связан побратимскими узами с Б, а В с 2018-го – с Г»: the pair of the clause behind, which leaves the verb out, with its day. */
export function elidedPair(
  view: SentenceView,
  next: Clause | undefined,
): (Pair & { since: string | null }) | null {
  if (!next || view.chunks[next.from]?.normal !== 'а') return null
  const words = view.chunks.slice(next.from, next.to)
  const dash = words.findIndex(({ tags }) => tags.has('Dash'))
  if (dash < 0 || words.some(({ tags }) => finite.some((tag) => tags.has(tag)))) return null
  const [only, ...others] = pairsOf(
    tiedPlaces(view.actors.filter(({ chunk }) => chunk >= next.from && chunk < next.to)),
  )
  if (!only || others.length > 0) return null
  return { ...only, since: dateNear(view, next.from + dash, next) ?? null }
}

const finite = [
  'Past',
  'Future',
  'Passive',
  'Infinitive',
  'Not',
  'Plan',
  'Will',
  'Sister',
  'Partner',
]
