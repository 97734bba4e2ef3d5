import type { Tense } from '../forms/tense.ts'
import { dayNumber, dayOf, isoDay, monthOf, numberOf, publicationDay, two } from './calendar.ts'
import type { DateContext, DateMention, Draft, Now } from './types.ts'

/**
 * The day that «5 ноября» means: with a past verb the last one up to publication, with a future verb the next one,
 * without a verb the nearer of the two. Without publication the context's year serves; null if there is none.
 */
export function resolveBareDay(
  day: number,
  month: number,
  tense: Tense | null,
  context: DateContext,
): string | null {
  if (context.published === null) {
    return context.year == null ? null : dayOf(context.year, month, day)
  }
  return nearPublication(day, month, tense, publicationDay(context.published, context.timeZone))
}

/** A bare day, month, span or season, resolved; `carried` is the year that the text itself goes on in, if any. */
export function resolveBare(
  said: NonNullable<Draft['bare']>,
  tense: Tense | null,
  now: Now,
  carried: number | null,
): string | null {
  const endMonth = said.endMonth ?? said.month
  const year = carried ?? yearOf(said, endMonth, tense, now)
  if (year === null) return null
  if (said.season) return String(year)
  const first = endMonth < said.month ? year - 1 : year
  if (said.day === undefined) {
    const from = `${first}-${two(said.month)}`
    return said.endMonth === undefined ? from : `${from}/${year}-${two(endMonth)}`
  }
  const from = dayOf(first, said.month, said.day)
  if (said.endDay === undefined) return from
  const to = dayOf(year, endMonth, said.endDay)
  return from === null || to === null ? null : `${from}/${to}`
}

/** «25-го», «с 27-го по 29-е»: in the span or month told last before, or the next one if the day has passed there; else by publication. */
export function resolveAlone(
  [day, end]: readonly [number, number | null],
  tense: Tense | null,
  now: Now,
  before: readonly DateMention[],
): string | null {
  const from = dayAlone(day, tense, now, before)
  if (from === null || end === null) return from
  const [year = 0, month = 0, first = 0] = from.split('-').map(Number)
  const to = dayIn(year, end < first ? month + 1 : month, end)
  return to === null ? null : `${from}/${to}`
}

function dayAlone(
  day: number,
  tense: Tense | null,
  now: Now,
  before: readonly DateMention[],
): string | null {
  const last = before.findLast(
    (one) => one.date !== null && one.date.length >= 7 && one.kind !== 'now' && !one.relative,
  )
  const [began = '', ended = began] = last?.date?.split('/') ?? []
  const told = last ? ended : now.day
  if (!told) return null
  const [year = 0, month = 0, known = 0] = told.split('-').map(Number)
  const next = day < known && tense === 'future' ? month + 1 : month
  if (!last) return dayIn(year, tense === 'future' || day <= known ? next : month - 1, day)
  const [firstYear = 0, firstMonth = 0] = began.split('-').map(Number)
  const within = dayIn(firstYear, firstMonth, day)
  if (within !== null && began.length === 10 && within >= began && within <= ended) return within
  return dayIn(year, next, day)
}

/** A day of a month that may lie beyond the year's ends. */
const dayIn = (year: number, month: number, day: number): string | null => {
  const [y = year, m = month] = monthOf(year, month).split('-').map(Number)
  return dayOf(y, m, day)
}

/**
 * Year of a day or month said without one shortly after a full date: «с 21 по 26 мая 2025 года … 23 мая». Only if the
 * month fits, or if the full date is itself resolved and near.
 */
export function carriedYear(
  before: readonly DateMention[],
  at: number,
  said: NonNullable<Draft['bare']>,
): number | null {
  // «ровно год назад, 5 ноября», «в прошлом году, 12 мая»
  const beside = before.at(-1)
  if (beside?.date?.length === 4 && beside.kind === 'point' && at - beside.end <= 2)
    return Number(beside.date)
  for (let last = before.length - 1; last >= 0; last--) {
    const mention = before[last]
    if (!mention || at - mention.end > REACH) return null
    if (mention.date === null || mention.basis !== 'stated') continue
    const ends = mention.date.split('/').map((end) => end.slice(0, 7))
    const month = two(said.month)
    const same = ends.find((end) => end.slice(5) === month)
    if (same !== undefined) return Number(same.slice(0, 4))
  }
  return null
}

// A full date serves for the rest of the article's few paragraphs, in UTF-16 units.
const REACH = 4000

function yearOf(
  said: NonNullable<Draft['bare']>,
  endMonth: number,
  tense: Tense | null,
  now: Now,
): number | null {
  if (now.day === null) return now.year
  const [year, month] = now.day.split('-').map(Number)
  if (year === undefined || month === undefined) return null
  const day = said.endDay ?? said.day
  if (day !== undefined) {
    // «с 12 по 17 августа находится в городе, сообщили 16-го»: it has begun
    const begun = tense === 'past' && said.day !== undefined && endMonth >= said.month
    const iso = begun
      ? nearPublication(said.day ?? day, said.month, tense, now.day)
      : nearPublication(day, endMonth, tense, now.day)
    return iso === null ? null : Number(iso.slice(0, 4))
  }
  if (tense === 'past') return endMonth <= month ? year : year - 1
  // a season has a month behind its middle, and may still be on
  if (tense === 'future') return endMonth + (said.season ? 1 : 0) >= month ? year : year + 1
  return endMonth - month > 6 ? year - 1 : month - endMonth > 9 ? year + 1 : year
}

function nearPublication(
  day: number,
  month: number,
  tense: Tense | null,
  published: string,
): string | null {
  const today = dayNumber(published)
  const year = Number(published.slice(0, 4))
  let past: number | null = null
  let next: number | null = null
  // four years about, since 29 February comes that seldom
  for (let one = year - 4; one <= year + 4; one++) {
    const number = numberOf(one, month, day)
    if (number === null) continue
    if (number <= today) past = number
    if (number >= today) next ??= number
  }
  const found = nearer(past, next, today, tense)
  return found === null ? null : isoDay(found)
}

function nearer(
  past: number | null,
  next: number | null,
  today: number,
  tense: Tense | null,
): number | null {
  if (past === null || next === null) return past ?? next
  const ago = today - past
  const ahead = next - today
  if (tense === 'past') return past
  // «пройдёт» in a report that came out late: the day has just gone by.
  if (tense === 'future') return ago < 20 && ahead > 200 ? past : next
  return ahead <= 60 && ahead < ago ? next : past
}
