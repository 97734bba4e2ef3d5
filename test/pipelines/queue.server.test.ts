import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type LedgerEntry, openLedger } from '../../pipelines/index.ts'
import { BAD_MANNERS, type NewsServer, startNews } from '../servers/news.ts'
import { type RedisForTests, redisForTests } from '../servers/redis.ts'

/** Workers as processes, a real Redis, a news server that misbehaves. */
const HOSTS = 20
const ARTICLES = Number(process.env.JIBEK_TEST_ARTICLES ?? 200)
const FLOOR = 50
const run = promisify(execFile)
const MAIN = new URL('../../dist/src/main.js', import.meta.url).pathname

let news: NewsServer
let redis: RedisForTests
const folder = mkdtempSync(join(tmpdir(), 'jibek-queue-'))
const workers = new Set<ChildProcess>()

beforeAll(async () => {
  news = await startNews(HOSTS, ARTICLES)
  redis = await redisForTests()
  mkdirSync(join(folder, 'sources'))
  const hosts = news.origins.map((origin) => JSON.stringify(new URL(origin).host))
  writeFileSync(
    join(folder, 'sources', 'steppe.yaml'),
    `name: Вестник степи\nhosts: [${hosts.join(', ')}]\nkind: regional\nfloorSeconds: ${FLOOR / 1000}\ninclude: ['^/news/']\nlists:\n${news.origins.map((origin) => `  - { kind: sitemap, url: '${origin}/sitemap.xml' }`).join('\n')}\n`,
  )
}, 60_000)

afterAll(async () => {
  const running = [...workers].map((worker) => {
    const end = ended(worker)
    worker.kill('SIGKILL')
    return end
  })
  await Promise.all(running)
  await redis.close()
  await news.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}, 60_000)

/** Each test has the queue to itself. */
beforeEach(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  const client = new Redis(redis.url)
  await client.flushall()
  client.disconnect()
})

const environment = (state: string) => ({
  ...process.env,
  JIBEK_REDIS_URL: redis.url,
  JIBEK_GRAPH: join(folder, state),
  JIBEK_SOURCES: join(folder, 'sources'),
  JIBEK_ALLOW_PRIVATE_HOSTS: news.allowed,
})

/** Runs a command beside the news server, which must go on answering meanwhile. */
const jibek = async (state: string, ...args: string[]): Promise<string> =>
  (
    await run('node', [MAIN, ...args], {
      env: environment(state),
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    })
  ).stdout

function startWorker(state: string): ChildProcess {
  const worker = spawn('node', [MAIN, 'worker', '--quiet'], {
    env: environment(state),
    stdio: 'ignore',
  })
  workers.add(worker)
  worker.once('exit', () => workers.delete(worker))
  return worker
}

const ended = (worker: ChildProcess) =>
  new Promise<number | null>((done) => worker.once('exit', (code) => done(code)))

async function entriesOf(state: string): Promise<LedgerEntry[]> {
  const all: LedgerEntry[] = []
  for await (const entry of openLedger(join(folder, state, 'ledger')).entries()) all.push(entry)
  return all
}

/** Waits until every subject is loaded or has an outcome. */
async function settled(state: string, subjects: number, within: number): Promise<LedgerEntry[]> {
  const until = Date.now() + within
  for (;;) {
    const entries = await entriesOf(state)
    const open = entries.filter(({ stage, outcome }) => stage !== 'loaded' && outcome === null)
    if (entries.length >= subjects && open.length === 0) return entries
    if (Date.now() > until)
      throw new Error(
        `${open.length} of ${entries.length} are not done: ${open[0]?.subject} ${open[0]?.stage}`,
      )
    await new Promise((done) => setTimeout(done, 500))
  }
}

/** What the graph says, but for the instants at which pages were fetched. */
const graphOf = async (state: string) =>
  (await jibek(state, 'export', 'canonical')).replace(/"retrievedAt":"[^"]*"/g, '"retrievedAt":""')

