import type { Frame } from '../frame.ts'
import type { Side } from './parties.ts'

/** Sides taken from the context give way to those that the signers stand for, unless these are part of them. */
export function withSigners(sides: readonly Side[], frame: Frame): Side[] {
  const told = frame.signers.flatMap(({ side }) =>
    frame.sides.filter(({ name, filled }) => name === side && !filled),
  )
  return sides.map((side) => {
    const better = told.find(({ country }) => country === side.country)
    return side.filled && better ? better : side
  })
}
