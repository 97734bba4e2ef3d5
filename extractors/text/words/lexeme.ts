/**
 * What is known of one folded word form, a slot for each lexicon and each question asked of it. A token carries its lexeme, so
 * that a dozen lexicons cost one look-up and not a dozen.
 */
export interface Lexeme {
  readonly lower: string
  readonly said: unknown[]
}

/** The lexeme of a form; one that no lexicon knows is made anew, for the caller to keep. */
export function lexemeOf(lower: string): Lexeme {
  return known.get(lower) ?? { lower, said: [] }
}

/** One lexicon's slot. Lexicons fill theirs as their modules load, before any text is read. */
export class Slot<Value> {
  readonly #slot = slots++

  set(lower: string, value: Value): void {
    const lexeme = lexemeOf(lower)
    while (lexeme.said.length <= this.#slot) lexeme.said.push(undefined)
    lexeme.said[this.#slot] = value
    known.set(lower, lexeme)
  }

  in({ said }: Lexeme): Value | undefined {
    return this.#slot < said.length ? (said[this.#slot] as Value) : undefined
  }

  of(lower: string): Value | undefined {
    return this.in(lexemeOf(lower))
  }
}

/** A pure function of a folded form, worked out once for each lexeme. */
export class Question<Answer> {
  readonly #slot = slots++
  readonly #answer: (lower: string) => Answer

  constructor(answer: (lower: string) => Answer) {
    this.#answer = answer
  }

  of({ lower, said }: Lexeme): Answer {
    const known = said[this.#slot]
    if (known !== undefined) return known as Answer
    const answer = this.#answer(lower)
    while (said.length <= this.#slot) said.push(undefined)
    said[this.#slot] = answer
    return answer
  }
}

/** A yes-or-no question of a folded form, asked once for each lexeme; fifteen of them share a slot, with two bits each. */
export class Flag {
  static #made = 0
  static #shared = 0

  readonly #slot: number
  readonly #shift: number
  readonly #answer: (lower: string) => boolean

  constructor(answer: (lower: string) => boolean) {
    if (Flag.#made % 15 === 0) Flag.#shared = slots++
    this.#slot = Flag.#shared
    this.#shift = 2 * (Flag.#made++ % 15)
    this.#answer = answer
  }

  of({ lower, said }: Lexeme): boolean {
    const slot = this.#slot
    const bits = slot < said.length ? ((said[slot] as number | undefined) ?? 0) : 0
    const known = (bits >> this.#shift) & YES
    if (known) return known === YES
    const answer = this.#answer(lower)
    while (said.length <= slot) said.push(undefined)
    said[slot] = bits | ((answer ? YES : NO) << this.#shift)
    return answer
  }
}

const NO = 1
const YES = 3

let slots = 0
const known = new Map<string, Lexeme>()
