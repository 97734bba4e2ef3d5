import type { Chunk } from '../../../engine/chunk.ts'
import type { SectorMention } from '../../../text/sectors/sectors.ts'

/** A clause with one sector mention in it: `at` is the index of the mention's first chunk. */
export interface InClause {
  chunks: readonly Chunk[]
  /** Folded words of the chunks. */
  words: readonly string[]
  /** The whole sentence, folded words with a blank between. */
  sentence: string
  /** Whether the clause speaks of cooperation, a document, a plan or a proposal. */
  common: boolean
  /** Whether its sentence at least speaks of a talk, a plan or a deed of the two sides. */
  business: boolean
  sector: SectorMention
  at: number
}

export interface OutsideRule {
  name: string
  covers(clause: InClause): boolean
  /** A sentence that gives no sector for this reason. */
  example: string
  /** A sentence that only looks like it, and gives one. */
  counterexample: string
}

/** What guests are shown for its own sake: farms, hospitals, parks of windmills; works are shown to everyone. */
export const sights: ReadonlySet<string> = new Set(['health', 'agriculture', 'green_energy'])
