import { readFileSync } from 'node:fs'
import { dataPath } from '../../data.ts'
import { fold } from '../words/fold.ts'
import { memoised } from '../words/memo.ts'
import { ALL, candidates, type Reading } from './name-forms.ts'

export type Origin = 'chinese' | 'kazakh' | 'russian' | 'other'
export interface GivenReading extends Reading {
  origin: Origin
  /** From the list; otherwise only the shape speaks for it. */
  listed: boolean
  /** Also a common word, place or brand («Абай», «Алтай»). */
  word: boolean
}

interface Entry {
  sex: 'm' | 'f' | 'mf'
  origin: Origin
  word: boolean
}

/**
 * Readings of a word as a given name, listed ones only unless `shape` allows names that are merely built like Kazakh
 * ones (-бек, -жан, -гуль). Men's names decline, women's in a consonant do not, those in -а/-я/-ь do.
 */
export function givenReadings(word: string, shape = false): readonly GivenReading[] {
  return shape ? shaped(word) : listedOnly(word)
}

const listedOnly = memoised((word) => readingsOf(word, false))
const shaped = memoised((word) => readingsOf(word, true))

function readingsOf(word: string, shape: boolean): GivenReading[] {
  const out: GivenReading[] = []
  for (const { nominative, cases, kind } of candidates(word)) {
    const folded = fold(nominative)
    const entry = find(folded) ?? (shape ? guess(folded) : undefined)
    if (entry === undefined) continue
    const { origin, word: isWord } = entry
    const listed = find(folded) !== undefined
    const base = { nominative, origin, listed, word: isWord, sure: listed ? 1 : 0.7 }
    const vowel = /[ая]$/.test(folded)
    if (entry.sex !== 'f' && kind !== 'third') {
      const still = kind === 'same' && /[иыуоеэю]$/.test(folded)
      out.push({ ...base, sex: 'm', cases: still ? ALL : cases })
    }
    // Many Kazakh names in a consonant are women's as well («Багдат Хасенова»): the family name decides.
    if (entry.sex === 'm' && origin === 'kazakh' && kind === 'same' && !vowel) {
      out.push({ ...base, sex: 'f', cases: ALL, sure: base.sure - 0.6 })
    }
    if (entry.sex !== 'm') {
      if (kind === 'same') out.push({ ...base, sex: 'f', cases: vowel ? cases : ALL })
      else if (kind === 'third' || kind === 'vowel') out.push({ ...base, sex: 'f', cases })
    }
  }
  return out
}

function find(folded: string): Entry | undefined {
  // Kazakh spelling has no soft sign: Гүлнара, Айгүл, Әсел.
  const whole =
    entries.get(folded) ?? entries.get(folded.replace('гул', 'гуль')) ?? entries.get(`${folded}ь`)
  if (whole !== undefined || !folded.includes('-')) return whole
  const parts = folded.split('-')
  const last = entries.get(parts.at(-1) ?? '')
  return last !== undefined && parts.every((part) => part.length > 2) ? last : undefined
}

function guess(folded: string): Entry | undefined {
  if (folded.length < 5) return undefined
  if (FEMALE.test(folded)) return { sex: 'f', origin: 'kazakh', word: false }
  if (MALE.test(folded)) return { sex: 'm', origin: 'kazakh', word: false }
  return undefined
}

/** Second parts of Kazakh compound names, in folded spelling. */
const MALE =
  /(?:бек|[бт]ай|жан|хан|гали|кали|али|мурат|булат|болат|султан|мырза|мурза|берген|берды|берди|бердi|[кг]ель?д[ыиi]|б[ао]лды|турган|даулет|мухамед|мухамет|мухамбет|магамбет|мухан|дин|улла|олла|газы|гази|казы|кожа|тас|темир|канат|сары|нияз|нур|дос|[ур]лан|сеит|кул|батыр|[мн]бет|дилда|хаир|даулат)$/
const FEMALE = /^гуль|(?:гуль|гул|сулу|кыз|бике|бану|шаш|зада|жамал|сауле|нуриля)$/

/** Forms in which a stem vowel flees or changes; they are too few for a pattern. */
const IRREGULAR: readonly [string, string][] = [
  ['павл', 'павел'],
  ['льв', 'лев'],
]

const entries = readEntries()

function readEntries(): Map<string, Entry> {
  const lines = readFileSync(dataPath('extractors/lexicon/given-names.tsv'), 'utf8').split('\n')
  const out = new Map<string, Entry>()
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue
    const [name = '', sex = '', origin = '', mark = ''] = line.split('\t')
    if (sex !== 'm' && sex !== 'f' && sex !== 'mf')
      throw new Error(`given-names.tsv: sex of ${name}`)
    const known: Origin = origin === 'kazakh' || origin === 'russian' ? origin : 'other'
    out.set(fold(name), { sex, origin: known, word: mark === 'word' })
  }
  return out
}

/** Nominative of a given name whose stem changes («Павла» → Павел, «Льва» → Лев), or the word itself. */
export function restoreVowel(word: string): string {
  const folded = fold(word)
  for (const [stem, nominative] of IRREGULAR) {
    const rest = folded.slice(stem.length)
    if (folded.startsWith(stem) && /^(?:а|у|ом|е)$/.test(rest)) {
      return word.slice(0, 1) + nominative.slice(1) + rest
    }
  }
  return word
}
