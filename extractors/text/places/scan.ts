import { hasHalves, INVISIBLE, kindOf, LETTER, NUMBER, runEnd } from '../words/units16.ts'
import { WordTable } from '../words/word-table.ts'
import { namesAt, placeIndex } from './index-of-names.ts'
import { placeKey } from './key.ts'
import type { Candidate, Head } from './types.ts'

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
  hyphen: boolean
  names: readonly Candidate[]
  heads: readonly Head[]
  notPlaces: readonly (readonly string[])[]
}

/** Words of a text in order. Hyphenated words that the gazetteer does not know are given in parts. */
export function scanWords(text: string): Word[] {
  const words: Word[] = []
  if (hasHalves(text)) {
    for (const { index, 0: raw } of text.matchAll(WORD))
      addWord(words, text, index, index + raw.length)
    return words
  }
  for (let at = 0; at < text.length; at++) {
    if (!(kindOf(text.charCodeAt(at)) & LETTERS)) continue
    const end = wordEnd(text, at)
    addWord(words, text, at, end)
    at = end - 1
  }
  return words
}

function wordEnd(text: string, at: number): number {
  let end = runEnd(text, at, text.length, LETTERS)
  while (isJoint(text.charCodeAt(end))) {
    const next = runEnd(text, end + 1, text.length, LETTERS)
    if (next === end + 1) break
    end = next
  }
  return end
}

function addWord(words: Word[], text: string, start: number, end: number): void {
  const whole = infos.at(text, start, end)
  if (!whole.hyphen || known(whole)) {
    words.push({ start, end, info: whole, parts: 1, part: 0 })
    return
  }
  const pieces = text.slice(start, end).split(HYPHEN)
  let at = start
  pieces.forEach((piece, part) => {
    const info = infos.at(text, at, at + piece.length)
    words.push({ start: at, end: at + piece.length, info, parts: pieces.length, part })
    at += piece.length + 1
  })
}

const LETTERS = LETTER | NUMBER | INVISIBLE
/** One of `-‐‑'’`. */
const isJoint = (unit: number): boolean =>
  unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x27 || unit === 0x2019

const WORD = /[\p{L}\p{N}\p{M}\p{Cf}]+(?:[-‐‑'’][\p{L}\p{N}\p{M}\p{Cf}]+)*/gu
const HYPHEN = /[-‐‑]/
const NONE: readonly never[] = []

const infos = new WordTable((raw): WordInfo => {
  const key = placeKey(raw)
  const first = raw.charAt(0)
  const capital = first !== first.toLowerCase()
  return {
    key,
    capital,
    hyphen: HYPHEN.test(raw),
    upper: raw === raw.toUpperCase() && raw !== raw.toLowerCase() && key.length > 1,
    names: namesAt(key, capital),
    heads: placeIndex.heads.get(key) ?? NONE,
    notPlaces: placeIndex.notPlaces.get(key) ?? NONE,
  }
})

function known(info: WordInfo): boolean {
  return info.names.length > 0 || info.heads.length > 0 || placeIndex.hyphenated.has(info.key)
}
