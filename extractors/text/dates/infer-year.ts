import { tenseAt } from '../forms/tense.ts'
import { flatten } from '../words/flat.ts'
import { ABSOLUTE } from './absolute.ts'
import { dayOf } from './calendar.ts'
import { monthNumber } from './months.ts'
import { YEAR_WORD } from './years.ts'

/**
 * Year of writing of a text that does not say when it was written: «в текущем, 2025 году»; «в прошлом году … по
 * сравнению с 2023 годом» (the year before is the base, so it is 2025); else the year of a dated event with which
 * the text opens. null if nothing says it.
 */
export function inferYear(text: string): number | null {
  const flat = flatten(text)
  return named(flat) ?? compared(flat) ?? opening(flat)
}

/** Day of writing (ISO) of a text that tells it itself: «сегодня, 5 сентября 2023 года,» ; null if it does not. */
export function inferDay(text: string): string | null {
  const { day, month, year } = TODAY.exec(flatten(text))?.groups ?? {}
  if (day === undefined || month === undefined || year === undefined) return null
  return dayOf(Number(year), monthNumber(month), Number(day))
}

const TODAY =
  /(?<!\p{L})сегодня, (?<day>[1-9]|[12]\d|3[01]) (?<month>января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря) (?<year>20\d\d) г/u

/** «в прошлом, 2024 году», «в текущем 2025 году» */
function named(flat: string): number | null {
  const match = NAMED.exec(flat)
  if (match === null) return null
  const year = Number(match.groups?.year)
  const word = match.groups?.word ?? ''
  if (/^(?:прошл|минувш|прошедш|истекш|предыдущ)/.test(word)) return year + 1
  return /^(?:следующ|будущ|наступающ|предстоящ)/.test(word) ? year - 1 : year
}

/** «в прошлом году … на 11 % по сравнению с 2023 годом», «за 9 месяцев текущего года … чем в 2024-м» */
function compared(flat: string): number | null {
  if (!/20\d{2}/.test(flat)) return null
  for (const match of flat.matchAll(COMPARED)) {
    const year = Number(match.groups?.year)
    const before = flat.slice(Math.max(0, match.index - 400), match.index)
    const counted = [...before.matchAll(COUNTED)].at(-1)?.[0]
    if (counted === undefined) continue
    return counted.startsWith('прошл') || counted.startsWith('минувш') ? year + 2 : year + 1
  }
  return null
}

/** A full date with a past verb in the first third of the text, which tells the news itself, no background. */
function opening(flat: string): number | null {
  const third = flat.slice(0, Math.max(600, Math.ceil(flat.length / 3)))
  for (const sentence of third.split(/(?<=[.!?]) |\n/)) {
    if (!A_YEAR.test(sentence) || BACKGROUND.test(sentence)) continue
    for (const { needs, pattern, read } of ABSOLUTE) {
      if (!needs.every((need) => need.test(sentence))) continue
      for (const match of sentence.matchAll(pattern)) {
        const date = read(match.groups ?? {}, { day: null, year: null })?.date
        // a range of months tells no day
        const year = /(\d{4})-\d{2}-\d{2}$/.exec(date ?? '')?.[1]
        if (year === undefined) continue
        if (tenseAt(sentence, match.index, match.index + match[0].length) === 'past')
          return Number(year)
      }
    }
  }
  return null
}

const NAMED = new RegExp(
  `(?<word>${YEAR_WORD}),? (?<year>20\\d{2})(?:-\\p{L}{1,2})? ?(?:год|г\\.)`,
  'u',
)
const COMPARED =
  /(?:по сравнению с|в сравнении с|к уровню|против|чем в|относительно|к) (?:(?:аналогичн\p{L}+|т\p{L}{2} же|соответствующ\p{L}+) (?:период\p{L}*|показател\p{L}+) )?(?<year>20\d{2})(?:-м|-го)?(?: год| г\.|(?= ))/gu
const COUNTED = /(?:прошл|минувш|текущ|нынешн|эт)(?:ом|ого|ем|его) год/gu
/** Without a year in digits no full date is told: «2023», «05.06.23». */
const A_YEAR = /\d{4}|\d\.\d{2}\.\d{2}/
const BACKGROUND = /напомн|помним|ранее|история|основан|родил|с момента|учрежден/
