import { wordNumber } from '../numbers/words.ts'
import { dayNumber, isoDay, monthOf, parts, weekday } from './calendar.ts'
import { implied, known, unsettled } from './drafts.ts'
import { MONTH_SHORT } from './months.ts'
import { wholePattern } from './pattern.ts'
import type { DatePattern, Draft, Now } from './types.ts'
import { WEEKDAY_NUMBER, WEEKDAYS_IN } from './weekday-names.ts'

/**
 * Expressions that count from the day of the report: сегодня, вчера, в пятницу, на прошлой неделе, два года назад.
 * Where only the year of writing is known they give that year.
 */
export const RELATIVE: readonly DatePattern[] = [
  {
    name: 'now',
    needs: [/сегодня|момент|настоящ|сейчас|ныне|(?:текущий|сей) день/],
    pattern: wholePattern(
      'на сегодня(?:шний день|шнюю дату)?|на (?:данный|нынешний|текущий) момент|в настоящее время|на текущий день|к настоящему (?:времени|моменту)|в данный момент|по состоянию на сегодня(?:шний день)?|сейчас|ныне|на сегодня|по сей день|до настоящего времени',
    ),
    read: (_, now) => ({ ...implied(now.year), kind: 'now' }),
  },
  {
    name: 'today',
    needs: [/сегодня/],
    pattern: wholePattern('сегодня|сегодняшн\\p{L}{2,3}(?: дн\\p{L}{1,2})?'),
    read: shift(0),
  },
  {
    name: 'yesterday',
    needs: [/вчера|накануне/],
    pattern: wholePattern(
      'вчера|накануне(?! (?:\\p{L}+(?:ого|его|ой|ей|их|ых) )?(?:визита|поездки|саммита|праздник[ао]|дня|форума|годовщины|заседания|встречи|открытия|юбилея|наурыза|выборов|старта|событи[яй]|переговоров|нового|приезда|лет[ия]))|вчерашн\\p{L}{2,3}(?: дн\\p{L}{1,2})?',
    ),
    read: shift(-1),
  },
  {
    name: 'before-yesterday',
    needs: [/позавчера/],
    pattern: wholePattern('позавчера'),
    read: shift(-2),
  },
  {
    name: 'tomorrow',
    needs: [/завтра/],
    pattern: wholePattern('завтра|завтрашн\\p{L}{2,3}'),
    read: shift(1),
  },
  {
    name: 'after-tomorrow',
    needs: [/послезавтра/],
    pattern: wholePattern('послезавтра'),
    read: shift(2),
  },
  {
    name: 'these-days',
    needs: [/в эти/],
    pattern: wholePattern('в эти дни|в эти же дни'),
    read: (_, now) =>
      now.day === null ? implied(now.year) : { ...known(now.day), basis: 'reported' },
  },
  { name: 'lately', needs: [/на днях/], pattern: wholePattern('на днях'), read: month(0) },
  {
    name: 'same-day',
    needs: [/тот|тем же/],
    pattern: wholePattern(
      'в (?:тот|этот) же день|в этот день|тем же днем|в тот день|в тот же вечер',
    ),
    read: () => ({ ...unsettled, sameDay: true }),
  },
  {
    name: 'week',
    needs: [/недел/],
    pattern: wholePattern(
      '(?:на|в течение|за|в конце|в начале) (?:(?<word>(?:поза)?прошл|минувш|прошедш|эт|текущ|нынешн|следующ|будущ|ближайш)\\p{L}{1,3}) недел\\p{L}{1,2}',
    ),
    read: ({ word = '' }, now) => {
      const weeks = weeksOf(word)
      return now.day === null
        ? implied(now.year)
        : known(isoDay(dayNumber(now.day) + 7 * weeks).slice(0, 7))
    },
  },
  {
    name: 'month-relative',
    needs: [/месяц/],
    pattern: wholePattern(
      '(?:(?:в|за|на|с|до) (?:(?:начал|конц|середин)\\p{L} )?)?(?<word>(?:поза)?прошл|минувш|прошедш|эт|текущ|нынешн|следующ|будущ)(?:ого|ом|ем|его|ий|ый) месяц(?:а|е)?',
    ),
    read: ({ word = '' }, now) => month(weeksOf(word))({}, now),
  },
  {
    name: 'weekend',
    needs: [/выходн/],
    pattern: wholePattern(
      '(?:в|на) (?<word>прошл|минувш|прошедш|эт|следующ|ближайш|будущ)\\p{L}{1,2} выходны[ех]',
    ),
    read: ({ word = '' }, now) =>
      now.day === null ? implied(now.year) : weekend(weeksOf(word), dayNumber(now.day)),
  },
  {
    // «в четверг, 27 июня»: the day of the month says which Thursday
    name: 'weekday',
    needs: [/понедельн|вторник|среду|четверг|пятниц|суббот|воскрес/],
    pattern: wholePattern(
      `(?:в|во) (?:(?<word>минувш|прошл|прошедш|эт|нынешн|следующ|ближайш|будущ)\\p{L}{1,2} )?(?<day>${WEEKDAYS_IN.join('|')})(?!,? \\d{1,2}(?:-го)? ${MONTH_SHORT})`,
    ),
    read: ({ word = '', day = '' }) => ({
      ...unsettled,
      weekday: {
        day: WEEKDAY_NUMBER.get(day) ?? 1,
        strict: weeksOf(word) < 0,
        next: weeksOf(word) > 0,
      },
    }),
  },
  {
    name: 'ago',
    needs: [/назад/],
    pattern: wholePattern(
      '(?:(?<count>[\\p{L}\\d]{1,14}) )?(?<unit>лет|год(?:а)?|полгода|месяц(?:а|ев)?|недел[июь]|дн(?:я|ей)|день|десятилети[ея]) (?:тому )?назад',
    ),
    read: ({ count, unit = '' }, now) => ago(count, unit, now),
  },
]

