import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import type { Dispatcher } from 'undici'
import { guardedLookup } from './guard.ts'

/** Milliseconds: until the headers, between two pieces of the body, and for everything. */
export interface TimeLimits {
  headers: number
  body: number
  whole: number
}

export interface Answer {
  status: number
  header(name: string): string | null
  /** Unpacked. Empty for other statuses than 200. */
  bytes: Uint8Array
}

/** More bytes than allowed; `head` are those up to the limit. */
export class TooLargeError extends Error {
  readonly code = 'TOO_LARGE'
  constructor(
    limit: number,
    readonly head: Uint8Array,
  ) {
    super(`more than ${Math.round(limit / 1024 / 1024)} MB`)
    this.name = 'TooLargeError'
  }
}

/** Connections that refuse private addresses, and ones for hosts that the settings allow. */
export async function openAgents() {
  // Loaded only when something is fetched: files and sentences need no web.
  const { Agent } = await import('undici')
  const shared = { connect: { timeout: 10_000 }, pipelining: 1 }
  const guarded = new Agent({ ...shared, connect: { ...shared.connect, lookup: guardedLookup } })
  const open = new Agent(shared)
  return {
    guarded,
    open,
    close: async () => {
      await Promise.all([guarded.destroy(), open.destroy()])
    },
  }
}

/**
 * One GET, no redirect followed: status, headers, and for 200 the body, unpacked, at most `maxBytes` of it. Throws
 * `TooLargeError`, undici's errors, and the abort reason.
 */
export async function requestOnce(
  url: string,
  options: {
    agent: Dispatcher
    headers: Record<string, string>
    limits: TimeLimits
    maxBytes: number
    signal: AbortSignal
  },
): Promise<Answer> {
  const { agent, headers, limits, maxBytes, signal } = options
  const { request } = await import('undici')
  const response = await request(url, {
    dispatcher: agent,
    headers: { ...headers, 'accept-encoding': 'gzip, br, deflate' },
    headersTimeout: limits.headers,
    bodyTimeout: limits.body,
    signal,
  })
  const header = (name: string) => [response.headers[name] ?? []].flat()[0] ?? null
  const status = response.statusCode
  if (status !== 200) {
    // What an error page says is of no use, and may be endless.
    response.body.on('error', ignore).destroy()
    return { status, header, bytes: new Uint8Array() }
  }
  const body = unpacked(response.body, header('content-encoding'))
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    size += piece.length
    if (size > maxBytes) {
      response.body.on('error', ignore).destroy()
      throw new TooLargeError(maxBytes, Buffer.concat([...pieces, piece], maxBytes))
    }
    pieces.push(piece)
  }
  return { status, header, bytes: Buffer.concat(pieces) }
}

/** A body that we break off ourselves says so as an error. */
const ignore = (): void => undefined

/** The body as the page has it: undone piece by piece, so that a bomb is stopped at the size limit. */
function unpacked(body: Readable, encoding: string | null): Readable {
  const unpack = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[encoding?.toLowerCase() ?? '']
  if (!unpack) return body
  const plain = unpack()
  body.on('error', (error) => plain.destroy(error))
  return body.pipe(plain)
}

const REASONS: Record<string, string> = {
  ENOTFOUND: 'no server of that name',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNREFUSED: 'the server refuses the connection',
  ECONNRESET: 'the server broke the connection off',
  UND_ERR_SOCKET: 'the server broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: 'the server cannot be reached',
  UND_ERR_HEADERS_TIMEOUT: 'the server does not answer',
  UND_ERR_BODY_TIMEOUT: 'the server stopped in the middle of its answer',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer is not as long as the server said',
  Z_DATA_ERROR: 'the answer is not packed as the server said',
  Z_BUF_ERROR: 'the packed answer ends in the middle',
}

/** Why a request failed, in words; null for an error that is not of the network. */
export function networkReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = REASONS[code]
  if (known) return known
  // undici's own errors all have such a code but the parser's, which may have none.
  return error.name === 'HTTPParserError' || /^(?:E[A-Z_]+|UND_ERR|Z_|HPE_)/.test(code)
    ? error.message
    : null
}
