import { fold, foldLetter } from './fold.ts'

/**
 * Text in the form that patterns are written for: words folded, every kind of space but the line break as a plain
 * space, every dash as `-`. One UTF-16 unit stays one, so an offset in the result is an offset in the text.
 */
export function flatten(text: string): string {
  if (last.text !== text) last = { text, flat: flattened(text) }
  return last.flat
}

/** The text flattened last: dates, sectors and figures ask for the same one in turn. */
let last = { text: '', flat: '' }

function flattened(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return unspaced(text)
  const folded = mixed.test(lower) ? text.replace(words, fold) : lower.replace(special, foldLetter)
  return unspaced(folded.length === text.length ? folded : text)
}

const unspaced = (text: string): string => text.replace(spaces, ' ').replace(dashes, '-')

const words = /[\p{L}\p{M}]+/gu
/**
 * A Latin letter beside a letter of another script, as in every word that holds both. It starts with the Latin one, which is
 * rare, since to ask whether any sign is a letter is dear.
 */
const mixed = /[a-z](?:(?![a-z])[\p{L}\p{M}]|(?<=(?![a-z])[\p{L}\p{M}][a-z]))/u
const special = /[ёәғқңөұүһі]/g
const spaces = /[^\S\n ]/g
const dashes = /[\u2010-\u2015\u2212]/g
