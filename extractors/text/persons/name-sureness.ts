import { fold } from '../words/fold.ts'
import { chineseFamily } from './chinese-family.ts'
import { givenReadings, type Origin } from './given.ts'
import type { Reading } from './name-forms.ts'
import { isAdjective } from './not-names.ts'
import { isPalladius } from './palladius.ts'
import type { NameOptions } from './person.ts'
import { type SurnameReading, surnameReadings } from './surname.ts'

export type Role = 'given' | 'patronymic' | 'surname'

export interface Part extends Reading {
  origin?: Origin
  listed?: boolean
  word?: boolean
  strong?: boolean
}

/**
 * How sure a reading in this order is a name, by form and list alone; 0 = none. `run` are the words as printed.
 */
export function sureness(
  parts: readonly Part[],
  order: readonly Role[],
  options: NameOptions,
  run: readonly string[],
): number {
  const at = (role: Role): Part | undefined => {
    const index = order.indexOf(role)
    return index < 0 ? undefined : parts[index]
  }
  const given = at('given')
  const surname = at('surname') as SurnameReading | undefined
  const patronymic = at('patronymic')
  if (given === undefined) return 0
  if (patronymic !== undefined) return surnameFits(surname, options) ? 0.95 : 0
  if (surname === undefined) return 0
  if (order[0] === 'surname') return surnameFirst(surname, given, options, run)
  const listed = given.listed === true
  const shaped = !listed && given.sure >= 0.7
  const place = options.isPlace?.(surname.nominative) === true
  if (surname.strong) {
    if (listed) return 0.95
    if (shaped) return 0.85
    if (options.trusted === true) return 0.8
    return place ||
      surname.sure < 1 ||
      isAdjective(fold(surname.nominative)) ||
      hasSurnameForm(given)
      ? 0
      : 0.5
  }
  if (place) return 0
  // «аким области Абай Берик Уали»: the place's name is not the man's.
  const laterName = run.length > 2 && isListed(surname.nominative)
  if (given.word === true) return options.trusted === true && !laterName ? 0.6 : 0
  // so short a family name only beside a post, but for «Виктор Ли»
  const short = surname.nominative.length < 3 && chineseFamily(surname.nominative).length === 0
  if (listed) return short ? (options.trusted === true ? 0.6 : 0) : 0.75
  if (shaped) return options.trusted === true ? 0.7 : 0
  // «Шэньчжэнь Хуавэй»: two unlisted words in Palladius are places or companies.
  // «директор Синчжи Сюй», «председатель СУАР Маликэ Майму» are persons
  const named =
    options.settled === true || (run.length === 2 && chineseFamily(surname.nominative).length > 0)
  const chinese = isPalladius(given.nominative) && isPalladius(surname.nominative) && !named
  return options.trusted === true && surname.nominative.length > 1 && !chinese ? 0.5 : 0
}

function surnameFits(surname: SurnameReading | undefined, options: NameOptions): boolean {
  return surname === undefined || surname.strong || options.isPlace?.(surname.nominative) !== true
}

/** «Султангазиев Марат»: not if the given name begins a name of its own («города Конаев Марат Оспанов»). */
function surnameFirst(
  surname: SurnameReading,
  given: Part,
  options: NameOptions,
  run: readonly string[],
): number {
  const trusted = options.trusted === true
  const shaped = given.listed === true || given.sure >= 0.7
  if (
    (given.word === true && !trusted) ||
    (!shaped && !(trusted && surname.strong && !/[ыи]х$/.test(fold(surname.nominative))))
  )
    return 0
  if (!surname.strong && (!trusted || surname.nominative !== run[0])) return 0
  if (options.isPlace?.(surname.nominative) === true || hasSurnameForm(given)) return 0
  const third = run[2]
  if (third !== undefined && surnameReadings(third).some((one) => one.strong)) return 0
  // «Берик Абдибек»: two given names, the usual order holds.
  if (isListed(surname.nominative)) return 0
  if (given.listed === true) return surname.strong ? 0.9 : 0.6
  return shaped && surname.strong ? 0.8 : 0.55
}

/** Whether a word is a listed given name in any case. */
export function isListed(word: string): boolean {
  return givenReadings(word).length > 0
}

/** «Назарбаев Токаев»: a family name is no unlisted given name. */
function hasSurnameForm(given: Part): boolean {
  return /(?:[ое]ва?|[сц]кий)$/.test(fold(given.nominative))
}
