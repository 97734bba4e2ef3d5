import { latinOf } from './latin.ts'
import { common, demanded, isCapitalised, normalised } from './name-forms.ts'
import { isNoSurname } from './not-names.ts'
import type { NameOptions, NameWord, PersonName } from './person.ts'
import { type SurnameReading, surnameReadings } from './surname.ts'

/**
 * A name with initials: «М. Султангазиевым» → М. Султангазиев, «Абдрахманову Е.С.» → Абдрахманов Е.С.
 * A dot is wanted after a letter that is also a preposition («В Алматы»).
 */
export function initialsName(
  words: readonly NameWord[],
  index: number,
  options: NameOptions,
): PersonName | null {
  const before = initialsAt(words, index)
  if (before !== null) {
    const word = words[index + before.length]
    const last = words[index + before.length - 1]
    // «С. Ли»: a dot before it
    const dot = word !== undefined && last !== undefined && word.start - last.end > 1
    if (word === undefined || !fits(word.text, dot || before.text.length > 3 ? 1 : 2)) return null
    return named(word.text, before, true, options)
  }
  const word = words[index]
  const after = initialsAt(words, index + 1)
  if (word === undefined || after === null || !fits(word.text, after.text.length > 3 ? 1 : 2))
    return null
  // «Встретил Б. Сапарбаева»: the initials belong to the family name that follows them.
  const next = words[index + 1 + after.length]
  if (next !== undefined && fits(next.text)) return null
  return named(word.text, after, false, options)
}

interface Initials {
  text: string
  length: number
}

const LETTER = /^(?:\p{Lu}|Дж|Аль)\.?$/u
const JOINED = /^\p{Lu}\.-?\p{Lu}\.?$/u

function initialsAt(words: readonly NameWord[], index: number): Initials | null {
  const first = words[index]
  if (first === undefined) return null
  if (JOINED.test(first.text)) return { text: dotted(first.text), length: 1 }
  if (!LETTER.test(first.text) || !hasDot(words, index)) return null
  const second = words[index + 1]
  // «Г.К.»: a dot and no blank between
  const glued = second !== undefined && second.start - first.end === 1
  if (second !== undefined && LETTER.test(second.text) && (glued || hasDot(words, index + 1))) {
    return { text: dotted(first.text) + dotted(second.text), length: 2 }
  }
  return { text: dotted(first.text), length: 1 }
}

/** Whether a dot follows, in the word or in the gap to the next one; only prepositions need it. */
function hasDot(words: readonly NameWord[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]
  if (word === undefined) return false
  if (word.text.endsWith('.') || (next !== undefined && next.start - word.end > 1)) return true
  // «А.П. Антонов», «А.П.Антонов»: no blank within
  if (next && LETTER.test(next.text)) return true
  return !/^[ВКСОУИАЯ]$/.test(word.text) && !/^\p{Lu}\p{Ll}/u.test(word.text)
}

function dotted(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** A family name of two letters («Ли С.В.») asks for two initials, or one with a dot before it. */
function fits(word: string, short = 2): boolean {
  return isCapitalised(word) && word.length > short && !isNoSurname(word)
}

function named(
  printed: string,
  initials: Initials,
  first: boolean,
  options: NameOptions,
): PersonName | null {
  const reading = pick(surnameReadings(normalised(printed)), options)
  if (reading === undefined) return null
  if (!reading.strong && options.isPlace?.(reading.nominative) === true) return null
  const { nominative, sex, cases, strong } = reading
  const name = first ? `${initials.text} ${nominative}` : `${nominative} ${initials.text}`
  return {
    length: initials.length + 1,
    name,
    latin: latinOf(name),
    origin: 'other',
    country: null,
    sex: /[ая]$/.test(nominative) || strong ? sex : null,
    cases,
    family: nominative,
    sure: strong ? 0.9 : options.trusted === true ? 0.7 : 0.5,
    variants: [],
  }
}

/** The likeliest reading; without a case demanded, a woman's nominative loses to a man's genitive only after one. */
function pick(
  readings: readonly SurnameReading[],
  options: NameOptions,
): SurnameReading | undefined {
  const expect = demanded(options.expect)
  const score = (one: SurnameReading): number => {
    const fitting = expect.length === 0 ? 0 : common(one.cases, expect).length > 0 ? 1 : -0.5
    return one.sure + (one.strong ? 0.5 : 0) + fitting + (one.cases[0] === 'nom' ? 0.05 : 0)
  }
  return [...readings].sort((one, two) => score(two) - score(one))[0]
}
