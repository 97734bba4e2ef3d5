import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFetcher, type Fetcher } from '../../../pipelines/web/fetcher.ts'
import { isPublic, readAllowedHosts } from '../../../pipelines/web/guard.ts'
import { localPace } from '../../../pipelines/web/pace.ts'
import { rulesOf } from '../../../pipelines/web/robots.ts'
import { type NewsServer, startNews } from '../../servers/news.ts'

let news: NewsServer
let fetcher: Fetcher
const limits = { headers: 300, body: 300, whole: 700 }

beforeAll(async () => {
  news = await startNews(2, 4)
  fetcher = createFetcher({
    pace: localPace(),
    contact: 'tests@example.org',
    allowPrivate: readAllowedHosts(news.allowed),
    limits,
  })
})
afterAll(async () => {
  await fetcher.close()
  await news.close()
})

const get = (path: string, options = {}) =>
  fetcher.get(`${news.origins[0]}${path}`, { floor: 0, ...options })

test('a page, its type, its validators; the second time it is as it was', async () => {
  const first = await get('/news/0')
  if (!('value' in first)) throw new Error('no page')
  expect(first.value).toMatchObject({
    url: `${news.origins[0]}/news/0`,
    contentType: 'text/html; charset=utf-8',
    lastModified: null,
  })
  expect(Buffer.from(first.value.bytes).toString()).toContain('Вестник степи')
  expect(news.log.at(-1)?.agent).toBe('jibek/0.1 (tests@example.org)')
  const { etag, lastModified } = first.value
  const again = await get('/news/0', { validators: { etag, lastModified } })
  expect(again).toMatchObject({ outcome: { kind: 'not-modified' } })
})

test('a redirect is followed, and the page has the address at its end', async () => {
  expect(await get('/moved')).toMatchObject({ value: { url: `${news.origins[0]}/news/0` } })
})

test.each([
  ['/nowhere', 'no-such-page', '404', null],
  ['/gone', 'no-such-page', '410', null],
  ['/forbidden', 'fetch-failed', '403', null],
  ['/private/page', 'refused-by-robots', 'robots.txt', null],
  ['/loop', 'fetch-failed', 'redirects', null],
  ['/to-file', 'fetch-failed', 'file:', null],
  ['/large', 'too-large', 'MB', null],
  ['/bomb', 'too-large', 'MB', null],
  ['/hang', 'fetch-failed', '', 5000],
  ['/hang-body', 'fetch-failed', '', 5000],
  ['/trickle', 'fetch-failed', '0.7 s', 5000],
  ['/truncated', 'fetch-failed', '', 5000],
  ['/shorter-than-said', 'fetch-failed', '', 5000],
  ['/not-packed', 'fetch-failed', 'packed', 5000],
  ['/down', 'fetch-failed', '503', 5000],
])('%s is an outcome: %s', async (path, kind, reason, retryAfterMs) => {
  // less than the usual 20 MB: a busy machine may not read those within `limits`
  const result = await get(path, { maxBytes: 2 << 20 })
  expect(result).toMatchObject({
    outcome: { kind, reason: expect.stringContaining(reason) },
  })
  expect(('outcome' in result && result.outcome.retryAfterMs) ?? null).toBe(retryAfterMs)
})

test('robots.txt is asked for once, and what it forbids is never requested', () => {
  const asked = news.log.filter(({ host }) => host === new URL(news.origins[0] ?? '').host)
  expect(asked.filter(({ path }) => path === '/robots.txt')).toHaveLength(1)
  expect(asked.filter(({ path }) => path.startsWith('/private'))).toEqual([])
})

test('429: the host rests as long as it asks', async () => {
  const other = createFetcher({
    pace: localPace(),
    contact: null,
    allowPrivate: readAllowedHosts(news.allowed),
  })
  const url = news.origins[1]
  expect(await other.get(`${url}/busy`, { floor: 0 })).toMatchObject({
    outcome: { kind: 'fetch-failed', retryAfterMs: 120_000 },
  })
  const next = await other.get(`${url}/news/1`, { floor: 0, wait: false })
  expect(next).toMatchObject({ outcome: { kind: 'busy' } })
  expect('outcome' in next && next.outcome.retryAfterMs).toBeGreaterThan(110_000)
  await other.close()
})

test('a redirect is followed also where nobody waits for the first slot', async () => {
  const hasty = createFetcher({
    pace: localPace(),
    contact: null,
    allowPrivate: readAllowedHosts(news.allowed),
  })
  const go = () => hasty.get(`${news.origins[0]}/moved`, { floor: 30, wait: false })
  expect(await go()).toMatchObject({ outcome: { kind: 'busy' } }) // its slot went to robots.txt
  await new Promise((done) => setTimeout(done, 60))
  expect(await go()).toMatchObject({ value: { url: `${news.origins[0]}/news/0` } })
  await hasty.close()
})

