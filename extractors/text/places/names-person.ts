import { givenReadings } from '../persons/given.ts'
import { surnameReadings } from '../persons/surname.ts'
import { adjacent, behindPlaceWord, GOVERNOR, isOblique } from './beside-bare.ts'
import type { Walk } from './walk.ts'

/**
 * «Аягоз Оразалина», «председатель Орал Сапаров»: a given name before a family name of its sex and case; behind an аким a man's in
 * another case than the nominative may be the town's.
 */
export function namesPerson(walk: Walk, at: number, next: number): boolean {
  const { text, words } = walk
  const [word, family] = [words[at], words[next]]
  if (!word || !family?.info.capital || next !== at + 1) return false
  if (text.slice(word.end, family.start) !== ' ' || behindPlaceWord(walk, at)) return false
  const families = surnameReadings(text.slice(family.start, family.end)).filter((one) => one.strong)
  if (families.length === 0) return false
  const ruled = isOblique(walk, at) && GOVERNOR.test(adjacent(walk, at)?.info.key ?? '')
  return givenReadings(text.slice(word.start, word.end)).some(
    (given) =>
      !(ruled && given.sex === 'm') &&
      families.some(
        (one) =>
          one.sex === given.sex &&
          (given.sex === 'f' || one.cases.some((kase) => given.cases.includes(kase))),
      ),
  )
}
