import { groupBy } from '../group.ts'
import { byCodeUnit } from '../ids.ts'

/** `2024` year, `2024-11` month, `2024-11-05` day. */
export const precisionOf = (iso: string) =>
  iso.length === 4 ? 'year' : iso.length === 7 ? 'month' : 'day'

/** A range `a/b` as its two ends; a single date is its own end. */
export function rangeOf(iso: string): { start: string; end: string | null } {
  const [start = iso, end] = iso.split('/')
  return { start, end: end ?? null }
}

/** Whether two ISO prefixes can be the same date: one continues the other. */
export const compatible = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

export interface Dated<T> {
  date: string | null
  items: T[]
}

/**
 * Items under their most exact common date: a month joins the only day known within it, a year the only date within it,
 * and an undated item the only dated group. Where several dates could be meant, the vaguer item stands alone.
 */
export function groupByDate<T>(
  items: readonly T[],
  dateOf: (item: T) => string | null,
): Dated<T>[] {
  const dates = [...new Set(items.map(dateOf).filter((date) => date !== null))].sort(byCodeUnit)
  const target = new Map<string, string>()
  for (const [at, date] of dates.entries()) {
    // In this order whatever is finer follows at once, and so does what is finer than that.
    let end = at + 1
    while (dates[end]?.startsWith(date)) end += 1
    const finer = dates.slice(at + 1, end)
    const leaves = finer.filter((one, next) => !finer[next + 1]?.startsWith(one))
    const [only] = leaves
    target.set(date, leaves.length === 1 && only !== undefined ? only : date)
  }
  const kept = new Set(target.values())
  const [lone] = kept
  const keyOf = (item: T) => {
    const date = dateOf(item)
    if (date === null) return kept.size === 1 ? (lone ?? '') : ''
    return target.get(date) ?? date
  }
  return [...groupBy(items, keyOf)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([date, members]) => ({ date: date === '' ? null : date, items: members }))
}

/** The date most statements give (by how often each is given), then the most exact, then the earliest. */
export function usualDate(given: Readonly<Record<string, number>>): string | null {
  const support = (date: string) =>
    Object.entries(given).reduce(
      (sum, [other, times]) => sum + (date.startsWith(other) ? times : 0),
      0,
    )
  const [best] = Object.keys(given).sort(
    (a, b) => support(b) - support(a) || b.length - a.length || byCodeUnit(a, b),
  )
  return best ?? null
}
