import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../../data.ts'
import { SECTORS, type Sector } from '../../record.ts'
import { type FlatText, flatText } from '../words/flat-text.ts'
import {
  compilePhrase,
  type FlatWord,
  opensWith,
  type Phrase,
  phraseAt,
  sharesHead,
  WordSlot,
} from '../words/phrases.ts'
import { madeGoodsAt } from './made-goods.ts'
import { isTrainingAt } from './trained.ts'

/** A word or phrase that names one field of cooperation or several; offsets are UTF-16 units of the text. */
export interface SectorMention {
  start: number
  end: number
  codes: Sector[]
  rule: string
}

/**
 * Sectors named in a text, in order, not overlapping: the longest phrase wins, equal ones join their codes.
 * Words inside names of organizations are found too: the caller, who knows the names, leaves them out.
 */
export function findSectors(
  text: string,
  { flat, words }: FlatText = flatText(text),
): SectorMention[] {
  const found: SectorMention[] = []
  for (let at = 0; at < words.length; ) {
    const best = longestAt(flat, words, at) ?? madeAt(flat, words, at) ?? trainedAt(flat, words, at)
    if (best === null) {
      at++
      continue
    }
    const first = words[at]
    const last = words[at + best.length - 1]
    if (first && last && best.codes.length > 0) {
      const codes = [...best.codes]
      found.push({ start: first.start, end: last.end, codes, rule: `sector/${codes.join('+')}` })
    }
    at += best.length
  }
  return found
}

/** Every pattern with its sector (null under `none`) and proving phrase: for the test that runs them. */
export function sectorPhrases(): readonly {
  code: Sector | null
  pattern: string
  proof: string
}[] {
  return LEXICON
}

type Best = { length: number; codes: readonly Sector[] }

function longestAt(flat: string, words: readonly FlatWord[], at: number): Best | null {
  const first = words[at]
  const candidates = first ? startingWith.of(first) : []
  if (candidates.length === 0) return null
  let best = 0
  let length = 0
  let codes: Sector[] = []
  for (const { phrase, code } of candidates) {
    if (phrase.length < best) continue
    const whole = phraseAt(phrase, flat, words, at, GAP)
    if (!whole && !(phrase.length === 2 && sharesHead(phrase, flat, words, at))) continue
    if (phrase.length > best) codes = []
    best = phrase.length
    length = whole ? phrase.length : 1
    if (code !== null && !codes.includes(code)) codes.push(code)
  }
  return best === 0 ? null : { length, codes }
}

/** «Производство светофоров»: goods that no phrase of the lexicon names. */
function madeAt(flat: string, words: readonly FlatWord[], at: number): Best | null {
  const isOfField = (here: number) => longestAt(flat, words, here) !== null
  const length = madeGoodsAt(flat, words, at, isOfField)
  return length === 0 ? null : { length, codes: ['manufacturing'] }
}

/** «Подготовка сварщиков»: the word alone, since those trained may name a field of their own. */
const trainedAt = (flat: string, words: readonly FlatWord[], at: number): Best | null =>
  isTrainingAt(flat, words, at) ? { length: 1, codes: ['education'] } : null

/** What may stand between the words of a phrase: «зелёной» энергетики, строительство «Одного пояса». */
const GAP = /^[»"”“]?[ /-]{1,2}[«"“„]?$/

const Code = z.enum([...SECTORS, 'none'])
const File = z.record(Code, z.record(z.string().min(2), z.string().min(2)))

const LEXICON = Object.entries(
  File.parse(parse(readFileSync(dataPath('extractors/lexicon/sectors.yaml'), 'utf8'))),
).flatMap(([code, entries]) =>
  Object.entries(entries).map(([pattern, proof]) => ({
    code: code === 'none' ? null : Code.exclude(['none']).parse(code),
    pattern,
    proof,
  })),
)

const INDEX = new Map<string, { phrase: Phrase; code: Sector | null }[]>()
const COMPOUND = '*'
for (const { pattern, code } of LEXICON) {
  const phrase = compilePhrase(pattern)
  const first = phrase.words[0]
  const key = first?.compound ? COMPOUND : (first?.stem.slice(0, 2) ?? '')
  INDEX.set(key, [...(INDEX.get(key) ?? []), { phrase, code }])
}

/** The patterns whose first word a word is a form of, in the order of the lexicon. */
const startingWith = new WordSlot((word) =>
  [...(INDEX.get(word.slice(0, 2)) ?? []), ...(INDEX.get(COMPOUND) ?? [])].filter(({ phrase }) =>
    opensWith(phrase, word),
  ),
)
