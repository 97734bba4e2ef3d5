import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { canonical, openGraph } from '../../graph/index.ts'
import {
  connect,
  findInputs,
  ingest,
  isFinished,
  openQueues,
  type Queues,
  RedisError,
  redisPace,
  serveBoard,
  startWorker,
  unfinished,
  type Workshop,
} from '../../pipelines/index.ts'
import { openWorkshop } from '../../src/open.ts'
import { readSettings } from '../../src/settings.ts'
import { type RedisForTests, redisForTests } from '../servers/redis.ts'

/** What both runners read: texts and pages, some of them no articles. */
const SAMPLES = resolve('samples/articles')

let server: RedisForTests
const root = mkdtempSync(join(tmpdir(), 'jibek-runners-'))
const open: (() => Promise<unknown>)[] = []
beforeAll(async () => {
  server = await redisForTests()
}, 30_000)
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})
afterAll(async () => {
  await server.close()
  rmSync(root, { recursive: true, force: true })
}, 60_000)

const workshopIn = (folder: string): Workshop => openWorkshop(readSettings({ graph: folder }, {}))

async function queue() {
  const redis = await connect(server.url, () => undefined)
  const queues = await openQueues(redis)
  open.push(async () => {
    await queues.close()
    redis.disconnect()
  })
  return { redis, queues }
}

/** A worker as `jibek worker` starts it, with connections of its own. */
async function worker(folder: string) {
  const { redis, queues } = await queue()
  const store = await openGraph(folder)
  const settings = readSettings({ graph: folder }, {})
  const running = await startWorker({
    redis,
    queues,
    workshop: openWorkshop(settings, redisPace(redis)),
    store,
    discover: async () => [],
  })
  open.push(
    () => store.close(),
    () => running.close(5000),
  )
  return running
}

/** Waits until nothing in the ledger is left to do. */
async function finished(workshop: Workshop, subjects: readonly string[]): Promise<void> {
  for (const until = Date.now() + 90_000; ; ) {
    const entries = await Promise.all(subjects.map((subject) => workshop.ledger.get(subject)))
    const left = entries.filter((entry) => !entry || (!isFinished(entry) && !entry.outcome))
    if (left.length === 0) return
    if (Date.now() > until) throw new Error(`${left.length} are not finished: ${left[0]?.subject}`)
    await new Promise((done) => setTimeout(done, 200))
  }
}

async function exported(folder: string): Promise<string> {
  const store = await openGraph(folder)
  try {
    return [...canonical(await store.snapshot())].join('')
  } finally {
    await store.close()
  }
}

/** A hundred of them: the test asks whether the runners agree, not how much there is to read. */
const samples = async (): Promise<string[]> =>
  (await findInputs([SAMPLES])).inputs
    .flatMap((input) => (input.kind === 'file' ? resolve(input.path) : []))
    .slice(0, 100)

async function inlineGraph(): Promise<string> {
  const folder = mkdtempSync(join(root, 'inline-'))
  const store = await openGraph(folder)
  await ingest(await samples(), store, workshopIn(folder))
  await store.close()
  return exported(folder)
}

test('both runners make the same graph of the samples', async () => {
  const folder = mkdtempSync(join(root, 'queue-'))
  const { queues } = await queue()
  await worker(folder)
  await worker(folder)
  const subjects = await samples()
  expect(subjects.length).toBeGreaterThan(40)
  await queues.fetch([...subjects].reverse())
  await finished(workshopIn(folder), subjects)
  expect(await exported(folder)).toBe(await inlineGraph())
}, 180_000)

test('a Redis that lost everything: what the ledger says is unfinished is put on the queue again', async () => {
  const folder = mkdtempSync(join(root, 'lost-'))
  const { redis, queues } = await queue()
  const workshop = workshopIn(folder)
  const subjects = await samples()
  for (const subject of subjects) await workshop.ledger.update(subject, {})
  await queues.fetch(subjects)
  const first = await worker(folder)
  await new Promise((done) => setTimeout(done, 700))
  await first.close(5000)
  await redis.flushall()
  const left = await unfinished(workshop)
  expect(left.fetch.length + left.extract.length + left.load.length).toBeGreaterThan(0)
  await resume(queues, left)
  await worker(folder)
  await finished(workshop, subjects)
  expect(await exported(folder)).toBe(await inlineGraph())
}, 180_000)

async function resume(queues: Queues, left: Awaited<ReturnType<typeof unfinished>>) {
  await queues.fetch(left.fetch.map(({ subject }) => subject))
  for (const { subject, page } of left.extract) await queues.extract(subject, page ?? '')
  for (const { subject, document } of left.load) await queues.load(subject, document ?? '')
}

test('no Redis: it is said at once, not waited for', async () => {
  const start = Date.now()
  await expect(connect('redis://127.0.0.1:1', () => undefined)).rejects.toThrow(RedisError)
  expect(Date.now() - start).toBeLessThan(5000)
})

test('the board shows the queues, changes nothing, and answers no other host', async () => {
  const { queues } = await queue()
  const board = await serveBoard(queues.all, { host: '127.0.0.1', port: 0 })
  open.push(board.close)
  const api = `${board.address}api/queues`
  const shown: unknown = await (await fetch(api)).json()
  expect(JSON.stringify(shown)).toContain('"readOnlyMode":true')
  expect((await fetch(`${api}/fetch/pause`, { method: 'PUT' })).status).toBe(405)
  expect(await queues.all[1]?.isPaused()).toBe(false)
  const { port } = new URL(board.address)
  const status = await new Promise<number | undefined>((done, fail) =>
    get({ host: '127.0.0.1', port, headers: { host: 'news.example.org' } }, (answer) => {
      answer.resume()
      done(answer.statusCode)
    }).on('error', fail),
  )
  expect(status).toBe(403)
})
