import { type Branch, type Cell, cellFrom, sumOf, textOf } from './cell.ts'
import { type Entry, merge, type Summary, summarize } from './entry.ts'
import { byDigit, type Delta, keyOfPart } from './path.ts'
import { type Changed, replace } from './replace.ts'

/** Texts by key, kept in the store beside the graph. */
export type ReadState = (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>

/** So many entries a leaf holds: few, since one more writes it whole, and the more articles there are, the more leaves are full. */
export const LEAF = 20
const DEPTH = 8
/** A load is looked at from both sides. */
export const WHENS = ['before', 'after'] as const
export type When = (typeof WHENS)[number]

/**
 * Everything that many articles share (a name's spellings, an edge's claims, a group of statements) is a cell of entries.
 * What is new reads and writes one path of a large cell, whose sums it is added to: its cost does not grow with the number of
 * articles. What changes an entry or takes one away may change a first or last one, and reads the cells beside that path too.
 */
export class Cells {
  readonly #read: ReadState
  /** As read, to see what need not be written. */
  readonly #texts = new Map<string, string>()
  readonly #before = new Map<string, Cell | null>()
  readonly #after = new Map<string, Cell | null>()
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
      this.#before.set(key, text === undefined ? null : cellFrom(key, text))
    }
  }

  /** Changes entries of cells. Each cell may be changed once. */
  async apply(deltas: ReadonlyMap<string, Delta>): Promise<void> {
    let wave = [...deltas].map(([key, delta]): Step => ({ key, depth: 0, delta }))
    while (wave.length > 0) {
      // Below a branch with many entries there are branches: what is below those is asked for along with them.
      const ahead: string[] = []
      await this.fetch(wave.map(({ key }) => key))
      wave = wave.flatMap((step) => {
        const node = this.#before.get(step.key)
        if (!node || 'entries' in node) return []
        const below = stepsBelow(step)
        if (node.sum.count > node.parts.length * this.#leaf)
          ahead.push(...below.flatMap(stepsBelow).map(({ key }) => key))
        return below
      })
      if (ahead.length > 0) await this.fetch([...wave.map(({ key }) => key), ...ahead])
    }
    await this.#fetchBeside(deltas)
    for (const [cell, delta] of deltas) this.#change(cell, 0, delta)
  }

  /** Fetches all parts along the paths to entries that are there already. */
  async #fetchBeside(deltas: ReadonlyMap<string, Delta>): Promise<void> {
    const beside: string[] = []
    const look = (key: string, depth: number, delta: Delta): boolean => {
      const node = this.#before.get(key)
      if (!node) return false
      if ('entries' in node)
        return [...delta.keys()].some((one) => Object.hasOwn(node.entries, one))
      const parts = [...byDigit(key, delta, depth)].map(([digit, part]) =>
        look(keyOfPart(key, depth, digit), depth + 1, part),
      )
      if (!parts.includes(true)) return false
      beside.push(...[...node.parts].map((digit) => keyOfPart(key, depth, digit)))
      return true
    }
    for (const [cell, delta] of deltas) look(cell, 0, delta)
    await this.fetch(beside)
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
          return [...node.parts].map((digit) => ({
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

  #node(key: string, when: When): Cell | null {
    const node = when === 'after' ? this.#after.get(key) : undefined
    if (node !== undefined) return node
    const before = this.#before.get(key)
    if (before !== undefined) return before
    if (this.#after.has(key)) return null
    throw new Error(`the cell ${key} was not fetched`)
  }

  #change(key: string, depth: number, delta: Delta): Summary | null {
    const node = this.#after.get(key) ?? this.#before.get(key) ?? { entries: {} }
    if ('parts' in node) return this.#changeParts(key, depth, node, delta)
    const entries = new Map(Object.entries(node.entries))
    for (const [contributor, entry] of delta)
      if (entry === null) entries.delete(contributor)
      else entries.set(contributor, entry)
    if (entries.size > this.#leaf && depth < DEPTH)
      return this.#changeParts(key, depth, null, entries)
    this.#after.set(key, entries.size === 0 ? null : { entries: Object.fromEntries(entries) })
    return entries.size === 0 ? null : summarize(entries)
  }

  #changeParts(key: string, depth: number, old: Branch | null, delta: Delta): Summary | null {
    const digits = new Set(old?.parts)
    const changed: Changed[] = []
    for (const [digit, part] of byDigit(key, delta, depth)) {
      const at = keyOfPart(key, depth, digit)
      const before = digits.has(digit) ? this.#sumAt(at) : null
      const after = this.#change(at, depth + 1, part)
      if (after === null) digits.delete(digit)
      else digits.add(digit)
      changed.push([before, after])
    }
    const parts = [...digits].sort().join('')
    const all = () => merge([...parts].map((digit) => this.#sumAt(keyOfPart(key, depth, digit))))
    const sum = parts === '' ? null : ((old && replace(old.sum, changed)) ?? all())
    this.#after.set(key, sum === null ? null : { parts, sum })
    return sum
  }

  /** The sum of a part that there is, as it now stands. */
  #sumAt(key: string): Summary {
    const node = this.#after.get(key) ?? this.#before.get(key)
    if (!node) throw new Error(`the cell ${key} was not fetched`)
    return sumOf(node)
  }
}

/** A cell on the way to the entries that are to change. */
interface Step {
  key: string
  depth: number
  delta: Delta
}

const stepsBelow = ({ key, depth, delta }: Step): Step[] =>
  [...byDigit(key, delta, depth)].map(([digit, part]) => ({
    key: keyOfPart(key, depth, digit),
    depth: depth + 1,
    delta: part,
  }))
