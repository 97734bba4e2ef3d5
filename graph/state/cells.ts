import { createHash } from 'node:crypto'
import { articleOf, type Entry, merge, pack, type Summary, summarize, unpack } from './entry.ts'

/** Texts by key, kept in the store beside the graph. */
export type ReadState = (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>
/** New entries by contributor, null for one that goes. */
export type Delta = ReadonlyMap<string, Entry | null>

/** A cell is a leaf with its entries or, once it is large, sixteen cells by hash of the article, and their sums. */
type Node = { entries: Record<string, Entry> } | { parts: Record<string, Summary> }

/** So many entries a leaf holds. */
export const LEAF = 48
const DEPTH = 8
type When = 'before' | 'after'

/**
 * Everything that many articles share (a name's spellings, an edge's claims, a group of statements) is a cell of entries.
 * A change reads and writes one path of a large cell: its cost does not grow with the number of articles.
 */
export class Cells {
  readonly #read: ReadState
  /** As read, to see what need not be written. */
  readonly #texts = new Map<string, string>()
  readonly #before = new Map<string, Node | null>()
  readonly #after = new Map<string, Node | null>()
  readonly #leaf: number
  constructor(read: ReadState, leaf = LEAF) {
    this.#read = read
    this.#leaf = leaf
  }

  /** Makes sure that the sums of these cells can be asked for. */
  async fetch(keys: Iterable<string>): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.#before.has(key))
    if (missing.length === 0) return
    const found = await this.#read(missing)
    for (const key of missing) {
      const text = found.get(key)
      if (text !== undefined) this.#texts.set(key, text)
      this.#before.set(key, text === undefined ? null : nodeFrom(text))
    }
  }

  /** Changes entries of cells. Each cell may be changed once. */
  async apply(deltas: ReadonlyMap<string, Delta>): Promise<void> {
    let wave = [...deltas].map(([cell, delta]) => ({ key: cell, depth: 0, delta }))
    while (wave.length > 0) {
      await this.fetch(wave.map(({ key }) => key))
      wave = wave.flatMap(({ key, depth, delta }) => {
        const node = this.#before.get(key)
        if (!node || 'entries' in node) return []
        return [...byDigit(delta, depth)].map(([digit, part]) => ({
          key: keyOfPart(key, depth, digit),
          depth: depth + 1,
          delta: part,
        }))
      })
    }
    for (const [cell, delta] of deltas) this.#change(cell, 0, delta)
  }

  /** The sum of a cell that was fetched; null when it has no entries. */
  sum(cell: string, when: When): Summary | null {
    const node = this.#node(cell, when)
    return node === null ? null : sumOf(node)
  }

  /** All entries of these cells. */
  async entries(cells: Iterable<string>, when: When): Promise<Map<string, Map<string, Entry>>> {
    const all = new Map<string, Map<string, Entry>>()
    let wave = [...new Set(cells)].map((cell) => ({ cell, key: cell, depth: 0 }))
    for (const { cell } of wave) all.set(cell, new Map())
    while (wave.length > 0) {
      await this.fetch(wave.map(({ key }) => key).filter((key) => !this.#after.has(key)))
      wave = wave.flatMap(({ cell, key, depth }) => {
        const node = this.#node(key, when)
        if (node === null) return []
        if ('parts' in node)
          return Object.keys(node.parts).map((digit) => ({
            cell,
            key: keyOfPart(key, depth, digit),
            depth: depth + 1,
          }))
        for (const [contributor, entry] of Object.entries(node.entries))
          all.get(cell)?.set(contributor, entry)
        return []
      })
    }
    return all
  }

  /** What is to be written: a text, or null to drop the key. */
  *written(): Generator<[key: string, text: string | null]> {
    for (const [key, node] of this.#after) {
      const text = node === null ? null : textOf(node)
      if (text !== (this.#texts.get(key) ?? null)) yield [key, text]
    }
  }

  #node(key: string, when: When): Node | null {
    const node = when === 'after' ? this.#after.get(key) : undefined
    if (node !== undefined) return node
    const before = this.#before.get(key)
    if (before !== undefined) return before
    if (this.#after.has(key)) return null
    throw new Error(`the cell ${key} was not fetched`)
  }

  #change(key: string, depth: number, delta: Delta): Summary | null {
    const node = this.#after.get(key) ?? this.#before.get(key) ?? { entries: {} }
    if ('parts' in node) return this.#changeParts(key, depth, node.parts, delta)
    const entries = new Map(Object.entries(node.entries))
    for (const [contributor, entry] of delta)
      if (entry === null) entries.delete(contributor)
      else entries.set(contributor, entry)
    if (entries.size > this.#leaf && depth < DEPTH)
      return this.#changeParts(key, depth, {}, entries)
    this.#after.set(key, entries.size === 0 ? null : { entries: Object.fromEntries(entries) })
    return entries.size === 0 ? null : summarize(entries)
  }

  #changeParts(
    key: string,
    depth: number,
    old: Readonly<Record<string, Summary>>,
    delta: Delta,
  ): Summary | null {
    const parts = { ...old }
    for (const [digit, part] of byDigit(delta, depth)) {
      const sum = this.#change(keyOfPart(key, depth, digit), depth + 1, part)
      if (sum === null) delete parts[digit]
      else parts[digit] = sum
    }
    const isEmpty = Object.keys(parts).length === 0
    this.#after.set(key, isEmpty ? null : { parts })
    return isEmpty ? null : merge(Object.values(parts))
  }
}

const textOf = (node: Node) =>
  'entries' in node
    ? JSON.stringify(node)
    : JSON.stringify({ packed: Object.entries(node.parts).map(([at, sum]) => [at, pack(sum)]) })

function nodeFrom(text: string): Node {
  const kept: { entries: Record<string, Entry> } | { packed: [string, Partial<Summary>][] } =
    JSON.parse(text)
  if ('entries' in kept) return kept
  return { parts: Object.fromEntries(kept.packed.map(([at, sum]) => [at, unpack(sum)])) }
}

const sumOf = (node: Node) =>
  'entries' in node
    ? summarize(new Map(Object.entries(node.entries)))
    : merge(Object.values(node.parts))

const keyOfPart = (key: string, depth: number, digit: string) =>
  depth === 0 ? `${key}\t~${digit}` : `${key}${digit}`

function byDigit(delta: Delta, depth: number): Map<string, Map<string, Entry | null>> {
  const parts = new Map<string, Map<string, Entry | null>>()
  for (const [contributor, entry] of delta) {
    const hash = createHash('sha256').update(articleOf(contributor)).digest('hex')
    const digit = hash.charAt(depth)
    const part = parts.get(digit) ?? new Map<string, Entry | null>()
    parts.set(digit, part.set(contributor, entry))
  }
  return parts
}
