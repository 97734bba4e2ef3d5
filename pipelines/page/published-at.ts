import { type PrintedDate, readPrintedDate } from './russian-date.ts'

/** A publication date as found: what was printed and where. */
export interface DateCandidate {
  text: string
  from: 'front-matter' | 'json-ld' | 'meta' | 'time' | 'text' | 'url'
}

export interface Published {
  /** ISO day, or an instant with the outlet's offset. */
  at: string
  from: DateCandidate['from']
}

/**
 * The first candidate that is a whole date and not in the future (a day of grace after `retrievedAt` for clocks and
 * zones). A day without its year is no date: the year of the crawl must not be lent to it.
 */
export function publishedAt(
  candidates: DateCandidate[],
  timeZone: string,
  retrievedAt: Date,
): Published | null {
  for (const { text, from } of candidates) {
    const at = toIso(text, timeZone)
    if (at !== null && isPossible(at, retrievedAt)) return { at, from }
  }
  return null
}

/** `2024-11` where a candidate is a month in digits and nothing more, or null. */
export function publishedMonth(candidates: DateCandidate[]): string | null {
  const months = candidates.flatMap(({ text }) => MONTH_ALONE.exec(text)?.[1] ?? [])
  return months[0] ?? null
}

const MONTH_ALONE = /^(?:\p{L}{2,12}:? )?((?:19|20)\d\d-(?:0[1-9]|1[0-2]))$/u

/** The day in a path like `/2024/11/05/…` or `/news/2024-11-05-…`, or null. */
export function dateInPath(url: string): string | null {
  const match =
    url.match(/\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)/) ??
    url.match(/[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)/)
  if (!match) return null
  const [, year, month, day] = match
  return isDay(Number(year), Number(month), Number(day))
    ? `${year}-${pad(month)}-${pad(day)}`
    : null
}

const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
const MAIL =
  /^(?:\w{3},\s)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2})(?::\d{2})? (GMT|UTC|[+-]\d{4})$/
const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A printed or machine date → ISO day or instant, or null. */
function toIso(printed: string, timeZone: string): string | null {
  const text = printed.trim()
  const instant = text.match(INSTANT)
  if (instant) {
    const [, year, month, day, hour, minute, offset] = instant
    return machineDate(`${year}-${month}-${day}`, `${hour}:${minute}`, offset, timeZone)
  }
  const mail = text.match(MAIL)
  if (mail) {
    const [, day, month, year, hour, minute, offset] = mail
    return machineDate(
      `${year}-${pad(String(ENGLISH.indexOf(month ?? '') + 1))}-${pad(day)}`,
      `${hour}:${minute}`,
      offset,
      timeZone,
    )
  }
  if (/^1\d{9}$/.test(text)) return inZone(new Date(Number(text) * 1000), timeZone)
  const read = readPrintedDate(text)
  return read ? printedDate(read, timeZone) : null
}

function printedDate({ year, month, day, time }: PrintedDate, timeZone: string): string | null {
  if (year === null || !isDay(year, month, day)) return null
  const date = `${year}-${pad(String(month))}-${pad(String(day))}`
  return time === null ? date : `${date}T${time}:00${offsetOf(date, time, timeZone)}`
}

/** UTC stamps become the outlet's own clock, so that the first ten characters are the outlet's day. */
function machineDate(
  date: string,
  time: string,
  offset: string | undefined,
  timeZone: string,
): string | null {
  const [year, month, day] = date.split('-').map(Number)
  if (!isDay(year ?? 0, month ?? 0, day ?? 0)) return null
  if (!offset) return `${date}T${time}:00${offsetOf(date, time, timeZone)}`
  if (/^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(offset))
    return inZone(new Date(`${date}T${time}:00Z`), timeZone)
  return `${date}T${time}:00${offset.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')}`
}

function inZone(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(instant)
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? ''
  const date = `${part('year')}-${part('month')}-${part('day')}`
  const time = `${part('hour')}:${part('minute')}`
  return `${date}T${time}:00${offsetOf(date, time, timeZone)}`
}

/** The zone's offset at a wall-clock time (`+05:00`); Almaty was +06:00 until 1 March 2024. */
function offsetOf(date: string, time: string, timeZone: string): string {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${date}T${time}:00Z`))
    .find((part) => part.type === 'timeZoneName')?.value
  return name && name !== 'GMT' ? name.slice(3) : '+00:00'
}

function isPossible(at: string, retrievedAt: Date): boolean {
  const day = new Date(at.length === 10 ? `${at}T00:00:00Z` : at)
  return day.getTime() <= retrievedAt.getTime() + 86_400_000 && day.getUTCFullYear() >= 1990
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const pad = (part: string | undefined) => (part ?? '').padStart(2, '0')
