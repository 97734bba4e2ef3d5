import { flatten } from './flat.ts'
import { type FlatWord, flatWords } from './phrases.ts'

/** A text flattened, with its words. */
export interface FlatText {
  flat: string
  words: readonly FlatWord[]
}

/** The text as patterns and phrases read it; dates and sectors ask for the same article in turn, numbers and figures for a sentence. */
export function flatText(text: string): FlatText {
  if (last.text !== text) {
    const flat = flatten(text)
    last = { text, of: { flat, words: flatWords(flat) } }
  }
  return last.of
}

let last: { text: string; of: FlatText } = { text: '', of: { flat: '', words: [] } }
