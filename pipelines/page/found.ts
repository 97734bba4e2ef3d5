import type { Line } from './lines.ts'
import { type DateCandidate, dateInPath } from './published-at.ts'

/** A page as it came: bytes, and what is known of them. */
export interface RawPage {
  /** What messages call it: the path or the address. */
  subject: string
  /** The file's name without its ending; null for what came from the web (its id is a hash of its canonical address). */
  id: string | null
  url: string | null
  bytes: Uint8Array
  /** Content-Type as the server sent it, or null. */
  contentType: string | null
  retrievedAt: Date
}

/** CSS selectors that a source's card gives; what one does not find the general reader looks for. */
export interface Selectors {
  title?: string | undefined
  body?: string | undefined
  published?: string | undefined
  /** Taken away before anything is read. */
  remove?: string | undefined
}

/** What either format gives: the lines of the article with furniture still between them, and the metadata's candidates. */
export interface Found {
  title: string | null
  lines: Line[]
  /** From best to last resort, like `outlets`. */
  dates: DateCandidate[]
  url: string | null
  outlets: Array<string | null>
  /** Everything readable in the page: tells the language of a page without an article. */
  seen: string
  /** Whether the source's selectors or the general reader found the body; absent for plain text. */
  bodyFrom?: 'source' | 'general'
}

/** The last resort for a date. */
export function datesInPath(url: string | null): DateCandidate[] {
  const day = url ? dateInPath(url) : null
  return day ? [{ text: day, from: 'url' }] : []
}
