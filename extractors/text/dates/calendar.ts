/**
 * A day as a number (days since 1970-01-01) and back, on the proleptic Gregorian calendar. Own arithmetic, since a JS
 * Date brings the machine's zone with it.
 */
export function dayNumber(iso: string): number {
  const [year, month, day] = parts(iso)
  return Math.round(Date.UTC(year, month - 1, day) / MS)
}

/** ISO day of a day number. */
export function isoDay(number: number): string {
  return new Date(number * MS).toISOString().slice(0, 10)
}

/** ISO day, or null if the calendar has no such day (31 June). */
export function dayOf(year: number, month: number, day: number): string | null {
  return exists(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null
}

/** Day number of a day, or null if the calendar has no such day. */
export function numberOf(year: number, month: number, day: number): number | null {
  return exists(year, month, day) ? Math.round(Date.UTC(year, month - 1, day) / MS) : null
}

function exists(year: number, month: number, day: number): boolean {
  const known = year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1
  return known && day <= lengthOf(year, month)
}

/** Days of a month. */
function lengthOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** ISO month; months beyond the year run into its neighbours (2024, 0 → 2023-12). */
export function monthOf(year: number, month: number): string {
  const index = year * 12 + month - 1
  return `${Math.floor(index / 12)}-${two((((index % 12) + 12) % 12) + 1)}`
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/**
 * The calendar day of a publication moment at the outlet's place: `2024-11-05T20:30:00Z` in Asia/Almaty is the 6th.
 * A plain day stays itself.
 */
export function publicationDay(published: string, timeZone: string): string {
  if (!published.includes('T')) return published.slice(0, 10)
  return dayFormat(timeZone).format(Date.parse(published))
}

/** A zone's calendar: making one takes longer than reading a short article, so each is made once. */
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  formats.set(timeZone, format)
  return format
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Year, month and day of an ISO date; of a month or a year the first day. */
export function parts(iso: string): [year: number, month: number, day: number] {
  const month = iso.length < 7 ? 1 : Number(iso.slice(5, 7))
  return [Number(iso.slice(0, 4)), month, iso.length < 10 ? 1 : Number(iso.slice(8, 10))]
}

const MS = 86_400_000
/** «05»: with two digits. */
export const two = (number: number): string => String(number).padStart(2, '0')
