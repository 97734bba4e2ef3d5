import type { Token } from '../read.ts'
import { fold } from './fold.ts'
import { Slot } from './lexeme.ts'

/** Phrases of one or more words, found by their folded tokens; the longest phrase at a position wins. */
export class PhraseIndex<Value> {
  readonly #byFirst = new Slot<{ rest: string[]; values: Value[] }[]>()

  /** Adds a phrase as printed («письмом о намерениях»); values of equal phrases are collected in order. */
  add(phrase: string, value: Value): void {
    const [first, ...rest] = words(phrase)
    if (first === undefined) return
    const entries = this.#byFirst.of(first) ?? []
    this.#byFirst.set(first, entries)
    const known = entries.find((entry) => entry.rest.join(' ') === rest.join(' '))
    if (known) known.values.push(value)
    else {
      entries.push({ rest, values: [value] })
      entries.sort((a, b) => b.rest.length - a.rest.length)
    }
  }

  /** Whether a phrase begins with this folded word. */
  opens(lower: string): boolean {
    return this.#byFirst.of(lower) !== undefined
  }

  /** The longest phrase that starts at `tokens[at]`: how many tokens it takes and its values; null if none does. */
  at(tokens: readonly Token[], at: number): { length: number; values: readonly Value[] } | null {
    const first = tokens[at]
    const entries = first && this.#byFirst.in(first.lexeme)
    if (!entries) return null
    for (const { rest, values } of entries) {
      if (rest.every((word, index) => tokens[at + 1 + index]?.lower === word)) {
        return { length: rest.length + 1, values }
      }
    }
    return null
  }
}

/** Folded words and marks of a phrase, cut as the tokenizer cuts text. */
const words = (phrase: string): string[] =>
  Array.from(phrase.matchAll(/[\p{L}\p{N}]+(?:[-‑'’][\p{L}\p{N}]+)*|[^\s]/gu), (match) =>
    fold(match[0]),
  )
