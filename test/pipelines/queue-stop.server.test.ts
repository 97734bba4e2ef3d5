import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type QueueForTests, queueForTests, type WorkerProcess } from '../servers/queue.ts'

const ARTICLES = 60
/** With their floor of a second the pages take fifteen, however slow the machine: the middle is not missed. */
const HOSTS = 4
const FLOOR = 1000

let queue: QueueForTests

beforeAll(async () => {
  queue = await queueForTests(HOSTS, ARTICLES, FLOOR)
}, 60_000)
afterAll(() => queue.close(), 300_000)
beforeEach(() => queue.clear())

/** How often each path was asked for since some request. */
function requests(since = 0): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { host, path } of queue.news.log.slice(since))
    if (path !== '/robots.txt')
      counts.set(`${host}${path}`, (counts.get(`${host}${path}`) ?? 0) + 1)
  return counts
}

/** Jobs of a stage that a worker tells at its end to have done. */
function jobs(worker: WorkerProcess, stage: string): number {
  const said = /\(jobs: ([^)]*)\)/.exec(worker.said())?.[1]
  expect(said, worker.said()).toBeDefined()
  return Number(new RegExp(`(\\d+) ${stage}`).exec(said ?? '')?.[1] ?? 0)
}

test('SIGTERM in the middle of work: exit code 0, and no article is fetched or read twice', async () => {
  const place = queue.place('stopped')
  const first = [queue.work(place), queue.work(place)]
  await queue.jibek(place, 'ingest', '--queue', ...queue.news.articles)
  const extracted = async () =>
    (await queue.entries(place)).filter(({ document }) => document !== null).length
  while ((await extracted()) < 3) await sleep(20)
  const start = performance.now()
  expect(await queue.stop(...first)).toEqual([0, 0])
  expect(performance.now() - start).toBeLessThan(20_000)
  const asked = requests()
  expect(asked.size).toBeGreaterThan(0)
  expect(asked.size).toBeLessThan(ARTICLES)
  for (const worker of first) expect(worker.said()).toContain('all that was begun is done')

  const second = [queue.work(place), queue.work(place)]
  await queue.settled(place, ARTICLES, 120_000)
  expect(await queue.stop(...second)).toEqual([0, 0])
  const counts = requests()
  expect(counts.size).toBe(ARTICLES)
  expect([...counts].filter(([, times]) => times !== 1)).toEqual([])
  const done = (stage: string) =>
    [...first, ...second].reduce((sum, worker) => sum + jobs(worker, stage), 0)
  expect(done('fetch')).toBe(ARTICLES)
  expect(done('extract')).toBe(ARTICLES)
  const rows = JSON.parse(
    await queue.jibek(place, 'query', 'MATCH (a:Article) RETURN count(a) AS n', '--format', 'json'),
  )
  expect(rows).toEqual([{ n: ARTICLES }])
}, 240_000)

test('SIGTERM while a server lets us wait: stops within its bound, and only that page is asked for again', async () => {
  const place = queue.place('late')
  const [origin = ''] = queue.news.origins
  const some = queue.news.articles.slice(0, 12)
  const since = queue.news.log.length
  const worker = queue.work(place, '--grace', '2')
  await queue.jibek(place, 'ingest', '--queue', ...some)
  while ((await queue.entries(place)).filter(({ stage }) => stage === 'loaded').length < 12)
    await sleep(100)
  await queue.jibek(place, 'ingest', '--queue', `${origin}/late`)
  while (!requests(since).has(`${new URL(origin).host}/late`)) await sleep(20)
  const start = performance.now()
  expect(await queue.stop(worker)).toEqual([0])
  const took = performance.now() - start
  expect(took).toBeGreaterThan(1500)
  expect(took).toBeLessThan(8000)
  expect(worker.said()).toContain('what was not finished stays in the queue')

  const next = queue.work(place)
  const entries = await queue.settled(place, 13, 90_000)
  expect(await queue.stop(next)).toEqual([0])
  expect(entries.filter(({ outcome }) => outcome !== null)).toEqual([])
  const again = [...requests(since)].filter(([, times]) => times !== 1)
  expect(again).toEqual([[`${new URL(origin).host}/late`, 2]])
  expect(jobs(next, 'fetch')).toBe(1)
  expect(jobs(next, 'extract')).toBe(1)
}, 240_000)
