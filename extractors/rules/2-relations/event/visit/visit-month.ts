import type { Frame } from '../frame.ts'
import type { EventView } from '../skeleton.ts'

/** «во время апрельской поездки»: the last such month before publication (ISO `yyyy-mm`); null where no adjective of a month is beside the noun. */
export function inMonth(view: EventView, { at }: Frame, published: string | null): string | null {
  if (published === null) return null
  const words = view.chunks.slice(Math.max(0, at - 2), at).map((chunk) => chunk.normal)
  const month = months.findIndex((stem) => words.some((word) => word.startsWith(stem)))
  if (month < 0) return null
  const year = Number(published.slice(0, 4))
  const passed = month + 1 <= Number(published.slice(5, 7))
  return `${passed ? year : year - 1}-${String(month + 1).padStart(2, '0')}`
}

const months = [
  'январск',
  'февральск',
  'мартовск',
  'апрельск',
  'майск',
  'июньск',
  'июльск',
  'августовск',
  'сентябрьск',
  'октябрьск',
  'ноябрьск',
  'декабрьск',
]