test('one request at a time per host, with the floor between them', async () => {
  const before = news.log.length
  const floor = 60
  const fresh = createFetcher({
    pace: localPace(),
    contact: null,
    allowPrivate: readAllowedHosts(news.allowed),
  })
  await Promise.all(news.articles.map((url) => fresh.get(url, { floor })))
  await fresh.close()
  for (const origin of news.origins) {
    const visits = news.log.slice(before).filter(({ host }) => host === new URL(origin).host)
    expect(visits).toHaveLength(3)
    for (const [i, visit] of visits.slice(1).entries())
      expect(visit.start - (visits[i]?.end ?? 0)).toBeGreaterThanOrEqual(floor - 5)
  }
})

test('no connection is made to an address that is not allowed, told directly or by a redirect', async () => {
  const touched: string[] = []
  const traps = await Promise.all(
    ['127.0.0.2', '::1'].map(async (address) => {
      const trap = createServer((_, response) => response.end('внутри'))
      trap.on('connection', () => touched.push(address))
      await new Promise<void>((resolve, reject) =>
        trap.once('error', reject).listen(0, address, resolve),
      )
      const { port } = trap.address() as AddressInfo
      return { trap, url: `http://${address.includes(':') ? `[${address}]` : address}:${port}/x` }
    }),
  )
  const doors = createServer((request, response) => {
    const to = traps[Number(request.url?.slice(1))]?.url
    if (to) response.writeHead(302, { location: to }).end()
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => doors.listen(0, '127.0.0.1', resolve))
  const door = `127.0.0.1:${(doors.address() as AddressInfo).port}`
  const guarded = createFetcher({
    pace: localPace(),
    contact: null,
    allowPrivate: readAllowedHosts(door),
  })
  for (const [i, { url }] of traps.entries()) {
    for (const address of [url, `http://${door}/${i}`])
      expect(await guarded.get(address, { floor: 0 })).toMatchObject({
        outcome: { kind: 'forbidden-address' },
      })
  }
  const byName = await guarded.get(`http://localhost:${new URL(traps[0]?.url ?? '').port}/x`, {
    floor: 0,
  })
  expect(byName).toMatchObject({ outcome: { kind: 'forbidden-address' } })
  expect(touched).toEqual([])
  await guarded.close()
  for (const { trap } of traps) trap.close()
  doors.close()
})

test.each([
  ['8.8.8.8', true],
  ['2a00:1450:4010:c0e::64', true],
  ['127.0.0.1', false],
  ['127.8.9.1', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['::', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:10.0.0.1', false],
  ['64:ff9b::7f00:1', false],
  ['nonsense', false],
])('%s is public: %s', (address, expected) => expect(isPublic(address)).toBe(expected))

const robots = (text: string, status = 200) =>
  rulesOf('https://a.kz/robots.txt', { status, text }, 0)

test('robots.txt by RFC 9309', () => {
  expect(robots('User-agent: *\nDisallow: /x\nAllow: /x/y\n').allows('https://a.kz/x/y/1')).toBe(
    'yes',
  )
  expect(robots('User-agent: *\nDisallow: /x\n').allows('https://a.kz/x/1')).toBe('no')
  expect(
    robots('User-agent: jibek\nDisallow: /\n\nUser-agent: *\nAllow: /\n').allows('https://a.kz/1'),
  ).toBe('no')
  expect(robots('User-agent: *\nDisallow: /*.pdf$\n').allows('https://a.kz/a.pdf')).toBe('no')
  expect(robots('User-agent: *\nCrawl-delay: 7\n').delayMs).toBe(7000)
  expect(robots('User-agent: *\nCrawl-delay: 86400\n').delayMs).toBe(60_000)
  expect(robots('', 404).allows('https://a.kz/1')).toBe('yes')
  expect(robots('', 503).allows('https://a.kz/1')).toBe('unknown')
  expect(rulesOf('https://a.kz/robots.txt', { status: null }, 0).allows('https://a.kz/1')).toBe(
    'unknown',
  )
})

test('a robots.txt of more than 500 kB is obeyed as far as it is read', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end(
      request.url === '/robots.txt'
        ? `User-agent: *\nDisallow: /x\n${'Disallow: /long\n'.repeat(40_000)}`
        : 'ok',
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const own = createFetcher({
    pace: localPace(),
    contact: null,
    allowPrivate: readAllowedHosts(host),
  })
  expect(await own.get(`http://${host}/x/1`, { floor: 0 })).toMatchObject({
    outcome: { kind: 'refused-by-robots' },
  })
  expect(await own.get(`http://${host}/y`, { floor: 0 })).toHaveProperty('value')
  expect(asked).toEqual(['/robots.txt', '/y'])
  await own.close()
  server.close()
})

test('a server that is not there', async () => {
  const alone = createFetcher({
    pace: localPace(),
    contact: null,
    allowPrivate: readAllowedHosts('127.0.0.1:1'),
  })
  expect(await alone.get('http://127.0.0.1:1/', { floor: 0 })).toMatchObject({
    outcome: { kind: 'fetch-failed', reason: expect.stringContaining('robots.txt') },
  })
  expect(await alone.get('nonsense')).toMatchObject({ outcome: { kind: 'unreadable' } })
  await alone.close()
})
