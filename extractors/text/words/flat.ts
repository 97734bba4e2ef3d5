import { fold, foldLetter } from './fold.ts'
import { INVISIBLE, kindOf, LETTER } from './units16.ts'

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

const flattened = (text: string): string => byTable(text) ?? byPatterns(text)

/** Unit by unit; null where one is not in the table, or a word may be of two alphabets. */
function byTable(text: string): string | null {
  const flat = new Uint16Array(text.length)
  let before = 0
  for (let at = 0; at < text.length; at++) {
    const entry = TABLE[text.charCodeAt(at)] ?? 0
    const script = entry & SCRIPT
    if (entry === 0 || script + before === SCRIPT) return null
    before = script
    flat[at] = entry
  }
  return Buffer.from(flat.buffer).toString('utf16le')
}

/** Latin, Cyrillic and the signs of ordinary text. */
const END = 0x2300
/** What a unit becomes, in the lower half, with its script; 0 where one by itself does not tell. */
const TABLE = new Uint32Array(END)
const LATIN = 1 << 16
/** Any other letter or mark. */
const OTHER = 1 << 17
const SCRIPT = LATIN | OTHER
const FINAL_SIGMA = 0x3a3

function byPatterns(text: string): string {
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

for (let unit = 1; unit < END; unit++) {
  const lower = String.fromCharCode(unit).toLowerCase()
  if (lower.length > 1 || unit === FINAL_SIGMA) continue
  const isLetter = kindOf(lower.charCodeAt(0)) & (LETTER | INVISIBLE)
  const script = /[a-z]/.test(lower) ? LATIN : isLetter ? OTHER : 0
  TABLE[unit] = script | unspaced(foldLetter(lower)).charCodeAt(0)
}
