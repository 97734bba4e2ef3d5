import { readFileSync } from 'node:fs'
import { dataPath } from '../../data.ts'
import type { Case } from '../forms/adjective.ts'
import { fold } from '../words/fold.ts'
import { givenReadings } from './given.ts'
import { ALL, candidates, normalised } from './name-forms.ts'
import { splitSyllables } from './palladius.ts'

/** The family name a single word stands for, declined or not («Чжаном» → Чжан), with pinyin; null if it is none. */
export function chineseFamily(
  word: string,
): { nominative: string; pinyin: string; cases: Case[] }[] {
  const shaped = normalised(word)
  return candidates(shaped).flatMap(({ nominative, cases, kind }) => {
    const pinyin = families.get(fold(nominative))
    if (pinyin === undefined || kind === 'vowel' || kind === 'third') return []
    return [{ nominative, pinyin, cases: kind === 'same' ? [...ALL] : [...cases] }]
  })
}

/** A word read as the family name that stands before a given name. */
export interface Family {
  /** Nominative, as printed. */
  nominative: string
  folded: string
  pinyin: string
  /** In the list of family names and in Palladius spelling. */
  strict: boolean
  /** Cases shown by its ending, or null if it has none: before a given name it mostly stays undeclined. */
  cases: readonly Case[] | null
}

/**
 * Family names that a word may stand for: itself, a declined one («Чжаном Цзинчуанем»), a misspelt one («Чен», «Цин»
 * for Цинь); any Palladius syllable if `trusted`. Where an `oblique` case is asked for, «Дина» may be Дин too. Likeliest first.
 */
export function familiesOf(word: string, trusted: boolean, oblique = false): Family[] {
  if (!/^\p{Lu}/u.test(word)) return []
  const nominative = word.length === 1 ? word : normalised(word)
  const folded = fold(word)
  const listed = families.get(folded)
  if (listed !== undefined) {
    return [{ nominative, folded, pinyin: listed, strict: true, cases: null }]
  }
  const declined =
    !oblique && givenReadings(nominative).length > 0 ? [] : declinedFamilies(nominative)
  return [...declined, ...misspelt(nominative, trusted)]
}

function declinedFamilies(word: string): Family[] {
  return candidates(word).flatMap(({ nominative, cases, kind }) => {
    const folded = fold(nominative)
    const pinyin = families.get(folded)
    if (pinyin === undefined || (kind !== 'consonant' && kind !== 'soft')) return []
    return [{ nominative, folded, pinyin, strict: true, cases }]
  })
}

function misspelt(nominative: string, trusted: boolean): Family[] {
  const folded = fold(nominative)
  const syllables = splitSyllables(nominative, true)
  const only = syllables?.length === 1 ? syllables[0] : undefined
  if (only === undefined || folded.length < 2) return []
  // «Цин» for «Цинь»: the soft sign is often lost, or put where none is.
  const twin = only.palladius.endsWith('ь') ? only.palladius.slice(0, -1) : `${only.palladius}ь`
  const known = families.has(only.palladius) || (only.strict && families.has(twin))
  if (!known && !(trusted && only.strict)) return []
  const pinyin = only.pinyin.slice(0, 1).toUpperCase() + only.pinyin.slice(1)
  return [{ nominative, folded, pinyin, strict: false, cases: null }]
}

/** Russian words that are also family names: at the start of a sentence the name may begin one word later. */
export const ALSO_WORDS = new Set('у и на не я е те то ли се но э'.split(' '))

const families = new Map<string, string>(
  readFileSync(dataPath('extractors/lexicon/chinese-surnames.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): [string, string] => {
      const [palladius = '', pinyin = ''] = line.split('\t')
      return [fold(palladius), pinyin]
    }),
)

/** The same in pinyin, small letters. */
export const pinyinFamilies: ReadonlySet<string> = new Set(
  [...families.values()].map((pinyin) => pinyin.toLowerCase()),
)
