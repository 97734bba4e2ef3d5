import type { Chunk } from '../engine/chunk.ts'
import { wordLike } from '../engine/word-like.ts'
import type { Clause } from './clauses.ts'

/**
 * «установил побратимские связи с А, а также подписал соглашение с Б»: the chunk from which a clause tells its second deed, a kinship and a
 * document that is not of it each with a verb of its own; null where it tells one deed only.
 */
function secondDeed(chunks: readonly Chunk[], { from, to }: Clause): number | null {
  const inClause = (at: number): boolean => at >= from && at < to
  const kin = chunks.findIndex((chunk, at) => inClause(at) && isKin(chunk))
  const paper = chunks.findIndex(({ mention }, at) => inClause(at) && mention?.kind === 'document')
  if (kin < 0 || paper < 0 || chunks.slice(paper, to).some((chunk) => kin < paper && isKin(chunk)))
    return null
  const [first, second, deeds] = kin < paper ? [kin, paper, signing] : [paper, kin, founding]
  const verb = chunks.findLastIndex(
    ({ tags }, at) => at > first && at <= second && deeds.some((tag) => tags.has(tag)),
  )
  const joint = chunks.findLastIndex((chunk, at) => at > first && at < verb && isJoint(chunk))
  if (joint < 0) return null
  const before = placesIn(chunks, from, joint)
  const guests = placesIn(chunks, first, joint)
  const others = placesIn(chunks, second, to)
  // each deed joins another place
  return guests.length > 0 && others.some((name) => !before.includes(name)) ? joint : null
}

const placesIn = (chunks: readonly Chunk[], from: number, to: number): string[] =>
  chunks
    .slice(from, to)
    .flatMap(({ mention }) =>
      mention?.kind === 'place' ? mention.places.map(({ name }) => name) : [],
    )

/** The part of a clause in which chunk `at` stands, where it tells two deeds. */
export function deedAt(chunks: readonly Chunk[], clause: Clause, at: number): Clause {
  const cut = secondDeed(chunks, clause)
  if (cut === null) return clause
  return at < cut ? { from: clause.from, to: cut } : { from: cut, to: clause.to }
}

const signing = ['SignPast', 'SignPassive', 'SignFuture']
const founding = ['BecomePast', 'EstablishPast', 'EstablishPassive']
const isKin = ({ tags }: Chunk): boolean => tags.has('Sister')
const isAnd = wordLike(/^(?:и|также)$/)
const isJoint = (chunk: Chunk): boolean => chunk.tags.has('Comma') || isAnd(chunk)
