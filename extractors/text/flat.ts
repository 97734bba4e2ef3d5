import { fold } from './fold.ts'

/**
 * Text in the form that patterns are written for: words folded, every kind of space but the line break as a plain
 * space, every dash as `-`. One UTF-16 unit stays one, so an offset in the result is an offset in the text.
 */
export function flatten(text: string): string {
  const folded = text.replace(words, fold)
  if (folded.length !== text.length) return text.replace(spaces, ' ').replace(dashes, '-')
  return folded.replace(spaces, ' ').replace(dashes, '-')
}

const words = /[\p{L}\p{M}]+/gu
const spaces = /[^\S\n]/g
const dashes = /[\u2010-\u2015\u2212]/g
