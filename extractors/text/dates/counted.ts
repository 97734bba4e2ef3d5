import { dayNumber, isoDay } from './calendar.ts'
import { unsettled } from './drafts.ts'
import { datePattern } from './pattern.ts'
import type { Counted, DateMention, DatePattern, Draft } from './types.ts'

const A_DAY = /^д(?:ень|нем)$/
const ORDINALS: Readonly<Record<string, number | 'last'>> = {
  первый: 1,
  второй: 2,
  третий: 3,
  четвертый: 4,
  пятый: 5,
  шестой: 6,
  седьмой: 7,
  последний: 'last',
  завершающий: 'last',
  заключительный: 'last',
}
const AN_ORDINAL = new RegExp(`^(?:${Object.keys(ORDINALS).join('|')})$`)
const ORDINAL = `(?<nth>${Object.keys(ORDINALS).join('|')})(?: же)?(?: (?:рабочий|официальный|полный))?`
/** What lasts for days that are counted. */
const WHOLE =
  '(?:\\p{L}+(?:ого|ей|ой|их|ых) )?(?:визита|поездки|пребывания|миссии|форума|выставки|ярмарки|фестиваля|конференции|саммита|турнира|экспо|недели|программы|переговоров|работы|мероприяти[яй]|симпозиума|конгресса)'
/** «в первый день весны»: days of something else; not so «в первый день гостей принял аким». */
const PEOPLE = '(?!(?:гостей|гостя|коллег|соседей|китайцев|бизнесменов|предпринимателей)(?!\\p{L}))'
const OTHERS = `(?! ${PEOPLE}(?:\\p{L}+(?:ого|ей|ой|их|ых) )?\\p{L}{3,}(?:а|ы|и|я|ей|ов|ий)(?!\\p{L}))`
const STEPS: Readonly<Record<string, number>> = { день: 1, 'два дня': 2, 'три дня': 3 }

/** Days counted from others that the text tells: «на следующий день», «через два дня», «во второй день форума», «в последний день поездки». */
export const COUNTED: readonly DatePattern[] = [
  {
    name: 'day-of-whole',
    needs: [A_DAY, AN_ORDINAL],
    pattern: pattern(`(?:(?:в|во|на) )?${ORDINAL} день ${WHOLE}`),
    read: nthOf,
  },
  {
    name: 'day-in-order',
    needs: [A_DAY, AN_ORDINAL],
    pattern: pattern(`(?:в|во|на) ${ORDINAL} день${OTHERS}`),
    read: nthOf,
  },
  {
    name: 'next-day',
    needs: [A_DAY],
    pattern: pattern('на (?:следующий|другой)(?: же)? день|днем позже|день спустя'),
    read: () => ({ ...unsettled, counted: { from: 'day', add: 1 } }),
  },
  {
    name: 'day-before',
    needs: [A_DAY, /^(?:ранее|раньше|этого)$/],
    pattern: pattern('днем ранее|днем раньше|за день до этого'),
    read: () => ({ ...unsettled, counted: { from: 'day', add: -1 } }),
  },
  {
    name: 'days-later',
    needs: [/^(?:спустя|через)$/, /^д(?:ень|ня)$/],
    pattern: pattern(
      `(?:спустя (?<since>${Object.keys(STEPS).join('|')})|через (?<after>два дня|три дня))`,
    ),
    read: ({ since, after }) => ({
      ...unsettled,
      counted: { from: 'day', add: STEPS[since ?? after ?? ''] ?? 1 },
    }),
  },
]

/** How far before a day may stand from which another is counted, UTF-16 units: some dozen sentences. */
const FAR = 2_500
/** How far behind it the span may stand: «в первый день форума, проходившего 12–13 июня». */
const NEAR = 200

/** The counted days of a text as days, the others as they are; what cannot be counted is no date. `found` is in order. */
export function countDays(found: readonly DateMention[]): DateMention[] {
  const settled: DateMention[] = []
  found.forEach((mention, at) => {
    const { counted, ...rest } = mention
    const day = counted ? dayOf(counted, mention, settled, found.slice(at + 1)) : null
    if (!counted) settled.push(mention)
    else if (day !== null) settled.push({ ...rest, date: day, precision: 'day' })
  })
  return settled
}

function dayOf(
  counted: Counted,
  { start, end }: DateMention,
  before: readonly DateMention[],
  behind: readonly DateMention[],
): string | null {
  const near = before.filter((mention) => start - mention.end <= FAR)
  if (counted.from === 'day') {
    const last = near.findLast(isDay)
    // «визит длился с 3 по 5 июня; на следующий день»: behind which of them is not said
    const ranged = last === undefined || near.at(-1)?.kind === 'range'
    return ranged || !last.date ? null : isoDay(dayNumber(last.date) + counted.add)
  }
  const next = behind.find((mention) => mention.start - end <= NEAR && isSpan(mention))
  const [first, last] = (near.findLast(isSpan) ?? next)?.date?.split('/') ?? []
  if (counted.nth === 'last') return last ?? null
  const opening = first ?? near.findLast(isDay)?.date
  if (!opening) return null
  const day = isoDay(dayNumber(opening) + counted.nth - 1)
  return last === undefined || day <= last ? day : null
}

const isDay = ({ kind, precision, preposition }: DateMention): boolean =>
  kind === 'point' && precision === 'day' && !/^(?:к|ко|до|от|после|перед)$/.test(preposition ?? '')

const isSpan = ({ kind, date }: DateMention): boolean =>
  kind === 'range' && /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(date ?? '')

function nthOf({ nth = '' }: Record<string, string | undefined>): Draft | null {
  const order = ORDINALS[nth]
  return order === undefined ? null : { ...unsettled, counted: { from: 'span', nth: order } }
}

function pattern(source: string): RegExp {
  return datePattern(source, '\\d-')
}
