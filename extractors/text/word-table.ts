/**
 * Remembers what `make` says of a word and is asked by a piece of a text, so that a known word costs no string of its own.
 * Bounded like `memoised`: beyond `LIMIT` words all is forgotten, and words longer than any name are not kept.
 */
export class WordTable<Answer> {
  readonly #make: (word: string) => Answer
  /** Place in `#words` and `#answers` plus one by the word's hash; 0 is free. */
  #places = new Int32Array(SIZE)
  #words: string[] = []
  #answers: Answer[] = []

  constructor(make: (word: string) => Answer) {
    this.#make = make
  }

  /** The answer for `text.slice(from, to)`. Callers must not change it. */
  at(text: string, from: number, to: number): Answer {
    const length = to - from
    if (length > LONGEST) return this.#make(text.slice(from, to))
    let hash = length
    for (let at = from; at < to; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at)
    hash ^= hash >>> 15
    const places = this.#places
    for (let slot = hash & MASK; ; slot = (slot + 1) & MASK) {
      const place = places[slot] ?? 0
      if (place === 0) return this.#add(text.slice(from, to), slot)
      const word = this.#words[place - 1] ?? ''
      if (word.length === length && stands(word, text, from))
        return this.#answers[place - 1] as Answer
    }
  }

  #add(piece: string, slot: number): Answer {
    // a copy of its own, since a slice would hold the whole article that it was cut from
    const word = ` ${piece}`.slice(1)
    const answer = this.#make(word)
    if (this.#words.length >= LIMIT) {
      this.#places = new Int32Array(SIZE)
      this.#words = []
      this.#answers = []
      return answer
    }
    this.#words.push(word)
    this.#answers.push(answer)
    this.#places[slot] = this.#words.length
    return answer
  }
}

function stands(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}

const LIMIT = 16_000
const SIZE = 1 << 16
const MASK = SIZE - 1
const LONGEST = 40
