import type { Lexeme } from './lexeme.ts'
import type { FlatWord } from './phrases.ts'

/** A word or a punctuation mark with its place in the article's text (UTF-16 units). */
export interface Token {
  text: string
  /** Folded form, for comparison. */
  lower: string
  start: number
  end: number
  /** Whether it is a word or number, not a punctuation mark. */
  word: boolean
  /** Whether it begins with a capital. */
  capital: boolean
  /** What the lexicons say of `lower`. */
  lexeme: Lexeme
  /** Its words as phrases read them, offsets from its start. */
  flat: readonly FlatWord[]
}
