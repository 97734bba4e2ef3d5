import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { BAD_MANNERS } from '../servers/manners.ts'
import { type QueueForTests, queueForTests } from '../servers/queue.ts'

/** Workers as processes, a real Redis, a news server that misbehaves. `npm run test:chaos` has 2,000 articles. */
const HOSTS = 20
const ARTICLES = Number(process.env.JIBEK_TEST_ARTICLES ?? 200)
const FLOOR = 50
const KILLS = ARTICLES < 1000 ? 8 : 30
const WITHIN = 120_000 + 500 * ARTICLES

let queue: QueueForTests

beforeAll(async () => {
  queue = await queueForTests(HOSTS, ARTICLES, FLOOR)
}, 60_000)
afterAll(() => queue.close(), 300_000)
/** Each test has the queue to itself. */
beforeEach(() => queue.clear())

const hostile = () => [
  ...Object.keys(BAD_MANNERS)
    .filter(
      // those that take their time are in queue-hostile.server.test.ts
      (path) => !/^\/(?:busy|closed|down|flaky|hang|late|to$|trickle)/.test(path),
    )
    .map((path, n) => `${queue.news.origins[n % HOSTS]}${path}`),
  `${queue.news.origins[0]}/private/secret`,
  'http://10.0.0.1/inside',
  'http://[fe80::1]/inside',
]

test(
  'two workers: each article once, hosts in peace, every other address with its outcome; the second round costs 304s',
  async () => {
    const place = queue.place('calm')
    const [first, second] = [queue.work(place), queue.work(place)]
    const bad = hostile()
    await queue.jibek(place, 'ingest', '--queue', 'steppe', ...bad)
    const entries = await queue.settled(place, ARTICLES + bad.length, WITHIN)
    const loaded = entries.filter(({ outcome }) => outcome === null)
    // `/moved` and `/wrong-charset` are stories too
    expect(loaded.filter(({ subject }) => subject.includes('/news/'))).toHaveLength(ARTICLES)
    const rows = JSON.parse(
      await queue.jibek(
        place,
        'query',
        'MATCH (a:Article) RETURN count(a) AS n',
        '--format',
        'json',
      ),
    )
    expect(rows[0].n).toBeGreaterThanOrEqual(ARTICLES)

    const outcomes = Object.fromEntries(
      entries.flatMap(({ subject, outcome }) =>
        outcome ? [[new URL(subject).pathname, outcome.kind]] : [],
      ),
    )
    expect(outcomes).toMatchObject({
      '/gone': 'no-such-page',
      '/forbidden': 'fetch-failed',
      '/loop': 'fetch-failed',
      '/large': 'too-large',
      '/bomb': 'too-large',
      '/to-file': 'fetch-failed',
      '/picture': 'binary',
      '/broken-html': 'not-an-article',
      '/private/secret': 'refused-by-robots',
      '/inside': 'forbidden-address',
    })
    const dead = JSON.parse(await queue.jibek(place, 'status', '--dead', '--format', 'json'))
    expect(dead.map((each: { outcome: string }) => each.outcome)).toContain('too-large')

    for (const origin of queue.news.origins) {
      const { host } = new URL(origin)
      const visits = queue.news.log
        .filter((access) => access.host === host)
        .sort((a, b) => a.start - b.start)
      expect(visits.some(({ path }) => path.startsWith('/private'))).toBe(false)
      for (const [i, visit] of visits.slice(1).entries()) {
        const before = visits[i]
        // a request broken off on our side may end later in the server's eyes
        if (!before?.end || BAD_MANNERS[before.path]) continue
        expect(visit.start - before.end, `${before.path} → ${visit.path}`).toBeGreaterThanOrEqual(
          FLOOR - 5,
        )
      }
    }

    const seen = queue.news.log.length
    await queue.jibek(place, 'ingest', '--queue', 'steppe')
    const until = Date.now() + WITHIN
    const news2 = () => queue.news.log.slice(seen).filter(({ path }) => path.startsWith('/news/'))
    while (news2().length < ARTICLES && Date.now() < until) await sleep(500)
    await sleep(500)
    expect(news2()).toHaveLength(ARTICLES)
    expect(new Set(news2().map(({ status }) => status))).toEqual(new Set([304]))

    const start = Date.now()
    expect(await queue.stop(first, second)).toEqual([0, 0])
    expect(Date.now() - start).toBeLessThan(25_000)
  },
  300_000 + 2 * WITHIN,
)

test(
  `${KILLS} kills, a Redis that dies and comes back: the graph is that of a calm run, nothing is lost or stuck`,
  async () => {
    const place = queue.place('rough')
    const workers = [queue.work(place), queue.work(place)]
    await queue.jibek(place, 'ingest', '--queue', ...queue.news.articles)
    for (let kills = 1; kills <= KILLS; kills++) {
      const victim = workers.shift()
      await victim?.ready
      await sleep(Math.random() * 1500)
      victim?.process.kill('SIGKILL')
      workers.push(queue.work(place))
      if (kills === KILLS / 2) {
        await queue.redis.stop('SIGKILL')
        await sleep(2000)
        await queue.redis.start()
      }
    }
    const entries = await queue.settled(place, ARTICLES, WITHIN)
    expect(entries.filter(({ outcome }) => outcome !== null)).toEqual([])
    expect(await queue.stop(...workers)).toEqual([0, 0])
    const calm = queue.place('inline')
    await queue.jibek(calm, 'ingest', ...queue.news.articles)
    expect(await queue.graph(place)).toBe(await queue.graph(calm))
  },
  300_000 + 2 * WITHIN,
)
