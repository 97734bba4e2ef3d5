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

/** JSON with keys sorted at every depth: equal values give equal text. Loops, since whole records pass here with all their evidence. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  let text = ''
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonicalJson(item)}`
    return `[${text}]`
  }
  const members = value as Readonly<Record<string, unknown>>
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(member)}`
  }
  return `{${text}}`
}

/** Order by UTF-16 code unit: the same in every locale. */
export const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
/** Each once, in that order. */
export const sorted = (items: Iterable<string>) => [...new Set(items)].sort(byCodeUnit)
