import { dayOf } from './calendar.ts'
import { MONTH, MONTH_SHORT, monthNumber } from './months.ts'
import { A_DIGIT, BESIDE_EVENT, datePattern } from './pattern.ts'
import type { DatePattern, Draft, Now } from './types.ts'
import { relativeYear, YEAR_WORD } from './years.ts'

const A_DOT = /\d\.\d/
/** A month's name or its beginning. */
export const A_MONTH =
  /(?:^|[^а-яa-z])(?:янв|фев|мар|апр|ма[йяюе]м?(?![а-я])|июн|июл|авг|сен|окт|ноя|дек)/

/** Dates with a day or a month in them. Earlier patterns win over later ones of the same length. */
export const ABSOLUTE: readonly DatePattern[] = [
  {
    name: 'numeric-range',
    needs: [A_DIGIT, A_DOT],
    pattern:
      /(?<![\p{L}\d.])(?<d>\d{1,2})\.(?<m>\d{2})\.(?<y>\d{4}) ?(?:г\. ?)?- ?(?<d2>\d{1,2})\.(?<m2>\d{2})\.(?<y2>\d{4})(?![\d])/gu,
    read: (g) => range(dayIn(g.y, g.m, g.d), dayIn(g.y2, g.m2, g.d2)),
  },
  {
    // «21–26.05.2025», «21.05-26.05.2025»
    name: 'numeric-span',
    needs: [A_DIGIT, A_DOT],
    pattern:
      /(?<![\p{L}\d.,:])(?<d>\d{1,2})(?:\.(?<m>\d{2}))? ?- ?(?<d2>\d{1,2})\.(?<m2>\d{2})\.(?<y>(?:19|20)\d{2})(?![\d])/gu,
    read: (g) => range(dayIn(g.y, g.m ?? g.m2, g.d), dayIn(g.y, g.m2, g.d2)),
  },
  {
    // «21.05.25»: two digits of this century, up to the years that such news are of
    name: 'numeric-short',
    needs: [A_DIGIT, A_DOT],
    pattern: /(?<![\p{L}\d.,:])(?<d>\d{2})\.(?<m>\d{2})\.(?<y>[0-3]\d)(?! ?%|[.,]?\d)/gu,
    read: (g) => {
      const date = dayIn(`20${g.y}`, g.m, g.d)
      return date === null ? null : point(date)
    },
  },
  {
    name: 'numeric',
    needs: [A_DIGIT, /\d[./]\d/],
    pattern:
      /(?<![\p{L}\d.,])(?<d>\d{1,2})[./](?<m>\d{1,2})[./](?<y>(?:19|20)\d{2})(?: ?г(?:ода|\.)?(?![\p{L}]))?(?![\d])/gu,
    read: (g) => point(dayIn(g.y, g.m, g.d)),
  },
  {
    name: 'iso',
    needs: [A_DIGIT, /\d-\d/],
    pattern: /(?<![\p{L}\d.,-])(?<y>(?:19|20)\d{2})-(?<m>\d{2})-(?<d>\d{2})(?![\d])/gu,
    read: (g) => point(dayIn(g.y, g.m, g.d)),
  },
  {
    // «с 28 декабря 2023 года по 3 января 2024 года», «31 мая — 1 июня», «с 21 по 26 мая 2025 года», «5–7 ноября»
    name: 'day-range',
    needs: [A_DIGIT, A_MONTH],
    pattern: datePattern(
      `(?<d>\\d{1,2})(?:-?(?:го|е|ое))?(?: ?(?<m>${MONTH_SHORT}))?(?: (?<y>\\d{4})(?: ?г(?:ода|\\.)?)?)?(?: ?- ?| по | до )(?<d2>\\d{1,2})(?:-?(?:го|е|ое))? ?(?<m2>${MONTH_SHORT})(?:,? ${YEAR()})?`,
    ),
    read: (g, now) => dayRange(g, now),
  },
  {
    // «22 и 23 мая», «5, 6 и 7 ноября»
    name: 'day-list',
    needs: [A_DIGIT, A_MONTH],
    pattern: datePattern(
      `(?<d>\\d{1,2})(?:-?го)?(?:, \\d{1,2}(?:-?го)?){0,3} и (?<d2>\\d{1,2})(?:-?го)? (?<m2>${MONTH_SHORT})(?: ${YEAR()})?`,
    ),
    read: (g, now) => dayRange(g, now),
  },
  {
    name: 'day',
    needs: [A_DIGIT, A_MONTH],
    pattern: datePattern(
      `(?<d>\\d{1,2})(?:-?(?:го|е|ое|му))? ?(?<m>${MONTH_SHORT})(?:,? ${YEAR()})?`,
    ),
    read: (g, now) => {
      const month = monthNumber(g.m ?? '')
      const day = Number(g.d)
      if (dayOf(2024, month, day) === null) return null
      const year = yearOf(g, now)
      if (year === null) return bare({ month, day })
      return { ...point(dayOf(year.value, month, day)), ...year.basis }
    },
  },
  {
    // «за январь–ноябрь 2014 года», «в январе-сентябре», «с января по май этого года»
    name: 'month-range',
    needs: [A_MONTH],
    pattern: datePattern(
      `(?<m>${MONTH})(?: (?<y>\\d{4})(?: ?г(?:ода|\\.)?)?)?(?: ?- ?| по | до | и )(?<m2>${MONTH})(?:,? ${YEAR()})?`,
    ),
    read: (g, now) => {
      const from = monthNumber(g.m ?? '')
      const to = monthNumber(g.m2 ?? '')
      const year = yearOf(g, now)
      if (year === null) return bare({ month: from, endMonth: to })
      const first = g.y === undefined ? (from > to ? year.value - 1 : year.value) : Number(g.y)
      return { ...range(iso(first, from), iso(year.value, to)), ...year.basis }
    },
  },
  {
    name: 'month-year',
    needs: [A_MONTH],
    pattern: datePattern(`(?<m>${MONTH_SHORT})(?:,? ${YEAR()})`),
    read: (g, now) => {
      const year = yearOf(g, now)
      if (year === null) return bare({ month: monthNumber(g.m ?? '') })
      return { ...point(iso(year.value, monthNumber(g.m ?? ''))), ...year.basis }
    },
  },
  {
    name: 'month',
    needs: [A_MONTH],
    pattern: datePattern(
      `(?:в|во|за|с|со|к|до|на|по|после)(?: (?:сам\\p{L}{2} )?(?:начал[аеоу]|середин[аеыу]|конц[еау]|конец|исходе?|(?:перв|втор|трет|последн)\\p{L}{2,4} (?:половин|декад|недел)\\p{L}|последних числах|первых числах|минувш\\p{L}{2}|прошл\\p{L}{2}|прошедш\\p{L}{2}|текущ\\p{L}{2}|эт\\p{L}{2}))? (?<m>${MONTH})`,
    ),
    read: (g) => bare({ month: monthNumber(g.m ?? '') }),
  },
  {
    // «на сентябрьском форуме», «в ходе майского визита»: only beside what people meet for
    name: 'month-adjective',
    needs: [
      /(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:ь|й|ов)?ск/,
    ],
    pattern: datePattern(
      `(?<m>январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:ь|й|ов)?ск(?:ого|ому|ом|ий|ой|ая|ую|им)${BESIDE_EVENT}`,
    ),
    read: (g) => bare({ month: monthNumber(g.m ?? '') }),
  },
]

