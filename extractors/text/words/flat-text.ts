import { flatten } from './flat.ts'
import { type FlatWord, flatWords } from './phrases.ts'
import type { Token } from './token.ts'

/** A text as patterns and phrases read it, with its words. */
export interface FlatText {
  flat: string
  words: readonly FlatWord[]
}

/** A text flattened. */
export function flatText(text: string): FlatText {
  const flat = flatten(text)
  return { flat, words: flatWords(flat) }
}

/** The same of a text whose sentences are cut already; it stands at `offset` of what they were cut from. */
export function flatTextOf(
  text: string,
  sentences: readonly { tokens: readonly Token[] }[],
  offset = 0,
): FlatText {
  const words: FlatWord[] = []
  for (const { tokens } of sentences)
    for (const { flat, start } of tokens)
      for (const { text, start: from, end: to, known } of flat)
        words.push({ text, start: start - offset + from, end: start - offset + to, known })
  return { flat: flatten(text), words }
}
