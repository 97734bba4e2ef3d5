import type { Chunk } from '../../../engine/chunk.ts'
import { isFormer } from './document/antecedent.ts'
import type { Signing } from './status.ts'

/** «Новый план продолжает прежний документ, подписанный в 2023 году»: a participle right behind another document. */
export const isOfOther = (chunks: readonly Chunk[], signing: number, at: number): boolean =>
  chunks[signing]?.tags.has('SignParticiple') === true &&
  chunks[signing - 1]?.tags.has('Comma') === true &&
  chunks[signing - 2]?.mention?.kind === 'document' &&
  signing - 2 !== at &&
  isFormer(chunks, signing - 2)

/** «поставили подписи под планом к меморандуму, заключённому годом раньше»: a participle behind the document's comma is of it. */
export const isRightBehind = (chunks: readonly Chunk[], at: number, signing: Signing): boolean =>
  chunks[signing.at]?.tags.has('SignParticiple') === true &&
  signing.at > at &&
  chunks[signing.at - 1]?.tags.has('Comma') === true &&
  !chunks
    .slice(at + 1, signing.at - 1)
    .some(({ tags, mention }) => tags.has('Comma') || mention?.kind === 'document')

/** How much nearer that makes it, in chunks. */
export const NEAREST = 8
