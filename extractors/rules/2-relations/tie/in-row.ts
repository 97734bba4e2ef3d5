import type { SentenceView } from '../../../engine/analysis.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { Clause } from '../../clauses.ts'
import { dateNear } from '../dates.ts'
import type { Pair } from './pairs.ts'

/** What a sentence says of another sister of the row behind the one it tells. */
export interface Row {
  /** Chunk from which it is told. */
  from: number
  others: readonly PlaceRef[]
  status: 'in_force' | 'planned'
  since: string | null
}

/** «А может стать вторым побратимом Б, первым в 2010 году стал В»: the others of the row, counted behind the word of kinship at `at`; null elsewhere. */
export function rowBehind(view: SentenceView, { to }: Clause, at: number): Row | null {
  const { chunks, actors } = view
  const from = chunks.findIndex(
    (chunk, index) =>
      index > at && index < to && chunk.tags.has('Comma') && isRanked(chunks[index + 1]),
  )
  if (from < 0) return null
  const rest = chunks.slice(from, to)
  const verb = rest.findIndex(({ tags }) => tags.has('Become') || tags.has('Was'))
  const others = actors
    .filter(({ chunk, kind, role }) => kind === 'place' && role === 'subject' && chunk > from)
    .flatMap(({ places, chunk }) => (chunk < to ? [...places] : []))
  if (verb < 0 || others.length === 0) return null
  const coming = rest[verb]?.tags.has('BecomeFuture') || rest.some(({ tags }) => tags.has('May'))
  const date = coming ? null : dateNear(view, from + verb, { from, to })
  return { from, others, status: coming ? 'planned' : 'in_force', since: date ?? null }
}

/** The pairs of the others with the one that has them for sisters. */
export const pairsOfRow = ({ others }: Row, [first]: readonly Pair[]): Pair[] =>
  first
    ? others.map((place) =>
        place.country === 'CN' ? { kz: first.kz, cn: place } : { kz: place, cn: first.cn },
      )
    : []

const isRanked = wordLike(
  /^(?:перв|втор|треть|четв[её]рт|пят|шест|седьм|восьм|девят|десят|предыдущ|последн)(?:ым|им|ыми|ими)$/,
)