function shift(days: number): DatePattern['read'] {
  return (_, now) =>
    now.day === null ? implied(now.year) : known(isoDay(dayNumber(now.day) + days))
}

function month(months: number): DatePattern['read'] {
  return (_, now) => {
    if (now.day === null) return implied(now.year)
    const [year, number] = parts(now.day)
    return known(monthOf(year, number + months))
  }
}

/** «прошлой», «следующей»: how many weeks, months or weekends from now; 0 of the present one. */
export function weeksOf(word: string): number {
  if (word.startsWith('поза')) return -2
  if (/^(?:прошл|минувш|прошедш)/.test(word)) return -1
  return /^(?:следующ|будущ|ближайш)/.test(word) ? 1 : 0
}

/** Saturday and Sunday: those before, of «эти» the ones that are nearer, those to come. */
function weekend(weeks: number, today: number): Draft {
  const day = weekday(today)
  const saturday = today + 6 - day - (weeks < 0 || (weeks === 0 && day < 4) ? 7 : 0)
  const first = weeks > 0 && day > 5 ? saturday + 7 : saturday
  return known(`${isoDay(first)}/${isoDay(first + 1)}`)
}

/** «два года назад» gives the year, «месяц назад» and «неделю назад» the month, «три дня назад» the day. */
function ago(count: string | undefined, unit: string, now: Now): Draft | null {
  const number = count === undefined ? 1 : wordNumber(count)
  if (number === null) return unit.startsWith('лет') ? null : ago(undefined, unit, now)
  if (/^(?:лет|год|десятилет)/.test(unit)) {
    const years = unit.startsWith('дес') ? number * 10 : number
    return implied(now.year === null ? null : now.year - years)
  }
  if (unit === 'полгода') return now.day === null ? implied(now.year) : halfAgo(now.day)
  if (unit.startsWith('мес')) return month(-number)({}, now)
  if (now.day === null) return implied(now.year)
  const day = isoDay(dayNumber(now.day) - number * (unit.startsWith('нед') ? 7 : 1))
  return known(unit.startsWith('нед') ? day.slice(0, 7) : day)
}

/** The year that was half a year ago. */
function halfAgo(day: string): Draft {
  const [year, number] = parts(day)
  return implied(Number(monthOf(year, number - 6).slice(0, 4)))
}
