import { monthNumber } from '../../../../text/dates/months.ts'
import type { Frame } from '../frame.ts'
import type { EventView } from '../skeleton.ts'

/** «во время апрельской поездки»: the last such month before publication (ISO `yyyy-mm`); null where no adjective of a month is beside the noun. */
export function inMonth(view: EventView, { at }: Frame, published: string | null): string | null {
  if (published === null) return null
  const words = view.chunks.slice(Math.max(0, at - 2), at).map((chunk) => chunk.normal)
  const said = words.find((word) => ofMonth.test(word))
  if (said === undefined) return null
  const month = monthNumber(said)
  const year = Number(published.slice(0, 4))
  const passed = month <= Number(published.slice(5, 7))
  return `${passed ? year : year - 1}-${String(month).padStart(2, '0')}`
}

const ofMonth =
  /^(?:(?:январ|феврал)ск|(?:апрел|июн|июл|сентябр|октябр|ноябр|декабр)ьск|(?:март|август)овск|майск)/

/** The day told beside the place; of what has been, the last such month. */
export function past({ date, fate }: Frame, published: string | null): string | null {
  if (date === undefined) return null
  const late = published !== null && fate === 'held' && date > published
  return late ? date.replace(/^\d{4}/, (year) => String(Number(year) - 1)) : date
}
