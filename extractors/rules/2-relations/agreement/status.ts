import { type Chunk, carries } from '../../../engine/chunk.ts'
import { decide, type Fate, skeletonOf } from '../../../engine/decide.ts'
import { defineRules } from '../../../engine/rule.ts'
import { DENIED } from './status/denied.ts'
import { asRead } from './status/in-place.ts'
import { PLANNED } from './status/planned.ts'
import type { SigningProduct, SigningStatus } from './status/product.ts'
import { PROPOSED } from './status/proposed.ts'
import { SIGNED } from './status/signed.ts'

/**
 * So a denial beats a plan, a plan beats a deed. `#SignPast`, `#SignPassive`, `#SignInfinitive`, `#SignNoun` … are a verb of
 * signing and its form.
 */
export const AGREEMENT_STATUS = defineRules<SigningProduct>({
  name: 'agreement',
  asks: 'Is the document of this signing word signed, planned, proposed, or is its signing denied?',
  triggers: [
    'Sign',
    'Seal',
    'Exchange',
    'Secure',
    'Draft',
    'Act',
    'Prepare',
    'Added',
    'Swap',
    'Compose',
    'Submit',
    'Have',
    'Agreeing',
    'Wait',
    'Elaborate',
  ],
  reads: [
    'Document',
    'Sign',
    'Seal',
    'Signature',
    'Exchange',
    'Secure',
    'Happen',
    'Was',
    'Will',
    'Plan',
    'Agree',
    'May',
    'Consider',
    'Discuss',
    'Propose',
    'Draft',
    'Not',
    'Refuse',
    'Initial',
    'Deny',
    'Act',
    'Prepare',
    'Added',
    'If',
    'Perhaps',
    'Swap',
    'Talk',
    'After',
    'Later',
    'Aim',
    'Hoped',
    'Programme',
    'But',
    'Manage',
    'Without',
    'Need',
    'Compose',
    'Submit',
    'Have',
    'Hold',
    'Near',
    'Wait',
    'Queue',
    'Resolve',
    'Work',
    'Worth',
    'Succeed',
    'Whether',
    'Agreeing',
    'Worthwhile',
    'Term',
    'Toward',
    'Elaborate',
  ],
  rules: [...DENIED, ...PROPOSED, ...PLANNED, ...SIGNED],
})

export interface Signing {
  /** Chunk index of the signing word. */
  at: number
  status: SigningStatus
  rule: string
  /** Signing told by a noun («подписание»): weak by itself. */
  noun: boolean
  /** Sentence that opened the list in which the document stands; there is its date. */
  opener?: number
}

/** The signings that a run of chunks (`from`–`to`) tells, each with the status of the rule that decides. */
export function findSignings(
  chunks: readonly Chunk[],
  from: number,
  to: number,
  observe?: (fate: Fate) => void,
): Signing[] {
  if (
    !chunks.some((chunk) => carries(chunk, AGREEMENT_STATUS.triggers) || chunk.tags.has('Approve'))
  )
    return []
  const { skeleton, indexes } = skeletonOf(AGREEMENT_STATUS, chunks.map(asRead), from, to)
  return [...decide(AGREEMENT_STATUS, skeleton, observe)]
    .map(
      ([index, rule]): Signing => ({
        at: indexes[index] ?? from,
        status: rule.produces.status,
        rule: rule.name,
        noun: skeleton[index]?.tags.has('SignNoun') ?? false,
      }),
    )
    .sort((a, b) => a.at - b.at)
}
