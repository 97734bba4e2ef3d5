import { CASES, type Case } from '../forms/adjective.ts'
import { fold } from '../words/fold.ts'
import { memoised } from '../words/memo.ts'

/** One way to read a printed word: which nominative it goes back to and in which cases it can then stand. */
export interface Reading {
  nominative: string
  sex: 'm' | 'f' | null
  cases: readonly Case[]
  /** 0..1: how much the form by itself speaks for this reading. */
  sure: number
}

export const ALL: readonly Case[] = CASES

/** A nominative that an ending may hide: «Марата» → Марат [gen, acc], «Баян» → itself. */
export interface Candidate {
  nominative: string
  cases: readonly Case[]
  /** consonant: masculine in a hard consonant; soft: in й/ь; vowel: in а/я; third: feminine in ь; same: as printed. */
  kind: 'same' | 'consonant' | 'soft' | 'vowel' | 'third'
}

/**
 * All nominatives from which a word may have been declined by the common noun patterns, itself first.
 * Works on the folded word and keeps the printed letters of the stem.
 */
export function candidates(printed: string): readonly Candidate[] {
  return candidatesOf(printed)
}

const candidatesOf = memoised((printed: string): readonly Candidate[] => {
  const folded = fold(printed)
  const out: Candidate[] = [{ nominative: printed, cases: ['nom'], kind: 'same' }]
  for (const [ending, add, kind, cases, stemEnd] of PATTERNS) {
    const stem = folded.slice(0, folded.length - ending.length)
    // one letter is stem enough for the given name Юй («Юем») only
    if (!folded.endsWith(ending) || (stem.length < 2 && stem !== 'ю')) continue
    if (!stemEnd.test(stem)) continue
    out.push({ nominative: printed.slice(0, printed.length - ending.length) + add, cases, kind })
  }
  return out
})

const HARD = /[бвгджзклмнпрстфхцчшщ]$/
const HUSH = /[жшщчц]$/
const VELAR_OR_HUSH = /[гкхжшщчц]$/
const VOWEL = /[аеиоуыэюя]$/
const SOFT = /[влмнрстд]$/
const NOT_VELAR = /[бвдзлмнпрстфц]$/
const I = /и$/

const PATTERNS: readonly [string, string, Candidate['kind'], readonly Case[], RegExp][] = [
  ['а', '', 'consonant', ['gen', 'acc'], HARD],
  ['у', '', 'consonant', ['dat'], HARD],
  ['ом', '', 'consonant', ['ins'], HARD],
  ['ем', '', 'consonant', ['ins'], HUSH],
  ['е', '', 'consonant', ['loc'], HARD],
  ['я', 'й', 'soft', ['gen', 'acc'], VOWEL],
  ['ю', 'й', 'soft', ['dat'], VOWEL],
  ['ем', 'й', 'soft', ['ins'], VOWEL],
  ['е', 'й', 'soft', ['loc'], VOWEL],
  ['и', 'й', 'soft', ['loc'], I],
  ['я', 'ь', 'soft', ['gen', 'acc'], SOFT],
  ['ю', 'ь', 'soft', ['dat'], SOFT],
  ['ем', 'ь', 'soft', ['ins'], SOFT],
  ['е', 'ь', 'soft', ['loc'], SOFT],
  ['ы', 'а', 'vowel', ['gen'], NOT_VELAR],
  ['и', 'а', 'vowel', ['gen'], VELAR_OR_HUSH],
  ['е', 'а', 'vowel', ['dat', 'loc'], HARD],
  ['у', 'а', 'vowel', ['acc'], HARD],
  ['ой', 'а', 'vowel', ['ins'], HARD],
  ['ою', 'а', 'vowel', ['ins'], HARD],
  ['ей', 'а', 'vowel', ['ins'], HUSH],
  ['и', 'я', 'vowel', ['gen'], /[влмнрстдиьеу]$/],
  ['и', 'я', 'vowel', ['dat', 'loc'], I],
  ['е', 'я', 'vowel', ['dat', 'loc'], /[влмнрстдьеу]$/],
  ['ю', 'я', 'vowel', ['acc'], /[влмнрстдиьеу]$/],
  ['ей', 'я', 'vowel', ['ins'], /[влмнрстдиьеу]$/],
  ['и', 'ь', 'third', ['gen', 'dat', 'loc'], SOFT],
  ['ью', 'ь', 'third', ['ins'], SOFT],
]

/** «СУЛТАНГАЗИЕВ» → Султангазиев; Latin look-alikes inside a Cyrillic word become Cyrillic; other words stay as printed. */
export function normalised(word: string): string {
  const capitals = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
  const shaped = capitals
    ? word
        .split('-')
        .map((part) => part.slice(0, 1) + part.slice(1).toLowerCase())
        .join('-')
    : word
  if (!/[A-Za-z]/.test(shaped) || !/[а-яёА-ЯЁ]/.test(shaped)) return shaped
  const folded = fold(shaped)
  return Array.from(shaped, (letter, at) => {
    if (!/[A-Za-z]/.test(letter)) return letter
    const cyrillic = folded[at] ?? letter
    return letter === letter.toUpperCase() ? cyrillic.toUpperCase() : cyrillic
  }).join('')
}

/** Whether a word begins with a capital and has a small letter or is all capitals of two and more; no digits. */
export function isCapitalised(word: string): boolean {
  return (
    word.length <= 40 && /^\p{Lu}[\p{L}'’ʼ-]+$/u.test(word) && /\p{Script=Cyrillic}/u.test(word)
  )
}

/** Cases that a demand leaves open; none if nothing is demanded. */
export function demanded(expect: Case | readonly Case[] | undefined): readonly Case[] {
  const list = expect === undefined ? [] : typeof expect === 'string' ? [expect] : expect
  return list.length === ALL.length ? [] : list
}

/** Cases that both lists hold. */
export function common(one: readonly Case[], two: readonly Case[]): Case[] {
  return one.filter((kase) => two.includes(kase))
}
