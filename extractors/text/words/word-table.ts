/**
 * Remembers what `make` says of a word and is asked by a piece of a text, so that a known word costs no string of its own.
 * What is remembered is bounded: of `LIMIT` words those stay that were asked for again since the last time it was full, so that
 * the language's own words outlast those of one text. Words longer than any name are not kept.
 */
export class WordTable<Answer> {
  readonly #make: (word: string) => Answer
  /** Place in `#words` and `#answers` plus one by the word's hash; 0 is free. */
  readonly #places = new Int32Array(SIZE)
  /** Whether a word was asked for again since the table was last full. */
  readonly #again = new Uint8Array(LIMIT)
  #words: string[] = []
  #answers: Answer[] = []

  constructor(make: (word: string) => Answer) {
    this.#make = make
  }

  /** The answer for `text.slice(from, to)`. Callers must not change it. */
  at(text: string, from: number, to: number): Answer {
    const length = to - from
    if (length > LONGEST) return this.#make(text.slice(from, to))
    const places = this.#places
    for (let slot = slotOf(text, from, to); ; slot = (slot + 1) & MASK) {
      const place = places[slot] ?? 0
      if (place === 0) return this.#add(text.slice(from, to), slot)
      const word = this.#words[place - 1] ?? ''
      if (word.length !== length || !stands(word, text, from)) continue
      this.#again[place - 1] = 1
      return this.#answers[place - 1] as Answer
    }
  }

  #add(piece: string, slot: number): Answer {
    // a copy of its own, since a slice would hold the whole article that it was cut from
    const word = ` ${piece}`.slice(1)
    const answer = this.#make(word)
    if (this.#words.length < LIMIT) this.#keep(word, answer, slot)
    else this.#forget()
    return answer
  }

  #keep(word: string, answer: Answer, slot: number): void {
    this.#words.push(word)
    this.#answers.push(answer)
    this.#places[slot] = this.#words.length
  }

  /** Leaves out the words that were not asked for again. Those that stay were asked for, so that what this costs is paid by look-ups. */
  #forget(): void {
    const [words, answers] = [this.#words, this.#answers]
    this.#words = []
    this.#answers = []
    this.#places.fill(0)
    for (const [at, word] of words.entries()) {
      if (this.#again[at] === 0) continue
      let slot = slotOf(word, 0, word.length)
      while (this.#places[slot] !== 0) slot = (slot + 1) & MASK
      this.#keep(word, answers[at] as Answer, slot)
    }
    this.#again.fill(0)
  }
}

/** Where the search for a word begins. */
function slotOf(text: string, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at++) hash = Math.imul(hash, 31) + text.charCodeAt(at)
  return (hash ^ (hash >>> 15)) & MASK
}

function stands(word: string, text: string, from: number): boolean {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false
  return true
}

const LIMIT = 24_000
const SIZE = 1 << 16
const MASK = SIZE - 1
const LONGEST = 40
