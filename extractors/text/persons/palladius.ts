import { readFileSync } from 'node:fs'
import { dataPath } from '../../data.ts'
import { fold } from '../words/fold.ts'
import { memoised } from '../words/memo.ts'
import { pinyinLike } from './pinyin-like.ts'

/** A syllable as printed (folded), its Palladius form and its pinyin. */
export interface Syllable {
  printed: string
  palladius: string
  pinyin: string
  /** False for a spelling that is not Palladius but is printed by outlets («хонг», «чен»). */
  strict: boolean
}

/**
 * Cuts a word into syllables of Palladius's transcription («Цзиньпин» → цзинь, пин), or null if it is none.
 * With `tolerant`, pinyin-like and misspelt syllables are allowed as well («Хонг», «Шаоксинг»).
 * Syllables that begin with a consonant are preferred: «Хунань» is ху-нань; ъ, ’ and - cut.
 */
export function splitSyllables(word: string, tolerant = false): readonly Syllable[] | null {
  return tolerant ? tolerantly(word) : strictly(word)
}

const strictly = memoised((word) => syllablesOf(word, false))
const tolerantly = memoised((word) => syllablesOf(word, true))

function syllablesOf(word: string, tolerant: boolean): Syllable[] | null {
  const parts = fold(word).split(/[ъ'’ʼ-]/)
  const out: Syllable[] = []
  for (const part of parts) {
    const found = cut(part, tolerant)
    if (found === null) return null
    out.push(...found)
  }
  return out
}

/** Whether a word consists of Palladius syllables only. */
export function isPalladius(word: string): boolean {
  return splitSyllables(word) !== null
}

/** Pinyin of a word, capitalised like it («Цзинань» → Jinan, «Сиань» → Xi’an with a plain apostrophe); null if it cannot be read. */
export function toPinyin(word: string): string | null {
  // «Сюецзюнь»: outlets print е for э; xiu-ye of strict Palladius is next to unheard of in names
  const spelt = word.replace(/юе/g, 'юэ')
  const syllables = splitSyllables(spelt) ?? splitSyllables(spelt, true)
  if (syllables === null) return null
  let out = ''
  for (const { pinyin } of syllables)
    out += (out !== '' && /^[aeo]/.test(pinyin) ? "'" : '') + pinyin
  const capital = word.slice(0, 1) !== word.slice(0, 1).toLowerCase()
  return capital ? out.slice(0, 1).toUpperCase() + out.slice(1) : out
}

/** Whether a word in Latin letters can be cut into two or more syllables of pinyin («Zhongda», «Henan»). */
export const isPinyin = (word: string): boolean => word.length > 2 && pinyinSyllables(word) > 1

/** Of how many syllables of pinyin a word in Latin letters is at most; 0 if it is none. */
export function pinyinSyllables(word: string): number {
  const folded = word.toLowerCase()
  if (folded.length > 30) return 0
  /** Most syllables up to each position, 0 where no cut ends there. */
  const most: number[] = [0]
  for (let end = 1; end <= folded.length; end++) {
    most[end] = 0
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = most[start] ?? 0
      if ((start === 0 || before > 0) && pinyinTable.has(folded.slice(start, end)))
        most[end] = Math.max(most[end] ?? 0, before + 1)
    }
  }
  return most[folded.length] ?? 0
}

const LONGEST = 7

/** Cheapest cut: few syllables, few that begin with a vowel, no tolerated one where a strict one will do. */
function cut(part: string, tolerant: boolean): Syllable[] | null {
  if (part === '' || part.length > 30) return null
  const best: ({ cost: number; list: Syllable[] } | null)[] = [{ cost: 0, list: [] }]
  for (let end = 1; end <= part.length; end++) {
    best[end] = null
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = best[start]
      const syllable = lookUp(part.slice(start, end), tolerant)
      if (!before || syllable === null) continue
      const vowel = start > 0 && /^[аеиоуыэюя]/.test(syllable.printed) ? 0.6 : 0
      const cost = before.cost + 1 + vowel + (syllable.strict ? 0 : 1.5)
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) {
        best[end] = { cost, list: [...before.list, syllable] }
      }
    }
  }
  return best[part.length]?.list ?? null
}

function lookUp(printed: string, tolerant: boolean): Syllable | null {
  const pinyin = strictTable.get(printed)
  if (pinyin !== undefined) return { printed, palladius: printed, pinyin, strict: true }
  const other = tolerant ? tolerated.get(printed) : undefined
  return other === undefined ? null : { printed, ...other, strict: false }
}

const rows: [string, string][] = readFileSync(dataPath('extractors/lexicon/palladius.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [pinyin = '', palladius = ''] = line.split('\t')
    return [pinyin, palladius]
  })

/** Palladius → pinyin; the older «хой» for «хуэй» is Palladius too. */
const strictTable = new Map<string, string>([
  ...rows.map(([pinyin, palladius]): [string, string] => [palladius, pinyin]),
  ['хой', 'hui'],
])

const pinyinTable = new Set(rows.map(([pinyin]) => pinyin.replace('ü', 'v')))

const tolerated = pinyinLike(rows, (printed) => strictTable.has(printed))
