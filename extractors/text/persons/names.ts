import type { Case } from '../forms/adjective.ts'
import { memoised } from '../words/memo.ts'
import { chineseFamily } from './chinese-family.ts'
import { chineseName } from './chinese-name.ts'
import { common, demanded, isCapitalised, normalised } from './name-forms.ts'
import type { NameOptions, NameWord, PersonName } from './person.ts'
import { surnameReadings } from './surname.ts'
import { westernName } from './western-name.ts'

export type { NameOptions, NameWord, PersonName }

/**
 * A person's name that starts at `words[index]`, or null. The words are adjacent: only blanks, or dots after initials,
 * stand between them. «Маратом Султангазиевым» → Марат Султангазиев, ins; «Ван Каем» → Ван Кай, Wang Kai, ins.
 */
export function personName(
  words: readonly NameWord[],
  index: number,
  options: NameOptions = {},
): PersonName | null {
  // «И. Ли»: an initial, no Chinese family name
  const chinese = initialed(words, index) ? null : chineseName(words, index, options)
  return chinese ?? westernName(words, index, options)
}

/** One letter with a dot between it and the next word. */
const initialed = (words: readonly NameWord[], index: number): boolean => {
  const [first, next] = [words[index], words[index + 1]]
  return first?.text.length === 1 && next !== undefined && next.start - first.end > 1
}

/**
 * Nominatives of a family name that stands alone («господином Султангазиевым», «Ваном»), the likeliest first;
 * with `expect`, readings in that case come before others.
 */
export function familyName(
  word: string,
  expect?: Case | readonly Case[],
): readonly FamilyReading[] {
  return expect === undefined ? inAnyCase(word) : familyReadings(word, expect)
}

interface FamilyReading {
  nominative: string
  sex: 'm' | 'f' | null
}

const inAnyCase = memoised((word) => familyReadings(word, undefined))

function familyReadings(word: string, expect: Case | readonly Case[] | undefined): FamilyReading[] {
  const shaped = normalised(word)
  if (!isCapitalised(word) && !/^\p{Lu}$/u.test(word)) return []
  const chinese = chineseFamily(shaped).map((one) => ({ ...one, sex: null, sure: 0.95 }))
  const all = surnameReadings(shaped)
  const formed = all.some((one) => one.strong) ? all.filter((one) => one.strong) : all
  const readings = [...chinese, ...formed]
    .map((one) => ({
      ...one,
      score: one.sure + (common(one.cases, demanded(expect)).length > 0 ? 1 : 0),
    }))
    .sort((one, two) => two.score - one.score)
  const seen = new Map<string, FamilyReading>()
  for (const { nominative, sex } of readings) {
    if (!seen.has(nominative)) seen.set(nominative, { nominative, sex })
  }
  return [...seen.values()]
}
