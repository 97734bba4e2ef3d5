import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type QueueForTests, queueForTests } from '../servers/queue.ts'

/** `npm run test:chaos` has more of both, and the real time limits. */
const ARTICLES = Math.min(200, Number(process.env.JIBEK_TEST_ARTICLES ?? 60))
const KILLS = ARTICLES > 60 ? 30 : 6
const HOSTS = 12
const LIMITS: Record<string, string> =
  ARTICLES > 60 ? {} : { JIBEK_FETCH_SECONDS: '4', JIBEK_RETRY_SECONDS: '0.3' }

/** What each misbehaviour is called in the dead-letter list. */
const DEAD: Readonly<Record<string, [kind: string, reason: RegExp]>> = {
  '/hang': ['fetch-failed', /the server does not answer/],
  '/hang-body': ['fetch-failed', /stopped in the middle of its answer/],
  '/trickle': ['fetch-failed', /no whole answer within \d+ s/],
  '/truncated': ['fetch-failed', /broke the connection off|not as long as the server said/],
  '/shorter-than-said': ['fetch-failed', /broke the connection off|not as long as the server said/],
  '/loop': ['fetch-failed', /more than 5 redirects/],
  '/busy-briefly': ['fetch-failed', /the server answered 429/],
  '/down': ['fetch-failed', /the server answered 503/],
  '/forbidden': ['fetch-failed', /the server answered 403/],
  '/large': ['too-large', /more than 10 MB/],
  '/bomb': ['too-large', /more than 10 MB/],
  '/not-packed': ['fetch-failed', /not packed as the server said/],
  '/to-file': ['fetch-failed', /redirects to file:/],
  '/picture': ['binary', /./],
  '/broken-html': ['not-an-article', /./],
}
/** What misbehaves and ends in the graph all the same. */
const READ = ['/flaky', '/closed-briefly', '/wrong-charset', '/moved']

let queue: QueueForTests
const traps: Server[] = []
const touched: string[] = []
const inside: string[] = []

beforeAll(async () => {
  queue = await queueForTests(HOSTS, ARTICLES, 50, LIMITS)
  for (const address of ['127.0.0.2', '::1']) {
    const trap = createServer((_, response) => response.end('внутри'))
    trap.on('connection', () => touched.push(address))
    await new Promise<void>((resolve, reject) =>
      trap.once('error', reject).listen(0, address, resolve),
    )
    traps.push(trap)
    const { port } = trap.address() as AddressInfo
    const target = `http://${address.includes(':') ? `[${address}]` : address}:${port}/x`
    inside.push(target, `${queue.news.origins[traps.length]}/to?${encodeURIComponent(target)}`)
  }
}, 60_000)
afterAll(async () => {
  for (const trap of traps) trap.close()
  await queue.close()
}, 300_000)

test('servers of every bad manner and workers that are killed: the graph of a calm run, each case named', async () => {
  const { news } = queue
  const at = (path: string, n: number) => `${news.origins[n % HOSTS]}${path}`
  const paths = [...Object.keys(DEAD), ...READ]
  const bad = [...paths.map(at), ...inside, at('/gone', 0), at('/private/secret', 1)]
  const all = [...news.articles, ...bad]

  const place = queue.place('rough')
  const workers = [queue.work(place), queue.work(place)]
  await queue.jibek(place, 'ingest', '--queue', ...all)
  for (let kills = 0; kills < KILLS; kills++) {
    const victim = workers.shift()
    await victim?.ready
    await sleep(Math.random() * 1000)
    victim?.process.kill('SIGKILL')
    workers.push(queue.work(place))
  }
  const entries = await queue.settled(place, all.length, 600_000)
  expect(await queue.stop(...workers)).toEqual([0, 0])
  expect(touched).toEqual([])
  expect(news.log.some(({ path }) => path.startsWith('/private'))).toBe(false)

  const byPath = new Map(entries.map((entry) => [new URL(entry.subject).pathname, entry]))
  for (const path of READ) expect(byPath.get(path), path).toMatchObject({ stage: 'loaded' })
  for (const path of ['/flaky', '/closed-briefly', '/wrong-charset'])
    expect(byPath.get(path)?.outcome, path).toBeNull()
  const list = JSON.parse(await queue.jibek(place, 'status', '--dead', '--format', 'json'))
  const dead = new Map<string, { outcome: string; reason: string; tries: number }>(
    list.map((letter: { subject: string }) => [letter.subject, letter]),
  )
  for (const [n, path] of paths.entries()) {
    const letter = dead.get(at(path, n))
    const [kind, reason] = DEAD[path] ?? [undefined, /^/]
    expect(letter?.outcome, path).toBe(kind)
    if (letter) expect(letter.reason, path).toMatch(reason)
  }
  for (const path of ['/hang', '/trickle', '/down', '/busy-briefly'])
    expect(dead.get(at(path, paths.indexOf(path)))?.tries, path).toBe(4)
  for (const url of inside) {
    expect(dead.get(url)?.outcome, url).toBe('forbidden-address')
    expect(dead.get(url)?.reason, url).toMatch(/is no public address/)
  }
  expect(dead.size).toBe(Object.keys(DEAD).length + inside.length)

  const calm = queue.place('calm')
  await failing(queue.jibek(calm, 'ingest', ...all))
  expect(await queue.graph(place)).toBe(await queue.graph(calm))
  expect(touched).toEqual([])
}, 1_500_000)

/** A run in which some inputs fail ends with 1. */
async function failing(run: Promise<string>): Promise<void> {
  await expect(run).rejects.toMatchObject({ code: 1 })
}
