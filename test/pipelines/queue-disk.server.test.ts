import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type SmallDisk, smallDisk } from '../servers/disk.ts'
import { type Place, type QueueForTests, queueForTests } from '../servers/queue.ts'

const ARTICLES = 60
const HOSTS = 6
const MB = 1 << 20

let queue: QueueForTests
let calm: string

beforeAll(async () => {
  queue = await queueForTests(HOSTS, ARTICLES, 150)
  await queue.jibek(queue.place('calm'), 'ingest', ...queue.news.articles)
  calm = await queue.graph(queue.place('calm'))
}, 180_000)
afterAll(() => queue.close(), 300_000)
beforeEach(() => queue.clear())

/** Fills the disk in the middle of work, makes room again, and tells what the workers said meanwhile. */
async function throughFullDisk(disk: SmallDisk, place: Place): Promise<string> {
  const workers = [queue.work(place), queue.work(place)]
  await queue.jibek(place, 'ingest', '--queue', ...queue.news.articles)
  const fetched = async () =>
    (await queue.entries(place)).filter(({ page }) => page !== null).length
  while ((await fetched()) < 5) await sleep(50)
  disk.fill()
  const before = await fetched()
  expect(before).toBeLessThan(ARTICLES)
  await sleep(6000)
  expect(workers.map(({ process }) => process.exitCode)).toEqual([null, null])
  // nothing that was known is lost, and no article is blamed
  const during = await queue.entries(place)
  expect(during).toHaveLength(ARTICLES)
  expect(during.filter(({ outcome }) => outcome !== null)).toEqual([])
  expect(during.filter(({ stage }) => stage === 'loaded').length).toBeLessThan(ARTICLES)
  await disk.relieve()
  const entries = await queue.settled(place, ARTICLES, 120_000)
  expect(entries.filter(({ outcome }) => outcome !== null)).toEqual([])
  expect(await queue.stop(...workers)).toEqual([0, 0])
  expect(await queue.graph(place)).toBe(calm)
  return workers.map((worker) => worker.said()).join('')
}

/** Of the two the first is the harder; `npm run test:chaos` tries both. */
const PLACES: [what: string, graphOf: (disk: string) => string][] = [
  ['with the embedded graph on it', (disk) => disk],
  ['with the graph elsewhere', () => queue.place('graph').state],
]

test.each(process.env.JIBEK_TEST_ARTICLES ? PLACES : PLACES.slice(0, 1))(
  'a full disk of archive and ledger, %s: told in one paragraph, waited out, nothing lost',
  async (_, graphOf) => {
    const disk = await smallDisk(32 * MB)
    try {
      const said = await throughFullDisk(disk, { state: disk.path, graph: graphOf(disk.path) })
      const told = said.split('\n').filter((line) => line.includes('ENOSPC'))
      expect(told.length).toBeGreaterThanOrEqual(1)
      // once a worker: not with every job
      expect(told.length).toBeLessThanOrEqual(2)
      for (const line of told) {
        expect(line).toContain(`${disk.path}: the disk of archive and ledger is full`)
        expect(line).toContain('Nothing is lost')
        expect(line).toContain('make space')
      }
    } finally {
      await disk.close()
    }
  },
  240_000,
)
