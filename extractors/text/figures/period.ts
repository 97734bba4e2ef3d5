import type { DateMention } from '../dates/types.ts'

/** When a figure holds: an ISO date, range or duration; `now` for «в настоящее время», which is the year of writing. */
export interface Period {
  date: string | null
  now: boolean
}

/** A quantity's place in the flattened sentence. */
interface Span {
  start: number
  end: number
}

/**
 * The period of each number of a sentence, in order: the date right behind it, else the nearest one before it that no
 * other number has taken, else the only one after. Bases of comparison («по сравнению с 2023 годом») are no periods;
 * where nothing else is said, the year after the base is. Dates come with offsets of the sentence.
 */
export function periodsOf(
  sentence: string,
  numbers: readonly Span[],
  dates: readonly DateMention[],
): Period[] {
  const usable = dates.filter(
    (date) => asPeriod(sentence, date) !== null && !isBase(sentence, date),
  )
  const taken = new Set<DateMention>()
  const used = new Set<DateMention>()
  const periods = numbers.map((number, index) => {
    const next = numbers[index + 1]?.start ?? sentence.length
    const behind = usable.find(
      (date) =>
        date.start >= number.end &&
        date.end <= next &&
        BEHIND.test(sentence.slice(number.end, date.start)) &&
        // «9,4 млрд долларов (2022 год – 7,7 млрд)»: the year is of the next number
        !/^(?: г(?:од\p{L}{0,2}|\.))? ?[–—-] ?\d/u.test(sentence.slice(date.end, date.end + 12)),
    )
    if (behind !== undefined) {
      taken.add(behind)
      return behind
    }
    const before = usable.findLast((date) => date.end <= number.start && !taken.has(date))
    if (before !== undefined) used.add(before)
    return before ?? null
  })
  const later = usable.find((date) => !taken.has(date) && !used.has(date))
  const base = dates.find((date) => isBase(sentence, date))
  return periods.map((own, index) => {
    const date = own ?? (follows(sentence, numbers[index], later) ? later : undefined)
    if (date === undefined) return { date: afterBase(base), now: false }
    return { date: asPeriod(sentence, date), now: date.kind === 'now' }
  })
}

/** Whether a date that no number has taken stands behind this one, in the same clause and with no digits between. */
function follows(
  sentence: string,
  number: Span | undefined,
  date: DateMention | undefined,
): boolean {
  if (number === undefined || date === undefined || date.start < number.end) return false
  return /^[^\d,;:.]{0,90}$/.test(sentence.slice(number.end, date.start))
}

/** A period in years or months; a day only where the text counts as of that day («на 1 января»). */
function asPeriod(sentence: string, date: DateMention): string | null {
  if (date.kind === 'duration') return date.duration ?? null
  if (date.kind === 'recurring' || date.date === null) return null
  if (date.kind === 'now') return date.date
  // «с 2005 года» opens a span without an end; «с начала года» is this year's.
  const open = date.preposition?.startsWith('с') && date.precision === 'year'
  if (open && !sentence.slice(date.start, date.end).includes('начал')) return null
  return date.date
}

function isBase(sentence: string, date: DateMention): boolean {
  return BASE.test(sentence.slice(Math.max(0, date.start - 70), date.start))
}

function afterBase(base: DateMention | undefined): string | null {
  if (base?.precision !== 'year' || base.date === null) return null
  return String(Number(base.date) + 1)
}

const BEHIND = /^ ?(?:в|за|на|к|во|по итогам)? ?\(?$/
const BASE =
  /(?:(?:рост|прирост|снижение) к|(?:%|проц\.?|процент\p{L}*|раза) к|по сравнению с|в сравнении с|по отношению к|к уровню|относительно|чем|больше|аналогичн\p{L}+|тем же|того же|соответствующ\p{L}+|с показателями?)(?: (?:в|за|с|к|период\p{L}*|показател\p{L}+|отрезк\p{L}+|уровн\p{L}+|аналогичн\p{L}+|тем же|же|итог\p{L}+)){0,5} ?$/u
