import { type Passed, stopped } from '../stage.ts'
import { type Fetched, forbiddenIn, pageOf, redirect, Stop } from './answers.ts'
import { checkLiteral, ForbiddenAddressError, isAllowed } from './guard.ts'
import {
  type FetcherOptions,
  pacedRequests,
  RETRY_MS,
  type RequestOptions,
} from './paced-requests.ts'
import { networkReason, TooLargeError } from './request.ts'
import { ROBOTS_BYTES, type RobotsRules, rulesOf } from './robots.ts'

export interface GetOptions extends RequestOptions {
  /** Least pause between two requests to the host, milliseconds; a longer Crawl-delay wins. */
  floor?: number
}

export interface Fetcher {
  /** GETs one page politely; what comes instead is an outcome, with `retryAfterMs` where it can get better. */
  get(url: string, options?: GetOptions): Promise<Passed<Fetched>>
  close(): Promise<void>
}

/** Milliseconds between two requests to one host, where nothing else is said. */
const FLOOR_MS = 2000
const MAX_REDIRECTS = 5

/** A polite fetcher: robots.txt, one request at a time per host, no private addresses, redirects counted and each looked at. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { allowPrivate, retryMs = RETRY_MS } = options
  const requests = pacedRequests(options)
  const robots = new Map<string, Promise<RobotsRules>>()

  /** The rules of a site, asked for once a day, by one of those who want to know. */
  async function rulesFor(url: URL, options: GetOptions): Promise<RobotsRules> {
    const known = robots.get(url.origin)
    const rules = known && (await known)
    if (rules && rules.until > Date.now()) return rules
    const asked = askRobots(url, options).then((answer) =>
      rulesOf(`${url.origin}/robots.txt`, answer, Date.now()),
    )
    robots.set(url.origin, asked)
    try {
      return await asked
    } catch (error) {
      robots.delete(url.origin)
      throw error
    }
  }

  async function askRobots(site: URL, { floor = FLOOR_MS, wait = true, signal }: GetOptions) {
    let address = new URL('/robots.txt', site)
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      try {
        const answer = await requests.get(address, floor, {
          maxBytes: ROBOTS_BYTES,
          wait,
          ...(signal ? { signal } : {}),
        })
        const next = redirect(answer, address)
        if (!next) return { status: answer.status, text: Buffer.from(answer.bytes).toString() }
        address = next
      } catch (error) {
        if (signal?.aborted || (error instanceof Stop && error.kind === 'busy')) throw error
        if (error instanceof ForbiddenAddressError) throw error
        if (error instanceof TooLargeError) return { status: 200, text: wholeLines(error.head) }
        if (error instanceof Stop || networkReason(error) !== null) return { status: null }
        throw error
      }
    }
    return { status: 404, text: '' }
  }

  async function follow(first: URL, given: GetOptions): Promise<Passed<Fetched>> {
    let url = first
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      // Whoever began a chain of redirects ends it, else it would begin for ever anew.
      const options = hop > 0 ? { ...given, wait: true } : given
      if (!isAllowed(url, allowPrivate)) checkLiteral(url)
      const rules = await rulesFor(url, options)
      const allowed = rules.allows(url.href)
      if (allowed === 'no')
        throw new Stop('refused-by-robots', `${url.origin}/robots.txt forbids it`)
      if (allowed === 'unknown')
        throw new Stop(
          'fetch-failed',
          `${url.origin}/robots.txt cannot be read, so nothing may be`,
          Math.max(retryMs, rules.until - Date.now()),
        )
      const answer = await requests.get(
        url,
        Math.max(options.floor ?? FLOOR_MS, rules.delayMs),
        options,
      )
      const next = redirect(answer, url)
      if (!next) return pageOf(first.href, url, answer, retryMs)
      url = next
    }
    throw new Stop('fetch-failed', `more than ${MAX_REDIRECTS} redirects`)
  }

  return {
    async get(address, options = {}) {
      if (!/^https?:/i.test(address) || !URL.canParse(address))
        return stopped('unreadable', address, 'no web address')
      try {
        return await follow(new URL(address), options)
      } catch (error) {
        if (options.signal?.aborted) throw error
        if (error instanceof Stop)
          return stopped(error.kind, address, error.message, error.retryAfterMs)
        if (error instanceof TooLargeError) return stopped('too-large', address, error.message)
        const forbidden = forbiddenIn(error)
        if (forbidden) return stopped('forbidden-address', address, forbidden.message)
        const reason = networkReason(error)
        if (reason === null) throw error
        return stopped('fetch-failed', address, reason, retryMs)
      }
    },
    close: requests.close,
  }
}

/** A robots.txt that is too long is obeyed as far as it was read; half a line could forbid or allow too much. */
function wholeLines(head: Uint8Array): string {
  const text = Buffer.from(head).toString()
  return text.slice(0, text.lastIndexOf('\n') + 1)
}
