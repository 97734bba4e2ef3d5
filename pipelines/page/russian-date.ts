/** A printed day, with the time and year where given. `year` null: «4 ноября» alone. */
export interface PrintedDate {
  year: number | null
  month: number
  day: number
  /** `HH:MM`, or null. */
  time: string | null
}

/** Russian, Kazakh (news of Kazakhstan carry its months on Russian pages too) and English names, short ones last. */
const MONTHS = [
  'январ[ьяе]|қаңтар|january|янв|jan',
  'феврал[ьяе]|ақпан|february|февр?|feb',
  'март[ае]?|наурыз|march|мар|mar',
  'апрел[ьяе]|сәуір|april|апр|apr',
  'ма[йяе]|мамыр|may',
  'июн[ьяе]?|маусым|june?',
  'июл[ьяе]?|шілде|july?',
  'август[ае]?|тамыз|august|авг|aug',
  'сентябр[ьяе]|қыркүйек|september|сент?|sept?',
  'октябр[ьяе]|қазан|october|окт|oct',
  'ноябр[ьяе]|қараша|november|нояб?|nov',
  'декабр[ьяе]|желтоқсан|december|дек|dec',
].map((names) => new RegExp(`^(?:${names})$`, 'iu'))
const MONTH = `(${MONTHS.map((month) => month.source.slice(4, -2)).join('|')})`
const WORDS = new RegExp(
  `(?<![\\d.:])(\\d{1,2})(?:-(?:го|ое|е|ші|шы))?\\s?${MONTH}\\.?(?![\\p{L}])(?:,?\\s{0,2}(\\d{4})(?!\\d))?`,
  'iu',
)
/** «Ноябрь 5, 2024», as site themes made for English print it. */
const MONTH_FIRST = new RegExp(
  `(?<![\\d\\p{L}])${MONTH}\\.?\\s(\\d{1,2}),?\\s(\\d{4})(?!\\d)`,
  'iu',
)
/** A clock time may stand glued before the day («14:39.16/05/2023»), spaces around the dots («11. 12. 2025»). */
const DIGITS =
  /(?:(?<![\d.,:/])|(?<=\d:\d\d\.))(\d{1,2})(?:[./-]|\. | \/ )(\d{1,2})(?:[./-]|\. | \/ )(20\d\d|19\d\d|\d\d)(?!\d)/
const ISO = /(?<![\d-])((?:19|20)\d\d)[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)日?/
const TIME = /(?<![\d.:])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?![\d:])/

/** The first date printed in a line (`05.11.2024`, `2024-11-05`, `5 ноября 2024 года в 12:30`), or null. */
export function readPrintedDate(text: string): PrintedDate | null {
  const found = byIso(text) ?? byDigits(text) ?? byWords(text)
  if (!found || found.month < 1 || found.month > 12 || found.day < 1 || found.day > 31) return null
  const time = text.match(TIME)
  return { ...found, time: time ? `${time[1]?.padStart(2, '0')}:${time[2]}` : null }
}

const AGO = /^(?:\d{1,3} )?(?:секунд|минут|час|дн|день|недел|месяц|год|лет)\p{L}{0,3} назад$/iu

/** A line that holds a date or clock time and nothing else worth reading. */
export function isDateLine(text: string): boolean {
  if (AGO.test(text)) return true
  if (text.length > 60 || !/\d|вчера|сегодня/i.test(text)) return false
  const rest = text
    .replace(ISO, ' ')
    .replace(DIGITS, ' ')
    .replace(MONTH_FIRST, ' ')
    .replace(WORDS, ' ')
    .replace(TIME, ' ')
    .replace(
      /понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресень?е|вчера|сегодня|опубликовано|размещено|добавлено|создано|изменено|дата(?: публикации)?|date|published|обновлено|астана|алматы/gi,
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
  if (match)
    return {
      year: match[3] ? Number(match[3]) : null,
      month: monthOf(match[2]),
      day: Number(match[1]),
    }
  const other = text.match(MONTH_FIRST)
  return other && { year: Number(other[3]), month: monthOf(other[1]), day: Number(other[2]) }
}

const monthOf = (word = '') => MONTHS.findIndex((month) => month.test(word)) + 1