/** A year behind a month: in digits («2024 года», «2024») or counted («прошлого года»). */
function YEAR(): string {
  return `(?:(?<year>(?:19|20)\\d{2})(?![\\d]|[.,]\\d)(?:-го)?(?: ?(?:года|году|год|г\\.?))?(?![\\p{L}])|(?<word>${YEAR_WORD}),?(?: (?<year2>(?:19|20)\\d{2}))? ?(?:года|году|г\\.))`
}

type Groups = Record<string, string | undefined>

function yearOf(g: Groups, now: Now): { value: number; basis: Partial<Draft> } | null {
  const digits = g.year ?? g.year2
  if (digits !== undefined) return { value: Number(digits), basis: {} }
  if (g.word === undefined) return null
  const value = relativeYear(g.word, now)
  return value === null ? null : { value, basis: { basis: 'implied', relative: true } }
}

function dayRange(g: Groups, now: Now): Draft | null {
  const endMonth = monthNumber(g.m2 ?? '')
  const month = g.m === undefined ? endMonth : monthNumber(g.m)
  const day = Number(g.d)
  const endDay = Number(g.d2)
  if (dayOf(2024, month, day) === null || dayOf(2024, endMonth, endDay) === null) return null
  if (month === endMonth && endDay <= day && g.y === undefined) return null
  const year = yearOf(g, now)
  if (year === null) return bare({ month, day, endMonth, endDay })
  const first = g.y === undefined ? (month > endMonth ? year.value - 1 : year.value) : Number(g.y)
  return {
    ...range(dayOf(first, month, day), dayOf(year.value, endMonth, endDay)),
    ...year.basis,
  }
}

/** A day or month without a year. */
export function bare(said: NonNullable<Draft['bare']>): Draft {
  const kind = said.endDay === undefined && said.endMonth === undefined ? 'point' : 'range'
  return { date: null, precision: 'none', basis: 'implied', kind, relative: false, bare: said }
}

function dayIn(year = '', month = '', day = ''): string | null {
  return dayOf(Number(year), Number(month), Number(day))
}

const iso = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`

function point(date: string | null): Draft {
  return { date, precision: precisionOf(date), basis: 'stated', kind: 'point', relative: false }
}

function range(from: string | null, to: string | null): Draft {
  const date = from === null || to === null ? null : `${from}/${to}`
  return {
    date,
    precision: date === null ? 'none' : 'range',
    basis: 'stated',
    kind: 'range',
    relative: false,
  }
}

/** What an ISO prefix is exact to. */
export function precisionOf(date: string | null): 'day' | 'month' | 'year' | 'range' | 'none' {
  if (date === null) return 'none'
  if (date.includes('/')) return 'range'
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}
