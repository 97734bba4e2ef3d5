import type { SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { Tie } from '../../../record.ts'

/** A place that a clause without a verb sets beside the ties told, with its own tie, if any. */
export interface Beside {
  /** Chunk from which the clause runs. */
  from: number
  place: PlaceRef
  tie: Pick<Tie, 'type' | 'status'> | null
}

/**
 * «С А город связывают побратимские отношения, а с Б – партнёрские», «…, с Б только намечаются», «…, с Б пока никаких»: the other
 * place and what is told of it; `type` is that of the ties before. Null where a sentence has no such clause behind chunk `at`.
 */
export function besideKind({ chunks }: SentenceView, at: number, type: Tie['type']): Beside | null {
  for (let from = at + 1; from < chunks.length - 3; from++) {
    if (!chunks[from]?.tags.has('Comma')) continue
    const and = isAnd(chunks[from + 1]) ? 1 : 0
    const mention = chunks[from + and + 2]?.mention
    if (!isWith(chunks[from + and + 1]) || mention?.kind !== 'place') continue
    const [place] = mention.places
    const rest = chunks.slice(from + and + 3, from + and + 7)
    const told = rest.find((chunk) => isKind(chunk) || isToCome(chunk) || isNone(chunk))
    if (place && told) return { from, place, tie: tieOf(told, type) }
  }
  return null
}

function tieOf(told: Chunk, type: Tie['type']): Beside['tie'] {
  if (isNone(told)) return null
  if (isToCome(told)) return { type, status: 'planned' }
  return { type: /^парт/.test(told.normal) ? 'partner' : 'sister', status: 'in_force' }
}

const isAnd = wordLike(/^(?:а|но|и)$/)
const isWith = wordLike(/^со?$/)
const isKind = wordLike(/^(?:партн[её]рск|побратимск)(?:ие|ое|ий|ая)$/)
const isToCome = wordLike(/^(?:намеча|планиру|готов|обсужда|прорабатыва)[а-я]+$/)
const isNone = wordLike(/^(?:никак(?:их|ого|ой)|нет|ничего)$/)
