import { wordNumber } from '../numbers/words.ts'
import { unsettled } from './drafts.ts'
import { wholePattern } from './pattern.ts'
import type { DatePattern } from './types.ts'

/** How long something lasts and how often it is, no day of its own: «за последние пять лет», «за 15 лет», «ежегодно». */
export const LASTING: readonly DatePattern[] = [
  {
    name: 'duration',
    needs: [
      /лет|год|месяц|недел|квартал/,
      /^(?:последн|прошедш|минувш|истекш|эт|предыдущ)/,
      /^(?:за|течение|протяжении)$/,
    ],
    pattern: wholePattern(
      '(?:за|в течение|на протяжении) (?:последн|прошедш|минувш|истекш|эт|предыдущ)\\p{L}{1,3} (?:(?<count>\\d{1,3}|[\\p{L}]{3,14}(?: [\\p{L}]{3,8})?)(?:-ти|-х|-и)? )?(?<unit>лет|год(?:а)?|месяц(?:а|ев)?|десятилети[ея]|недел[июь]|полугодие|квартал)',
    ),
    read: ({ count, unit = '' }) => {
      const number = count === undefined ? 1 : wordNumber(count)
      return number === null
        ? null
        : { ...unsettled, kind: 'duration', duration: period(number, unit) }
    },
  },
  {
    name: 'span',
    needs: [/^(?:лет|года)$/, /^за$/],
    pattern: wholePattern('за (?<count>\\d{1,2}|[\\p{L}]{3,12}) (?<unit>лет|года)'),
    read: ({ count = '', unit = '' }) => {
      const number = wordNumber(count)
      return number === null
        ? null
        : { ...unsettled, kind: 'duration', duration: period(number, unit) }
    },
  },
  {
    name: 'recurring',
    needs: [/еже|кажд|раз в/],
    pattern: wholePattern(
      'ежегодно|ежемесячно|ежедневно|еженедельно|ежеквартально|кажд(?:ый|ую|ое) (?:год|месяц|день|неделю|\\p{L}{4,11}ник|среду|четверг|пятницу|субботу|воскресенье)|раз в (?:год|месяц|неделю|два года)',
    ),
    read: () => ({ ...unsettled, kind: 'recurring' }),
  },
]

/** ISO duration of so many units: (5, «лет») → `P5Y`. */
function period(number: number, unit: string): string {
  if (unit.startsWith('мес')) return `P${number}M`
  if (unit.startsWith('нед')) return `P${number}W`
  if (unit === 'полугодие') return `P${number * 6}M`
  if (unit === 'квартал') return `P${number * 3}M`
  return `P${unit.startsWith('дес') ? number * 10 : number}Y`
}
