import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../../data.ts'
import {
  compilePhrase,
  type FlatWord,
  opensWith,
  type Phrase,
  phraseAt,
  WordSlot,
} from '../words/phrases.ts'

/** A unit read behind a number. */
export interface Unit {
  /** ISO 4217, `%`, or the plural noun of the lexicon. */
  name: string
  kind: 'money' | 'noun' | 'silent'
  /** Words that it takes. */
  length: number
}

/** The unit that stands at the word with index `at` of a flattened text, the longest; null if none does. */
export function unitAt(flat: string, words: readonly FlatWord[], at: number): Unit | null {
  let best: Unit | null = null
  const first = words[at]
  for (const { phrase, name, kind } of first ? startingWith.of(first) : []) {
    if (best !== null && phrase.length <= best.length) continue
    if (phraseAt(phrase, flat, words, at, GAP)) best = { name, kind, length: phrase.length }
  }
  return best
}

/** Currency of a sign before the number: `$` → USD. */
export function currencySign(sign: string): string | null {
  return SIGNS.get(sign.trim().replace(/^us(?=\$)/, '')) ?? null
}

/** Every pattern with its unit and proving phrase: for the test that runs them. */
export function unitProofs(): readonly { name: string; kind: Unit['kind']; proof: string }[] {
  return ENTRIES
}

// «долл. США», «кв. м»: an abbreviation's full stop may stand between.
const GAP = /^\.? ?$/

const SIGNS = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['¥', 'CNY'],
  ['₸', 'KZT'],
  ['₽', 'RUB'],
  ['usd', 'USD'],
  ['cny', 'CNY'],
  ['rmb', 'CNY'],
  ['eur', 'EUR'],
  ['kzt', 'KZT'],
])

const Section = z.record(z.string(), z.record(z.string().min(1), z.string().min(2)))
const file = z
  .object({ money: Section, nouns: Section, silent: Section })
  .parse(parse(readFileSync(dataPath('extractors/lexicon/units.yaml'), 'utf8')))

const ENTRIES = [
  ...entriesOf(file.money, 'money'),
  ...entriesOf(file.nouns, 'noun'),
  ...entriesOf(file.silent, 'silent'),
]

function entriesOf(section: z.infer<typeof Section>, kind: Unit['kind']) {
  return Object.entries(section).flatMap(([name, patterns]) =>
    Object.entries(patterns).map(([pattern, proof]) => ({ name, kind, pattern, proof })),
  )
}

const INDEX = new Map<string, { phrase: Phrase; name: string; kind: Unit['kind'] }[]>()
for (const { name, kind, pattern } of ENTRIES) {
  const key = pattern.slice(0, 1)
  const entry = { phrase: compilePhrase(pattern), name, kind }
  INDEX.set(key, [...(INDEX.get(key) ?? []), entry])
}

/** The units whose first word a word is a form of, in the order of the lexicon. */
const startingWith = new WordSlot((word) =>
  (INDEX.get(word.slice(0, 1)) ?? []).filter(({ phrase }) => opensWith(phrase, word)),
)
