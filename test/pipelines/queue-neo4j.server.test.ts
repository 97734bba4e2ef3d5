import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Neo4jToStop, neo4jToStop } from '../servers/neo4j.ts'
import { type QueueForTests, queueForTests } from '../servers/queue.ts'

/** `npm run test:chaos` has more articles and an outage of a minute. */
const ARTICLES = Number(process.env.JIBEK_TEST_ARTICLES ?? 90)
const OUTAGE_S = Number(process.env.JIBEK_TEST_OUTAGE ?? 5)
const HOSTS = 9
/** So that there is work left for several seconds. */
const FLOOR = 300

let queue: QueueForTests
let neo4j: Neo4jToStop

beforeAll(async () => {
  ;[queue, neo4j] = await Promise.all([queueForTests(HOSTS, ARTICLES, FLOOR), neo4jToStop()])
}, 180_000)
afterAll(async () => {
  await queue.close()
  await neo4j.stop()
}, 300_000)

test('two workers and a Neo4j that goes away in the middle: the graph is that of a calm run, nothing is lost or stuck', async () => {
  const place = { ...queue.place('rough'), graph: neo4j.uri, password: neo4j.password }
  const workers = [queue.work(place, '--grace', '3'), queue.work(place)]
  // one half goes on the queue before the outage and one within it, so that there is work on both sides however fast the machine is
  const half = ARTICLES / 2
  await queue.jibek(place, 'ingest', '--queue', ...queue.news.articles.slice(0, half))
  const at = async (wanted: string) =>
    (await queue.entries(place)).filter(({ stage }) => stage === wanted).length
  while ((await at('loaded')) === 0) await sleep(100)

  await neo4j.halt(OUTAGE_S >= 30 ? 'orderly' : 'crash')
  // one that starts meanwhile does not give up
  workers.push(queue.work(place))
  await queue.jibek(place, 'ingest', '--queue', ...queue.news.articles.slice(half))
  await sleep(OUTAGE_S * 1000)
  while ((await at('extracted')) === 0) await sleep(200)
  expect(await at('loaded')).toBeLessThanOrEqual(half)
  expect(workers.map(({ process }) => process.exitCode)).toEqual([null, null, null])
  // SIGTERM is heard also by one that waits for the graph; its time is up soon after the bound
  const [leaver, ...others] = workers
  if (!leaver) throw new Error('no worker')
  const since = performance.now()
  expect(await queue.stop(leaver)).toEqual([0])
  expect(performance.now() - since).toBeLessThan(3000 + 9000)
  await neo4j.resume()

  const entries = await queue.settled(place, ARTICLES, 60_000 + ARTICLES * 200)
  expect(entries.filter(({ outcome }) => outcome !== null)).toEqual([])
  expect(await queue.stop(...others)).toEqual([0, 0])
  // who looks after it is told where and what to do, once and not with every job
  const told = workers.map((worker) => worker.said().split('no Neo4j answers').length - 1)
  expect(Math.max(...told)).toBeGreaterThanOrEqual(1)
  for (const times of told) expect(times).toBeLessThanOrEqual(4 + OUTAGE_S / 10)

  const calm = queue.place('calm')
  await queue.jibek(calm, 'ingest', ...queue.news.articles)
  expect(await queue.graph(place)).toBe(await queue.graph(calm))
}, 1_200_000)
