import { wordLike } from '../../../engine/word-like.ts'
import { dayNumber, isoDay } from '../../../text/dates/calendar.ts'
import { rankOf } from '../../../text/forms/ordinals.ts'
import { wordNumber } from '../../../text/numbers/words.ts'
import { clauseOf, type EventView, has } from './skeleton.ts'

/** «прибыла 22 октября и пробудет до 25-го», «открылась выставка, которая продлится до 13 июня»: from the first day to the last. */
export function untilDay(view: EventView, day: string | null): string | null {
  if (day?.length !== 10) return day
  const days = view.view.dates.filter((date) => date.precision === 'day' && date.kind === 'point')
  const [from, to] = days
  // «поездка, начавшаяся 10 февраля и завершившаяся в воскресенье»
  const whole = view.chunks.some(isBegun)
  const closed = view.chunks.some(isEnded)
  if (whole && closed && days.length === 2 && from?.date && to?.date && from.date < to.date)
    return `${from.date}/${to.date}`
  const lasts = view.chunks.findIndex((chunk) => has(chunk, 'StayVerb') || isLasting(chunk))
  const start = view.chunks[lasts]?.start
  const last = view.view.dates.find(
    (date) =>
      date.preposition === 'до' &&
      date.precision === 'day' &&
      (date.date ?? '') > day &&
      start !== undefined &&
      date.start > start,
  )
  return last?.date ? `${day}/${last.date}` : day
}

const isBegun = wordLike(/^(?:нача(?:вш|л)|открыл(?:ся|ась|ись)$|стартовал)/)
const isEnded = wordLike(/^(?:за(?:верш|конч)(?:и(?:вш|л)|[иа]тся$)|закро[ею]тся$)/)
const isLasting = wordLike(
  /^(?:продлится|продлятся|продолжится|длится|продолжает|открыта|работает|проработает)$/,
)

/** «пятидневная поездка завершилась 20 ноября», «завтра отправляется с четырёхдневным визитом»: the days counted from or to the one told. */
export function forDays(view: EventView, at: number, day: string | null): string | null {
  if (day?.length !== 10) return day
  const { from, to } = clauseOf(view, at)
  const clause = view.chunks.slice(from, to)
  const days = clause
    .filter(isOfDays)
    .flatMap(({ normal }) => daysNamed(normal) ?? [])
    .concat(clause.flatMap((_, i) => daysCounted(clause, i) ?? []))
    .find((days) => days > 1)
  if (days === undefined) return day
  const ends = view.chunks.some((chunk) => /^(?:заверш|последн)/.test(chunk.normal))
  const first = ends ? dayNumber(day) - days + 1 : dayNumber(day)
  return `${isoDay(first)}/${isoDay(first + days - 1)}`
}

/** «прилетит 12 сентября на два дня», «пробудет три дня» */
function daysCounted(clause: EventView['chunks'], at: number): number | null {
  if (!isDays(clause[at])) return null
  const meant =
    clause[at - 2]?.normal === 'на' || clause.slice(0, at).some((word) => has(word, 'StayVerb'))
  return meant ? wordNumber(clause[at - 1]?.normal ?? '') : null
}

const isDays = wordLike(/^(?:дня|дней)$/)

const ofDays = /^(\p{L}+|\d+-)дневн/u
const isOfDays = wordLike(ofDays)

/** Days that an adjective counts («пятидневный», «10-дневная»), or null. */
export function daysNamed(word: string): number | null {
  const number = ofDays.exec(word)?.[1]
  return number === undefined ? null : wordNumber(number.replace('-', ''))
}

/** «В Алматы третий день работает делегация»: from the first of those days to the day of the report. */
export function sinceDays(view: EventView, at: number, published: string | null): string | null {
  if (published === null || !isNow.test(view.chunks[at]?.normal ?? '')) return null
  const { from, to } = clauseOf(view, at)
  const day = view.chunks.findIndex(
    (chunk, i) => i > from && i < to && /^(?:день|сутки)$/.test(chunk.normal),
  )
  const counting = view.chunks[day - 1]
  const rank = counting ? rankOf(counting.token.lexeme) : null
  // «в третий день визита находится» is counted from another day
  if (
    day < 0 ||
    typeof rank !== 'number' ||
    rank < 2 ||
    /^(?:в|во|на)$/.test(view.chunks[day - 2]?.normal ?? '')
  )
    return null
  const today = published.slice(0, 10)
  return `${isoDay(dayNumber(today) - rank + 1)}/${today}`
}

const isNow = /^(?:работа[ею]т|наход[ия]тся|пребыва[ею]т|гост[ия]т|проводит)$/

/** «30 сентября и 1 октября»: two days that follow each other and are joined are a span. */
export function joinedDays(
  view: EventView,
  best: { start: number; end: number; date: string | null },
): string | null {
  if (best.date?.length !== 10) return null
  for (const other of view.view.dates) {
    if (other.date?.length !== 10 || other.kind !== 'point') continue
    const [one, two] = other.start < best.start ? [other, best] : [best, other]
    const apart = dayNumber(two.date ?? '') - dayNumber(one.date ?? '')
    const between = view.chunks.filter(({ start }) => start >= one.end && start < two.start)
    if (apart === 1 && between.length === 1 && has(between[0], 'And'))
      return `${one.date}/${two.date}`
  }
  return null
}
