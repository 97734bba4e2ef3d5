import { createHash } from 'node:crypto'

/** Ids are computed from content only, so that the same set of articles always gives the same ids. */

/** Slash-separated id; parts are trimmed and their blanks become hyphens (`post/KZ-75/аким`). */
export function idOf(kind: string, ...parts: readonly string[]): string {
  return [kind, ...parts.map((part) => part.trim().replace(/\s+/gu, '-'))].join('/')
}

/** First 16 hex digits of the SHA-256 of the parts: enough for a corpus, short enough to read. */
export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 16)
}

/** SHA-256 in hex. */
export const contentHash = (text: string) => createHash('sha256').update(text).digest('hex')

/** JSON with keys sorted at every depth: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

/** Order by UTF-16 code unit: the same in every locale. */
export const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
/** Each once, in that order. */
export const sorted = (items: Iterable<string>) => [...new Set(items)].sort(byCodeUnit)
