import type { Tense } from '../forms/tense.ts'
import { dayNumber, isoDay, weekday } from './calendar.ts'
import type { Draft, Now } from './types.ts'

/** «в пятницу»: the last one up to publication, after a future verb the next; «с понедельника по среду»: the span up to that day. */
export function dayInWeek(
  said: NonNullable<Draft['weekday']>,
  tense: Tense | null,
  now: Now,
): string | null {
  if (now.day === null) return now.year === null ? null : String(now.year)
  const last = lastDay(said, tense, dayNumber(now.day))
  if (said.since === undefined) return isoDay(last)
  return `${isoDay(last - ((said.day - said.since + 7) % 7))}/${isoDay(last)}`
}

function lastDay(said: NonNullable<Draft['weekday']>, tense: Tense | null, today: number): number {
  const back = (weekday(today) - said.day + 7) % 7
  if (said.week !== undefined) return today - weekday(today) + said.day + 7 * said.week
  if (said.next || (tense === 'future' && !said.strict)) return today + (7 - back)
  const inSpan = said.since !== undefined && (7 - back) % 7 <= (said.day - said.since + 7) % 7
  if ((said.ahead || inSpan) && tense !== 'past') return today + ((7 - back) % 7)
  return today - (said.strict && back === 0 ? 7 : back)
}
