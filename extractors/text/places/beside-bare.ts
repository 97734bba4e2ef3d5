import type { Word } from './scan.ts'
import type { Walk } from './walk.ts'

/** Who governs a town, or what it sends. */
export const GOVERNOR =
  /^(?:(?:экс-|зам)?аким[а-я]{0,3}|акимат[а-я]{0,3}|маслихат[а-я]{0,3}|делегаци[а-я]{1,2})$/

/** A form that is none of the nominative: «Степняка», not «Степняк» or «Шу». */
export const isOblique = ({ words }: Walk, at: number): boolean =>
  words[at]?.info.names.every(({ readings }) =>
    readings.every((one) => !one.cases.includes('nom')),
  ) === true

/** «в Конаеве», «акимат Конаева»: words that only a town has behind them. */
export function behindPlaceWord(walk: Walk, at: number): boolean {
  const before = adjacent(walk, at)
  return before !== undefined && PLACE_WORD.test(before.info.key)
}

/** What stands before a town and no person. */
export const PLACE_WORD =
  /^(?:в|во|из|до|под|около|близ|(?:экс-|зам)?аким[а-я]{0,5}|маслихат[а-я]{0,3}|мэр[а-я]{0,3}|глав[а-я]{1,2}|территори[а-я]{1,3}|жител[а-я]{1,3}|делегаци[а-я]{1,2})$/

/** The word before word `at`, where only a blank parts them. */
export function adjacent({ text, words }: Walk, at: number): Word | undefined {
  const before = words[at - 1]
  const word = words[at]
  if (before === undefined || word === undefined) return undefined
  return /^\s{1,2}$/.test(text.slice(before.end, word.start)) ? before : undefined
}
