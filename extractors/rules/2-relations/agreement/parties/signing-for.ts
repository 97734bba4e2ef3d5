import type { Frame } from '../frame.ts'
import type { Side } from './parties.ts'

export type Signers = Pick<Frame, 'signers' | 'signatories'>

/** Of several signers at once, those who stand for the parties of one document; all where none is told to. */
export function signingFor({ signers, signatories }: Signers, sides: readonly Side[]): Signers {
  const own = signers.filter(({ side }) => sides.some(({ name }) => name === side))
  if (own.length === 0) return { signers, signatories }
  const named = own.map(({ name }) => name)
  return { signers: own, signatories: signatories.filter((name) => named.includes(name)) }
}
