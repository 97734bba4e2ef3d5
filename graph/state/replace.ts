import { LISTED, merge, type Reports, type Summary } from './entry.ts'

/** A part of a sum, before and after a change; null when it has no entries. */
export type Changed = readonly [before: Summary | null, after: Summary | null]

/**
 * A sum whose parts changed → the new sum, from the old one and those parts alone. Numbers are taken off and added; a first or last
 * one can only come forward. Null when one that was first or last is gone: then the other parts must be asked.
 */
export function replace(old: Summary, changed: readonly Changed[]): Summary | null {
  if (!changed.every(isKept)) return null
  const sum = merge([bare(old), ...changed.flatMap(([, after]) => after ?? [])])
  // `merge` adds; what stood in the old parts is taken off.
  sum.count += old.count
  sum.reports.articles += old.reports.articles
  add(sum, old, 1)
  for (const [before] of changed) {
    if (before === null) continue
    sum.count -= before.count
    sum.reports.articles -= before.reports.articles
    add(sum, before, -1)
  }
  return sum
}

/** A sum without its numbers. */
const bare = (sum: Summary): Summary => ({
  ...sum,
  count: 0,
  tally: {},
  reports: { ...sum.reports, articles: 0, sources: {} },
})

function add(sum: Summary, { tally, reports }: Summary, sign: 1 | -1): void {
  for (const [field, values] of Object.entries(tally)) {
    const kept = sum.tally[field] ?? {}
    addTo(kept, values, sign)
    if (Object.keys(kept).length > 0) sum.tally[field] = kept
    else delete sum.tally[field]
  }
  addTo(sum.reports.sources, reports.sources, sign)
}

function addTo(
  sum: Record<string, number>,
  values: Readonly<Record<string, number>>,
  sign: 1 | -1,
): void {
  for (const [value, times] of Object.entries(values)) {
    const now = (sum[value] ?? 0) + sign * times
    if (now === 0) delete sum[value]
    else sum[value] = now
  }
}

/** Whether all that was first or last in a part still is, or gave way to one that is more so. */
function isKept([before, after]: Changed): boolean {
  if (before === null) return true
  if (after === null) return false
  const isLeastKept = Object.entries(before.least).every(([field, value]) => {
    const now = after.least[field]
    return now !== undefined && now <= value
  })
  return (
    isLeastKept && isHeadKept(before.head, after.head) && areKept(before.reports, after.reports)
  )
}

const isHeadKept = (before: Summary['head'], after: Summary['head']) =>
  before === null ||
  (after !== null &&
    (after[0] < before[0] || (after[0] === before[0] && after.join('\n') === before.join('\n'))))

function areKept(before: Reports, after: Reports): boolean {
  const { first, last } = before
  if (first !== null && (after.first === null || after.first > first)) return false
  if (last !== null && (after.last === null || after.last < last)) return false
  // A listed claim may also have been pushed out by earlier ones.
  const latest = after.claims.length === LISTED ? after.claims.at(-1) : undefined
  return before.claims.every(
    (claim) => after.claims.includes(claim) || (latest !== undefined && claim > latest),
  )
}
