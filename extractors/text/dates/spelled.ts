import { A_MONTH, bare } from './absolute.ts'
import { unsettled } from './drafts.ts'
import { MONTH, monthNumber } from './months.ts'
import { A_DIGIT, datePattern } from './pattern.ts'
import { weeksOf } from './relative.ts'
import type { DatePattern, Draft } from './types.ts'
import { WEEKDAY_NUMBER } from './weekday-names.ts'

/** Days in words and by number alone («первого июня», «шестого числа», «до 25-го»), and spans of weekdays. */
const UNITS = 'первого второго третьего четвертого пятого шестого седьмого восьмого девятого'.split(
  ' ',
)
// Genitives of the ordinals of the days of a month, in order; from the grammar of numerals.
const ORDINALS: readonly string[] = [
  ...UNITS,
  ...'десятого одиннадцатого двенадцатого тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого'.split(
    ' ',
  ),
  ...UNITS.map((unit) => `двадцать ${unit}`),
  'тридцатого',
  'тридцать первого',
]
/** «с первого по пятое», «шестое июня»: the neuter that ends a span. */
const neuter = (genitive: string): string =>
  genitive.replace(/третьего$/, 'третье').replace(/ого$/, 'ое')
const NUMBER = new Map(
  ORDINALS.flatMap((word, at): [string, number][] => [
    [word, at + 1],
    [neuter(word), at + 1],
  ]),
)
const WORD = [...NUMBER.keys()].sort((a, b) => b.length - a.length).join('|')

const DAY = [...WEEKDAY_NUMBER.keys()].sort((a, b) => b.length - a.length).join('|')

const spelled = /(?:ого|ое|тье|его) /
const dayName = /понедельн|вторник|сред|четверг|пятниц|суббот|воскрес/

/** Days told in words: «двадцать первого июня». */
export const SPELLED: readonly DatePattern[] = [
  {
    name: 'spelled-range',
    needs: [A_MONTH, spelled],
    pattern: datePattern(
      `с (?<d>${WORD})(?: (?<m>${MONTH}))? (?:по|до) (?<d2>${WORD}) (?<m2>${MONTH})`,
    ),
    read: ({ d = '', m, d2 = '', m2 = '' }) =>
      bare({
        month: monthNumber(m ?? m2),
        day: NUMBER.get(d) ?? 1,
        endMonth: monthNumber(m2),
        endDay: NUMBER.get(d2) ?? 1,
      }),
  },
  {
    name: 'spelled-day',
    needs: [A_MONTH, spelled],
    pattern: datePattern(`(?<d>${WORD}) (?<m>${MONTH})`),
    read: ({ d = '', m = '' }) => bare({ month: monthNumber(m), day: NUMBER.get(d) ?? 1 }),
  },
  {
    name: 'number-alone',
    needs: [/числа/],
    pattern: datePattern(
      `(?<d>${WORD}|\\d{1,2}(?:-го)?) числа(?: (?:этого|текущего|сего|нынешнего) месяца)?`,
    ),
    read: ({ d = '' }) => alone(NUMBER.get(d) ?? Number.parseInt(d, 10)),
  },
  {
    // «с 27-го по 29-е»
    name: 'days-alone',
    needs: [A_DIGIT, /\d-го/],
    pattern: datePattern('со? (?<d>\\d{1,2})-го по (?<d2>\\d{1,2})-[ео]?е'),
    read: ({ d, d2 }) => {
      const [first, last] = [alone(Number(d)), alone(Number(d2))]
      return first && last ? { ...first, kind: 'range', endAlone: Number(d2) } : null
    },
  },
  {
    // «пробудет до 25-го», «прибыли 25-го, а», «26-го губернатор»: nothing that could be counted stands behind
    name: 'day-alone',
    needs: [A_DIGIT, /\d-го/],
    pattern: datePattern(
      '(?<d>\\d{1,2})-го(?= ?(?:$|[.,;:)!]|- | (?:и|а|он[аи]?|же|в|на|по|утром|вечером|делегация|группа|гости) | (?!\\p{L}*(?:[аяыие]|[ое]го|[ое]й)(?!\\p{L}))\\p{L}))',
    ),
    read: ({ d = '' }) => alone(Number(d)),
  },
  {
    name: 'until-alone',
    needs: [A_DIGIT, /по \d{1,2}-[ео]?е/],
    pattern: datePattern(
      'по (?<d>\\d{1,2})-[ео]?е(?= (?:включительно|числ[оа])|[.,;)]| (?:он[аи]?|и|в) |$)',
    ),
    read: ({ d = '' }) => alone(Number(d)),
  },
  {
    name: 'weekday-range',
    needs: [dayName],
    pattern: datePattern(`(?:со? )(?<from>${DAY}) (?:по|до) (?<to>${DAY})`),
    read: span,
  },
  {
    name: 'weekday-pair',
    needs: [dayName],
    pattern: datePattern(`во? (?<from>${DAY})(?: ?- ?| и )(?<to>${DAY})`),
    read: span,
  },
  {
    name: 'weekday-bound',
    needs: [dayName],
    pattern: datePattern(`(?<prep>до|с|со|к|ко|на) (?<day>${DAY})`),
    read: ({ prep = '', day = '' }) => ({
      ...unsettled,
      weekday: {
        day: WEEKDAY_NUMBER.get(day) ?? 1,
        strict: false,
        next: false,
        ahead: /^(?:до|к|на)/.test(prep),
      },
    }),
  },
  {
    // «на прошлой неделе, в среду», «в среду на прошлой неделе», «в среду прошлой недели»
    name: 'weekday-of-week',
    needs: [/недел/, dayName],
    pattern: datePattern(
      `(?:на (?<word>прошлой|минувшей|прошедшей|этой|следующей|будущей) неделе,? во? (?<day>${DAY})|во? (?<day2>${DAY}),? (?:на )?(?<word2>прошлой|минувшей|прошедшей|этой|следующей|будущей) недел[еи])`,
    ),
    read: ({ word, word2, day, day2 }) => ({
      ...unsettled,
      weekday: {
        day: WEEKDAY_NUMBER.get(day ?? day2 ?? '') ?? 1,
        strict: false,
        next: false,
        week: weeksOf(word ?? word2 ?? ''),
      },
    }),
  },
]

function span({ from = '', to = '' }: Record<string, string | undefined>): Draft {
  const [first, last] = [WEEKDAY_NUMBER.get(from) ?? 1, WEEKDAY_NUMBER.get(to) ?? 1]
  return {
    ...unsettled,
    kind: 'range',
    weekday: { day: last, since: first, strict: false, next: false },
  }
}

function alone(day: number): Draft | null {
  return day >= 1 && day <= 31 ? { ...unsettled, dayAlone: day } : null
}
