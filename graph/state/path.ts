import { createHash } from 'node:crypto'
import { articleOf, type Entry } from './entry.ts'

/** New entries by contributor, null for one that goes. */
export type Delta = ReadonlyMap<string, Entry | null>

/** Key of the part `digit` of the cell at `key`, `depth` parts below the whole one. */
export const keyOfPart = (key: string, depth: number, digit: string) =>
  depth === 0 ? `${key}\t~${digit}` : `${key}${digit}`

/** What changes in a cell, by the digit of the part that it falls to: hashes of the articles spread them evenly. */
export function byDigit(
  key: string,
  delta: Delta,
  depth: number,
): Map<string, Map<string, Entry | null>> {
  const parts = new Map<string, Map<string, Entry | null>>()
  const digitOf = key.startsWith(READ_WHOLE) ? narrow : wide
  for (const [contributor, entry] of delta) {
    const digit = digitOf(createHash('sha256').update(articleOf(contributor)).digest(), depth)
    const part = parts.get(digit) ?? new Map<string, Entry | null>()
    parts.set(digit, part.set(contributor, entry))
  }
  return parts
}

/** Statements of one kind are always read whole, so they have few parts; of other cells mostly one path is asked for. */
const READ_WHOLE = 'stated\t'
const wide = (hash: Buffer, depth: number) => WIDE.charAt((hash[depth] ?? 0) % WIDE.length)
const narrow = (hash: Buffer, depth: number) => WIDE.charAt((hash[depth] ?? 0) % 4)
const WIDE = '0123456789ABCDEFGHIJKLMNOPQRSTUV'