const hostile = () => [
  ...Object.keys(BAD_MANNERS)
    .filter(
      // those that take their time are in queue-hostile.server.test.ts
      (path) => !/^\/(?:busy|closed|down|flaky|hang|late|to$|trickle)/.test(path),
    )
    .map((path, n) => `${news.origins[n % HOSTS]}${path}`),
  `${news.origins[0]}/private/secret`,
  'http://10.0.0.1/inside',
  'http://[fe80::1]/inside',
]

test('two workers: each article once, hosts in peace, every other address with its outcome; the second round costs 304s', async () => {
  const [first, second] = [startWorker('calm'), startWorker('calm')]
  const bad = hostile()
  await jibek('calm', 'ingest', '--queue', 'steppe', ...bad)
  const entries = await settled('calm', ARTICLES + bad.length, 180_000)
  const loaded = entries.filter(({ outcome }) => outcome === null)
  // `/moved` and `/wrong-charset` are stories too
  expect(loaded.filter(({ subject }) => subject.includes('/news/'))).toHaveLength(ARTICLES)
  const rows = JSON.parse(
    await jibek('calm', 'query', 'MATCH (a:Article) RETURN count(a) AS n', '--format', 'json'),
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
  const dead = JSON.parse(await jibek('calm', 'status', '--dead', '--format', 'json'))
  expect(dead.map((each: { outcome: string }) => each.outcome)).toContain('too-large')

  for (const origin of news.origins) {
    const { host } = new URL(origin)
    const visits = news.log
      .filter((access) => access.host === host)
      .sort((a, b) => a.start - b.start)
    expect(visits.some(({ path }) => path.startsWith('/private'))).toBe(false)
    for (const [i, visit] of visits.slice(1).entries()) {
      const before = visits[i]
      // a request broken off on our side may end later in the server's eyes
      if (!before?.end || BAD_MANNERS[before.path]) continue
      expect(visit.start - before.end, `${before.path} → ${visit.path}`).toBeGreaterThanOrEqual(
        FLOOR - 15,
      )
    }
  }

  const seen = news.log.length
  await jibek('calm', 'ingest', '--queue', 'steppe')
  const until = Date.now() + 120_000
  const news2 = () => news.log.slice(seen).filter(({ path }) => path.startsWith('/news/'))
  while (news2().length < ARTICLES && Date.now() < until)
    await new Promise((done) => setTimeout(done, 500))
  await new Promise((done) => setTimeout(done, 500))
  expect(news2()).toHaveLength(ARTICLES)
  expect(new Set(news2().map(({ status }) => status))).toEqual(new Set([304]))

  const ends = [ended(first), ended(second)]
  const start = Date.now()
  for (const worker of [first, second]) worker.kill('SIGTERM')
  expect(await Promise.all(ends)).toEqual([0, 0])
  expect(Date.now() - start).toBeLessThan(25_000)
}, 420_000)

test('thirty kills, a Redis that dies and comes back: the graph is that of a calm run, nothing is lost or stuck', async () => {
  let killed = 0
  let [one, other] = [startWorker('rough'), startWorker('rough')]
  await jibek('rough', 'ingest', '--queue', ...news.articles)
  while (killed < 30) {
    await new Promise((done) => setTimeout(done, 1000 + Math.random() * 2000))
    if (killed % 2 === 0) {
      one.kill('SIGKILL')
      one = startWorker('rough')
    } else {
      other.kill('SIGKILL')
      other = startWorker('rough')
    }
    killed++
    if (killed === 15) {
      await redis.stop('SIGKILL')
      await new Promise((done) => setTimeout(done, 2000))
      await redis.start()
    }
  }
  await settled('rough', ARTICLES, 240_000)
  const ends = [ended(one), ended(other)]
  for (const worker of [one, other]) worker.kill('SIGTERM')
  await Promise.all(ends)
  await jibek('inline', 'ingest', ...news.articles)
  expect(await graphOf('rough')).toBe(await graphOf('inline'))
}, 600_000)
