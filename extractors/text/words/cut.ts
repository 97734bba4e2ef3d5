import { flatten } from './flat.ts'
import { fold } from './fold.ts'
import { type Lexeme, lexemeOf } from './lexeme.ts'
import { type FlatWord, flatWords } from './phrases.ts'
import type { Token } from './token.ts'
import { HALF, kindOf, LETTER, NUMBER, runEnd, SPACE } from './units16.ts'
import { WordTable } from './word-table.ts'

/**
 * Words and single punctuation marks of `text` between two offsets, white space left out. A word is letters and digits, with
 * hyphens and apostrophes between such (`‑'’` too) and decimals behind it («3,5»).
 */
export function cutWords(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = []
  for (let at = from; at < to; ) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind & SPACE) {
      at++
      continue
    }
    if (kind & HALF) return byPattern(text, from, to)
    const end = kind & WORD ? wordEnd(text, at, to) : at + 1
    if (end < 0) return byPattern(text, from, to)
    tokens.push(tokenOf(spellings.at(text, at, end), at, end))
    at = end
  }
  return tokens
}

const WORD = LETTER | NUMBER

/** Offset behind the word that starts at `at`; -1 where halves of a sign beyond U+FFFF may belong to it. */
function wordEnd(text: string, at: number, to: number): number {
  let end = runEnd(text, at, to, WORD)
  while (end < to && isJoint(text.charCodeAt(end))) {
    const next = runEnd(text, end + 1, to, WORD)
    if (next === end + 1) break
    end = next
  }
  const mark = end < to ? text.charCodeAt(end) : 0
  if (mark === FULL_STOP || mark === COMMA) {
    let digits = end + 1
    while (digits < to && isDigit(text.charCodeAt(digits))) digits++
    if (digits > end + 1) end = digits
  }
  return end < to && halfNear(text, end, to) ? -1 : end
}

/** Whether a half stands at an offset or behind the joint there. */
const halfNear = (text: string, at: number, to: number): boolean =>
  (kindOf(text.charCodeAt(at)) & HALF) !== 0 ||
  (at + 1 < to && (kindOf(text.charCodeAt(at + 1)) & HALF) !== 0)

const isJoint = (unit: number): boolean =>
  unit === 0x2d || unit === 0x2011 || unit === 0x27 || unit === 0x2019
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const FULL_STOP = 0x2e
const COMMA = 0x2c

/** What tokens of one spelling share. */
interface Spelling {
  text: string
  lower: string
  word: boolean
  capital: boolean
  lexeme: Lexeme
  flat: readonly FlatWord[]
}

const spellings = new WordTable((text): Spelling => {
  const lower = fold(text)
  const [word, capital] = [isWord.test(text), isCapital.test(text)]
  return { text, lower, word, capital, lexeme: lexemeOf(lower), flat: flatWords(flatten(text)) }
})

const tokenOf = (
  { text, lower, word, capital, lexeme, flat }: Spelling,
  start: number,
  end: number,
): Token => ({ text, lower, start, end, word, capital, lexeme, flat })

/** The same by patterns, which know signs beyond U+FFFF. */
function byPattern(text: string, from: number, to: number): Token[] {
  return Array.from(text.slice(from, to).matchAll(pieces), (match) => {
    const start = from + match.index
    const end = start + match[0].length
    return tokenOf(spellings.at(text, start, end), start, end)
  })
}

const pieces = /[\p{L}\p{N}]+(?:[-‑'’][\p{L}\p{N}]+)*(?:[.,]\d+)?|[^\s]/gu
const isWord = /^[\p{L}\p{N}]/u
const isCapital = /^\p{Lu}/u
