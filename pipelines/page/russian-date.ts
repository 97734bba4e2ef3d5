/** A printed day, with the time and year where given. `year` null: «4 ноября» alone. */
export interface PrintedDate {
  year: number | null
  month: number
  day: number
  /** `HH:MM`, or null. */
  time: string | null
}

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const MONTH =
  '(январ[ьяе]|янв|феврал[ьяе]|фев|март[ае]?|мар|апрел[ьяе]|апр|ма[йяе]|июн[ьяе]?|июл[ьяе]?|август[ае]?|авг|сентябр[ьяе]|сент?|октябр[ьяе]|окт|ноябр[ьяе]|ноя|декабр[ьяе]|дек)'
const WORDS = new RegExp(
  `(?<![\\d.:])(\\d{1,2})(?:-го)?\\s?${MONTH}\\.?(?![\\p{L}])(?:,?\\s{0,2}(\\d{4})(?!\\d))?`,
  'iu',
)
const DIGITS = /(?<![\d.,:/])(\d{1,2})[./-](\d{1,2})[./-](20\d\d|19\d\d|\d\d)(?![\d])/
const ISO = /(?<![\d-])((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)/
const TIME = /(?<![\d.:])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])/

/** The first date printed in a line (`05.11.2024`, `2024-11-05`, `5 ноября 2024 года в 12:30`), or null. */
export function readPrintedDate(text: string): PrintedDate | null {
  const found = byIso(text) ?? byDigits(text) ?? byWords(text)
  if (!found || found.month < 1 || found.month > 12 || found.day < 1 || found.day > 31) return null
  const time = text.match(TIME)
  return { ...found, time: time ? `${time[1]?.padStart(2, '0')}:${time[2]}` : null }
}

/** A line that holds a date or clock time and nothing else worth reading. */
export function isDateLine(text: string): boolean {
  if (text.length > 60 || !/\d|вчера|сегодня/i.test(text)) return false
  const rest = text
    .replace(ISO, ' ')
    .replace(DIGITS, ' ')
    .replace(WORDS, ' ')
    .replace(TIME, ' ')
    .replace(
      /понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресень?е|вчера|сегодня|опубликовано|изменено|дата(?: публикации)?|обновлено|астана|алматы/gi,
      ' ',
    )
    .replace(
      /(?<!\p{L})(?:г|года|год|в|от|utc|gmt|просмотр\p{L}*|пн|вт|ср|чт|пт|сб|вс)(?!\p{L})/giu,
      ' ',
    )
  const hadDate = rest !== text
  return hadDate && !/\p{L}/u.test(rest)
}

function byIso(text: string) {
  const match = text.match(ISO)
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null
}

function byDigits(text: string) {
  const match = text.match(DIGITS)
  if (!match) return null
  const short = Number(match[3])
  return {
    year: short < 100 ? 2000 + short : short,
    month: Number(match[2]),
    day: Number(match[1]),
  }
}

function byWords(text: string) {
  const match = text.match(WORDS)
  if (!match) return null
  const word = (match[2] ?? '').toLowerCase()
  const month = MONTHS.findIndex((start) => word.startsWith(start)) + 1
  return { year: match[3] ? Number(match[3]) : null, month, day: Number(match[1]) }
}
