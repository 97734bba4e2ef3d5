import type { SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import type { Clause } from '../../clauses.ts'
import { dateNear } from '../dates.ts'
import { type Pair, pairsOf, tiedPlaces } from './pairs.ts'

/**
 * «А связан побратимскими узами с Б, а В с 2018-го – с Г», «…, а города В и Г – с Д и Е соответственно»: the pairs of the clause behind,
 * which leaves the verb out, with their day.
 */
export function elidedPairs(
  view: SentenceView,
  next: Clause | undefined,
): (Pair & { since: string | null })[] {
  if (!next || view.chunks[next.from]?.normal !== 'а') return []
  const words = view.chunks.slice(next.from, next.to)
  const dash = words.findIndex(({ tags }) => tags.has('Dash'))
  if (dash < 0 || words.some(({ tags }) => finite.some((tag) => tags.has(tag)))) return []
  const at = next.from + dash
  const within = (from: number, to: number) =>
    tiedPlaces(view.actors.filter(({ chunk }) => chunk >= from && chunk < to))
  const [left, right] = [within(next.from, at), within(at, next.to)]
  if (new Set(left.map(({ country }) => country)).size > 1) return []
  const pairs = pairsOf([...left, ...right])
  if (pairs.length > 1 && left.length !== right.length && left.length !== 1) return []
  const since = dateNear(view, at, next) ?? null
  return pairs.map((pair) => ({ ...pair, since }))
}

/**
 * «А установила связи с областями Б и В, Г – с Д»: rows behind the verb's own, each of two places that a dash parts; where they begin,
 * and their pairs. Null where a clause has none behind chunk `at`, or its own places are no pair.
 */
export function elidedRows(
  view: SentenceView,
  { from, to }: Clause,
  at: number,
): { from: number; pairs: Pair[] } | null {
  const { chunks } = view
  const starts: number[] = []
  for (let index = at + 1; index < to - 2; index++)
    if (
      chunks[index]?.tags.has('Comma') &&
      chunks[index + 1]?.mention?.kind === 'place' &&
      chunks[index + 2]?.tags.has('Dash')
    )
      starts.push(index)
  const [first] = starts
  if (first === undefined) return null
  if (chunks.slice(first, to).some(({ tags }) => finite.some((tag) => tags.has(tag)))) return null
  const own = pairsOf(tiedPlaces(view.actors.filter(({ chunk }) => chunk >= from && chunk < first)))
  const rows = starts.map((start, row) =>
    pairsOf(chunks.slice(start, starts[row + 1] ?? to).flatMap(placesOf)),
  )
  if (own.length === 0 || rows.some((pairs) => pairs.length === 0)) return null
  return { from: first, pairs: rows.flat() }
}

/** Places also by an adjective alone: «Хубэй – с Кызылординской». */
const placesOf = ({ mention }: Chunk): PlaceRef[] =>
  mention?.kind === 'place' ? [...mention.places] : []

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
