import type { Case } from '../forms/adjective.ts'

/** A word with its place in the text (UTF-16 units). */
export interface NameWord {
  text: string
  start: number
  end: number
}

export interface PersonName {
  /** How many words the name takes. */
  length: number
  /** Nominative, in the order of the text; words in capitals are brought to Title case. */
  name: string
  /** Pinyin of a Chinese name («Gong Zheng»), otherwise the spelling of Kazakh passports. */
  latin: string | null
  origin: 'chinese' | 'kazakh' | 'russian' | 'other'
  /** What the form of the name suggests, no more. */
  country: 'CN' | 'KZ' | null
  sex: 'm' | 'f' | null
  /** Cases in which the printed form can stand. */
  cases: readonly Case[]
  /** Family name, nominative; the given name where there is no other. */
  family: string
  /** 0..1: ≥ 0.7 is a name by its own form, 0.5 needs a post or a sentence that speaks for it. */
  sure: number
  /** Other nominatives the printed form may go back to («Гун Чжэнем»: Гун Чжэн, also Гун Чжэнь). */
  variants: string[]
}

/** The person of whom only a family name is given, in the nominative; `cases` and `variants` as in `PersonName`. */
export const familyAlone = (
  name: string,
  sex: PersonName['sex'],
  cases: PersonName['cases'],
  variants: string[],
): PersonName => ({
  length: 1,
  name,
  latin: null,
  origin: 'other',
  country: null,
  sex,
  cases,
  family: name,
  sure: 0.5,
  variants,
})

export interface NameOptions {
  /** The case that the words before demand, or the cases they leave open («акима»: gen, acc), if known. */
  expect?: Case | readonly Case[]
  /** A post stands right before or after, so that unknown capitalised pairs may be names. */
  trusted?: boolean
  /** The post's place or body is told already, so that no name of one can follow. */
  settled?: boolean
  /** Whether a word names a place (from the gazetteer). */
  isPlace?: (text: string) => boolean
}
