import type { RawPage } from '../page/found.ts'
import { type OutcomeKind, type Passed, passed, stopped } from '../stage.ts'
import { ForbiddenAddressError } from './guard.ts'
import type { Answer } from './request.ts'

/** What a server said of a page's version, for the next request. */
export interface Validators {
  etag: string | null
  lastModified: string | null
}

export interface Fetched extends RawPage, Validators {}

const LONGEST_RETRY = 86_400_000

/** The end of a fetch, thrown as far as the fetcher's door, which tells it as an outcome. */
export class Stop extends Error {
  constructor(
    readonly kind: OutcomeKind,
    reason: string,
    readonly retryAfterMs: number | null = null,
  ) {
    super(reason)
    this.name = 'Stop'
  }
}

/** Node hands a failed lookup on as the cause of a failed connection. */
export function forbiddenIn(error: unknown): ForbiddenAddressError | null {
  if (error instanceof ForbiddenAddressError) return error
  return error instanceof Error && error.cause !== undefined ? forbiddenIn(error.cause) : null
}

/** Where an answer sends on; null where it does not. @throws {Stop} at an address that is none of http(s) */
export function redirect(answer: Answer, from: URL): URL | null {
  const location = answer.header('location')
  if (![301, 302, 303, 307, 308].includes(answer.status) || location === null) return null
  if (!URL.canParse(location, from.href))
    throw new Stop('fetch-failed', 'it redirects to no address')
  const to = new URL(location, from)
  if (!/^https?:$/.test(to.protocol))
    throw new Stop('fetch-failed', `it redirects to ${to.protocol}`)
  return to
}

/** The page of a server's answer, or the outcome that it means; `retryMs`: milliseconds until it is asked again, where the server says nothing of that. */
export function pageOf(
  subject: string,
  url: URL,
  answer: Answer,
  retryMs: number,
): Passed<Fetched> {
  const { status } = answer
  if (status === 304) return stopped('not-modified', subject, 'it is as it was')
  if (status === 404 || status === 410)
    return stopped('no-such-page', subject, `the server has no such page (${status})`)
  if (status === 429 || status === 408 || status === 425 || status >= 500)
    return stopped(
      'fetch-failed',
      subject,
      `the server answered ${status}`,
      Math.min(retryAfter(answer) ?? retryMs, LONGEST_RETRY),
    )
  if (status !== 200) return stopped('fetch-failed', subject, `the server answered ${status}`)
  return passed({
    subject,
    id: null,
    url: url.href,
    bytes: answer.bytes,
    contentType: answer.header('content-type'),
    retrievedAt: new Date(),
    etag: answer.header('etag'),
    lastModified: answer.header('last-modified'),
  })
}

/** `Retry-After` in milliseconds: seconds or a date; null without one that can be read. */
export function retryAfter(answer: Answer): number | null {
  const said = answer.header('retry-after')?.trim()
  if (!said) return null
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now()
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), LONGEST_RETRY) : null
}
