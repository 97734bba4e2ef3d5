import { MAX_BYTES } from '../page/parse-page.ts'
import { retryAfter, Stop, type Validators } from './answers.ts'
import { checkLiteral, isAllowed } from './guard.ts'
import type { Pace } from './pace.ts'
import { type Answer, openAgents, requestOnce, type TimeLimits } from './request.ts'

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

export interface RequestOptions {
  validators?: Validators
  maxBytes?: number
  /** `false`: a host whose slot is taken stops the request (outcome `busy`) at once, with the time after which to ask again. */
  wait?: boolean
  signal?: AbortSignal
}

/** One request after the other, each at its host's pace. */
export interface PacedRequests {
  /** One GET, no redirect followed; the host then rests for `rest` milliseconds at least. Throws `Stop` and what `requestOnce` throws. */
  get(url: URL, rest: number, options: RequestOptions): Promise<Answer>
  close(): Promise<void>
}

const LIMITS: TimeLimits = { headers: 10_000, body: 10_000, whole: 30_000 }
/** What can get better is tried again after this long at first, if the server names no time, milliseconds. */
export const RETRY_MS = 5000
/** A request is broken off at its limit; whoever holds a host's slot for longer than that and this has died, milliseconds. */
const MARGIN_MS = 5000

/** Requests that wait for their host's slot, refuse private addresses, and end at their limits. */
export function pacedRequests(options: FetcherOptions): PacedRequests {
  const { pace, contact, allowPrivate, retryMs = RETRY_MS } = options
  const limits = { ...LIMITS, ...options.limits }
  const agentName = `jibek/0.1 (${contact ?? 'research on regional news; set JIBEK_CONTACT to name yourself'})`
  let opened: ReturnType<typeof openAgents> | null = null

  async function takeSlot(host: string, wait: boolean, signal?: AbortSignal): Promise<void> {
    for (;;) {
      const ms = await pace.reserve(host, limits.whole + MARGIN_MS)
      if (ms === 0) return
      if (!wait) throw new Stop('busy', 'its host is spoken to by another request', ms)
      await sleep(ms, signal)
    }
  }

  return {
    async get(
      url: URL,
      rest: number,
      { validators, maxBytes = MAX_BYTES, wait = true, signal }: RequestOptions,
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
    },
    close: async () => {
      await (await opened)?.close()
      opened = null
    },
  }
}

/** Waits ten milliseconds at least; rejects with the abort reason when the signal fires. */
function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(done, Math.max(ms, 10))
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
