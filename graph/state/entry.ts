import { byCodeUnit, sorted } from '../ids.ts'

/** What one claim (or article) adds to something shared. Plain JSON: it is kept in the store. */
export interface Entry {
  /** Values to be counted, by field. */
  tally?: readonly (readonly [field: string, value: string])[]
  /** Day of report and outlet, where the sum tells of its reports. */
  report?: readonly [day: string | null, source: string | null]
  /** The least value of each field is kept. */
  least?: Readonly<Record<string, string>>
  /** Of all entries that of the first contributor is kept. */
  head?: readonly string[]
  /** Kept with the entry, and no part of the sum. */
  own?: unknown
}

export interface Reports {
  articles: number
  /** How many entries are of each outlet. */
  sources: Record<string, number>
  first: string | null
  last: string | null
  /** The earliest claims as `day⇥claim`, at most `LISTED`. */
  claims: string[]
}

/** The sum of entries: sums of parts can be summed again, so that a large one need not be read whole. */
export interface Summary {
  count: number
  tally: Record<string, Record<string, number>>
  reports: Reports
  least: Record<string, string>
  head: [contributor: string, ...rest: string[]] | null
}

/** So many claims are listed at an edge; `articles` counts them all. */
export const LISTED = 8

/** A contributor is an article's id and, after a tab, what of it contributes. */
export const articleOf = (contributor: string) => contributor.split('\t', 1)[0] ?? contributor
export const contributorOf = (article: string, part: string) => `${article}\t${part}`
const claimIdOf = (contributor: string) => `claim/${contributor.replace('\t', '/')}`

/** Entries → their sum. All entries of one article must be among them or none. */
export function summarize(entries: ReadonlyMap<string, Entry>): Summary {
  const summary = nothing()
  const articles = new Set<string>()
  const claims: string[] = []
  for (const [contributor, { tally = [], report, least = {}, head }] of entries) {
    summary.count += 1
    for (const [field, value] of tally) count(summary, field, value, 1)
    for (const [field, value] of Object.entries(least)) lower(summary, field, value)
    if (head && (summary.head === null || contributor < summary.head[0]))
      summary.head = [contributor, ...head]
    if (report === undefined) continue
    const [day, source] = report
    articles.add(articleOf(contributor))
    addDay(summary.reports, day, day)
    if (source !== null) raise(summary.reports.sources, source, 1)
    claims.push(`${day ?? '~'}\t${claimIdOf(contributor)}`)
  }
  summary.reports.articles = articles.size
  return settled(summary, claims)
}

/** The sum of sums. */
export function merge(parts: Iterable<Summary>): Summary {
  const summary = nothing()
  const claims: string[] = []
  for (const part of parts) {
    summary.count += part.count
    for (const [field, values] of Object.entries(part.tally))
      for (const [value, times] of Object.entries(values)) count(summary, field, value, times)
    for (const [field, value] of Object.entries(part.least)) lower(summary, field, value)
    if (part.head && (summary.head === null || part.head[0] < summary.head[0]))
      summary.head = part.head
    summary.reports.articles += part.reports.articles
    addDay(summary.reports, part.reports.first, part.reports.last)
    for (const [source, times] of Object.entries(part.reports.sources))
      raise(summary.reports.sources, source, times)
    claims.push(...part.reports.claims)
  }
  return settled(summary, claims)
}

/** The sum of no entries. */
export function nothing(): Summary {
  const reports = { articles: 0, sources: {}, first: null, last: null, claims: [] }
  return { count: 0, tally: {}, reports, least: {}, head: null }
}

function settled(summary: Summary, claims: string[]): Summary {
  // A claim is told twice where a sum and a part of it are summed (`replace`).
  summary.reports.claims = sorted(claims).slice(0, LISTED)
  return summary
}

function count({ tally }: Summary, field: string, value: string, times: number): void {
  const values = tally[field] ?? {}
  tally[field] = values
  raise(values, value, times)
}

function raise(counts: Record<string, number>, value: string, times: number): void {
  counts[value] = (counts[value] ?? 0) + times
}

function lower({ least }: Summary, field: string, value: string): void {
  const known = least[field]
  if (known === undefined || value < known) least[field] = value
}

function addDay(reports: Reports, first: string | null, last: string | null): void {
  if (first !== null && (reports.first === null || first < reports.first)) reports.first = first
  if (last !== null && (reports.last === null || last > reports.last)) reports.last = last
}

/** The distinct values counted under a field, sorted. */
export const valuesOf = (summary: Summary, field: string) =>
  Object.keys(summary.tally[field] ?? {}).sort(byCodeUnit)
