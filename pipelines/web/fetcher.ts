import { MAX_BYTES } from '../page/parse-page.ts'
import type { Passed } from '../stage.ts'
import {
  type Fetched,
  forbiddenIn,
  pageOf,
  redirect,
  retryAfter,
  Stop,
  told,
  type Validators,
} from './answers.ts'
import { checkLiteral, ForbiddenAddressError, isAllowed } from './guard.ts'
import { BUSY_MS, type Pace } from './pace.ts'
import {
  type Answer,
  networkReason,
  openAgents,
  requestOnce,
  type TimeLimits,
  TooLargeError,
} from './request.ts'
import { ROBOTS_BYTES, type RobotsRules, rulesOf } from './robots.ts'

export interface FetcherOptions {
  pace: Pace
  /** Mail or page of whoever runs this; goes into the user agent. */
  contact: string | null
  /** Hosts that may be fetched though they are on loopback or inside. */
  allowPrivate: ReadonlySet<string>
  limits?: Partial<TimeLimits>
  /** What can get better may be tried again after this long, if the server names no time; milliseconds. */
  retryMs?: number
}

export interface GetOptions {
  validators?: Validators
  /** Least pause between two requests to the host, milliseconds; a longer Crawl-delay wins. */
  floor?: number
  maxBytes?: number
  /** `false`: a host whose slot is taken gives the outcome `busy` at once, with the time after which to ask again. */
  wait?: boolean
  signal?: AbortSignal
}

export interface Fetcher {
  /** GETs one page politely; what comes instead is an outcome, with `retryAfterMs` where it can get better. */
  get(url: string, options?: GetOptions): Promise<Passed<Fetched>>
  close(): Promise<void>
}

/** Milliseconds between two requests to one host, where nothing else is said. */
const FLOOR_MS = 2000
const LIMITS: TimeLimits = { headers: 10_000, body: 10_000, whole: 30_000 }
const MAX_REDIRECTS = 5
/** What can get better is tried again after this long at first, if the server names no time, milliseconds. */
const RETRY_MS = 5000
/** A request is broken off at its limit; whoever holds a host's slot for longer than that and this has died, milliseconds. */
const MARGIN_MS = 5000

/** A polite fetcher: robots.txt, one request at a time per host, no private addresses, redirects counted and each looked at. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { pace, contact, allowPrivate, retryMs = RETRY_MS } = options
  const limits = { ...LIMITS, ...options.limits }
  let opened: ReturnType<typeof openAgents> | null = null
  const robots = new Map<string, Promise<RobotsRules>>()
  const agentName = `jibek/0.1 (${contact ?? 'research on regional news; set JIBEK_CONTACT to name yourself'})`

  async function once(
    url: URL,
    rest: number,
    { validators, maxBytes = MAX_BYTES, wait = true, signal }: GetOptions,
  ): Promise<Answer> {
    if (!isAllowed(url, allowPrivate)) checkLiteral(url)
    opened ??= openAgents()
    const agents = await opened
    const agent = isAllowed(url, allowPrivate) ? agents.open : agents.guarded
    await takeSlot(url.host, wait, signal)
    const whole = AbortSignal.timeout(limits.whole)
    let pause = rest
    try {
      const answer = await requestOnce(url.href, {
        agent,
        headers: {
          'user-agent': agentName,
          accept:
            'text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.1',
          ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
          ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
        },
        limits,
        maxBytes,
        signal: signal ? AbortSignal.any([signal, whole]) : whole,
      })
      if (answer.status === 429 || answer.status === 503)
        pause = Math.max(pause, retryAfter(answer) ?? 0)
      return answer
    } catch (error) {
      if (whole.aborted && !signal?.aborted)
        throw new Stop('fetch-failed', `no whole answer within ${limits.whole / 1000} s`, retryMs)
      throw error
    } finally {
      await pace.release(url.host, pause)
    }
  }

  async function takeSlot(host: string, wait: boolean, signal?: AbortSignal): Promise<void> {
    for (;;) {
      const ms = await pace.reserve(host, limits.whole + MARGIN_MS)
      if (ms === 0) return
      if (!wait) throw new Stop('busy', 'its host is spoken to by another request', ms)
      await sleep(ms, signal)
    }
  }

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
        const answer = await once(address, floor, {
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
      const answer = await once(url, Math.max(options.floor ?? FLOOR_MS, rules.delayMs), options)
      const next = redirect(answer, url)
      if (!next) return pageOf(first.href, url, answer, retryMs)
      url = next
    }
    throw new Stop('fetch-failed', `more than ${MAX_REDIRECTS} redirects`)
  }

  return {
    async get(address, options = {}) {
      if (!/^https?:/i.test(address) || !URL.canParse(address))
        return told(address, 'unreadable', 'no web address')
      try {
        return await follow(new URL(address), options)
      } catch (error) {
        if (options.signal?.aborted) throw error
        if (error instanceof Stop)
          return told(address, error.kind, error.message, error.retryAfterMs)
        if (error instanceof TooLargeError) return told(address, 'too-large', error.message)
        const forbidden = forbiddenIn(error)
        if (forbidden) return told(address, 'forbidden-address', forbidden.message)
        const reason = networkReason(error)
        if (reason === null) throw error
        return told(address, 'fetch-failed', reason, retryMs)
      }
    },
    close: async () => {
      await (await opened)?.close()
      opened = null
    },
  }
}

/** A robots.txt that is too long is obeyed as far as it was read; half a line could forbid or allow too much. */
function wholeLines(head: Uint8Array): string {
  const text = Buffer.from(head).toString()
  return text.slice(0, text.lastIndexOf('\n') + 1)
}

/** Waits; rejects with the abort reason when the signal fires. */
function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, Math.max(ms, Math.min(BUSY_MS, 10)))
    function done() {
      signal?.removeEventListener('abort', stop)
      resolve()
    }
    function stop() {
      clearTimeout(timer)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
  })
}
