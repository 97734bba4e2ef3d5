import type { DocumentMention } from '../../../engine/mention.ts'
import type { Evidence, Sector } from '../../../record.ts'
import type { Clause } from '../../clauses.ts'
import type { Side } from './parties/parties.ts'
import type { Signing } from './status.ts'

/** One statement that a document is signed, to be signed or proposed, before statements about one document are merged. */
export interface Frame {
  sentence: number
  type: DocumentMention['type']
  /** The word is «договор». */
  treaty: boolean
  /** «документ», «данное соглашение»: speaks of a document told before. */
  anaphoric: boolean
  /** «предыдущий документ»: one that the present one replaces. */
  former: boolean
  about: 'sister_city' | 'project' | 'trade' | 'investment' | null
  status: Signing['status']
  noun: boolean
  /** «подписанные соглашения»: speaks in passing of what was signed. */
  participle: boolean
  /** «Подписанный меморандум даст …», «документ о сотрудничестве»: words that tell of it more than in passing. */
  described: boolean
  sides: Side[]
  /** `named` in the sentence; `implied` by the signers' posts; `context`: a side taken from sentences before. */
  source: 'named' | 'implied' | 'context'
  signatories: string[]
  /** The signatories with the side that each stands for. */
  signers: { name: string; side: string | null }[]
  sectors: Sector[]
  /** What follows the document speaks of teaching or of exchanges. */
  training: boolean
  /** It says so outright: «о подготовке тренеров», «о стажировке». */
  teaching: boolean
  count?: number
  plural: boolean
  /** The sentence opens with the document: «Соглашение подписано …». */
  leads: boolean
  /** Chunk index of the signing word; where the date is looked for. */
  at: number
  clause: Clause
  /** Sentence that named the document last, where this one only points back to it. */
  antecedent?: number
  /** Sentence that opened the list in which the document stands. */
  opener?: number
  rule: string
  evidence: Omit<Evidence, 'confidence'>
}

/** The parties of one document, and how they were told. */
export type Group = Pick<Frame, 'sides' | 'source'> & {
  /** The stretch of the sentence that tells what this one is on, where each has its own. */
  part?: Clause
}
