import { fold } from '../words/fold.ts'

/** Folded form of one word by which places are looked up: without soft hyphens and stress marks, all hyphens one. */
export function placeKey(word: string): string {
  if (PLAIN.test(word)) return fold(word)
  return fold(word.normalize('NFC').replace(INVISIBLE, '')).replace(/[‐‑]/g, '-')
}

/** Folded words of a phrase; punctuation and quotation marks are dropped. */
export function phraseKeys(phrase: string): string[] {
  if (PLAIN.test(phrase)) return [fold(phrase)]
  return (phrase.match(/[\p{L}\p{N}]+(?:[-‑.'][\p{L}\p{N}]+)*/gu) ?? []).map(placeKey)
}

const PLAIN = /^[А-Яа-яЁё-]+$/
const INVISIBLE = /[\p{M}\p{Cf}]/gu
