import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { errors, getGlobalDispatcher, interceptors, request } from 'undici'
import type { RawPage } from '../page/found.ts'
import { type Passed, passed, setAside } from '../stage.ts'

const USER_AGENT = 'jibek/0.1 (research on regional news; set JIBEK_CONTACT to name yourself)'
/** Milliseconds: until the headers, between two pieces of the body, and for everything. */
const LIMITS = { headers: 10_000, body: 10_000, whole: 30_000 }
const MAX_REDIRECTS = 5

/** GETs one page, its bytes as they come; at most `maxBytes`. What the server answers instead is an outcome. */
export async function requestPage(
  url: string,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Passed<RawPage>> {
  if (!URL.canParse(url)) return setAside('unreadable', url, 'no web address')
  const whole = AbortSignal.timeout(LIMITS.whole)
  try {
    const dispatcher = getGlobalDispatcher().compose(
      interceptors.redirect({ maxRedirections: MAX_REDIRECTS }),
    )
    const response = await request(url, {
      dispatcher,
      headers: {
        'user-agent': userAgent(),
        accept: 'text/html, text/plain;q=0.8',
        'accept-encoding': 'gzip, br',
      },
      headersTimeout: LIMITS.headers,
      bodyTimeout: LIMITS.body,
      signal: signal ? AbortSignal.any([signal, whole]) : whole,
    })
    if (response.statusCode === 404 || response.statusCode === 410) {
      await response.body.dump()
      return setAside('not-found', url, `the server has no such page (${response.statusCode})`)
    }
    if (response.statusCode !== 200) {
      await response.body.dump()
      return setAside('fetch-failed', url, `the server answered ${response.statusCode}`)
    }
    const pieces: Uint8Array[] = []
    let size = 0
    for await (const piece of unpacked(
      response.body,
      header(response.headers['content-encoding']),
    )) {
      size += piece.length
      if (size > maxBytes) {
        response.body.destroy()
        return setAside('too-large', url, `more than ${maxBytes / 1024 / 1024} MB`)
      }
      pieces.push(piece)
    }
    const contentType = header(response.headers['content-type'])
    return passed({
      subject: url,
      id: null,
      url,
      bytes: Buffer.concat(pieces),
      contentType,
      retrievedAt: new Date(),
    })
  } catch (error) {
    if (signal?.aborted || !isNetworkError(error)) throw error
    return setAside(
      'fetch-failed',
      url,
      whole.aborted ? `no whole answer within ${LIMITS.whole / 1000} s` : reasonOf(error),
    )
  }
}

const header = (value: string | string[] | undefined) => [value ?? []].flat()[0] ?? null

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

function userAgent(): string {
  const contact = process.env.JIBEK_CONTACT
  return contact ? `jibek/0.1 (${contact})` : USER_AGENT
}

function isNetworkError(error: unknown): error is Error {
  return (
    error instanceof errors.UndiciError ||
    (error instanceof Error &&
      ('code' in error ||
        error.name === 'TimeoutError' ||
        error.name === 'AbortError' ||
        /redirect/i.test(error.message)))
  )
}

const REASONS: Record<string, string> = {
  ENOTFOUND: 'no server of that name',
  EAI_AGAIN: 'the name could not be looked up',
  ECONNREFUSED: 'the server refuses the connection',
  ECONNRESET: 'the server broke the connection off',
  UND_ERR_CONNECT_TIMEOUT: 'the server cannot be reached',
  UND_ERR_HEADERS_TIMEOUT: 'the server does not answer',
  UND_ERR_BODY_TIMEOUT: 'the server stopped in the middle of its answer',
}

function reasonOf(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return REASONS[code] ?? error.message
}
