import { memoised } from './memo.ts'
import { namesAt, placeIndex } from './place-index.ts'
import { placeKey } from './place-key.ts'
import type { Candidate, Head } from './place-types.ts'

/** A word of the text, or one part of a hyphenated word that is no name as a whole. */
export interface Word {
  start: number
  end: number
  info: WordInfo
  /** Number of parts of the hyphenated word that it is part of, 1 for a whole word; and its place among them. */
  parts: number
  part: number
}

/** What a word is, wherever it stands. */
export interface WordInfo {
  key: string
  capital: boolean
  upper: boolean
  names: readonly Candidate[]
  heads: readonly Head[]
  notPlaces: readonly (readonly string[])[]
}

/** Words of a text in order. Hyphenated words that the gazetteer does not know are given in parts. */
export function scanWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(WORD)) {
    const raw = match[0]
    const start = match.index
    const whole = infoOf(raw)
    if (!HYPHEN.test(raw) || known(whole)) {
      words.push({ start, end: start + raw.length, info: whole, parts: 1, part: 0 })
      continue
    }
    const pieces = raw.split(HYPHEN)
    let at = start
    pieces.forEach((piece, part) => {
      const info = infoOf(piece)
      words.push({ start: at, end: at + piece.length, info, parts: pieces.length, part })
      at += piece.length + 1
    })
  }
  return words
}

const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:[-‐‑'’][\p{L}\p{N}\p{M}\p{Cf}]+)*/gu
const HYPHEN = /[-‐‑]/
const NONE: readonly never[] = []

const infoOf = memoised((raw): WordInfo => {
  const key = placeKey(raw)
  const first = raw.charAt(0)
  const capital = first !== first.toLowerCase()
  return {
    key,
    capital,
    upper: raw === raw.toUpperCase() && raw !== raw.toLowerCase() && key.length > 1,
    names: namesAt(key, capital),
    heads: placeIndex.heads.get(key) ?? NONE,
    notPlaces: placeIndex.notPlaces.get(key) ?? NONE,
  }
})

function known(info: WordInfo): boolean {
  return info.names.length > 0 || info.heads.length > 0 || placeIndex.hyphenated.has(info.key)
}
