import { createHash } from 'node:crypto'
import type { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import { z } from 'zod'

/** The stages that are jobs. A load takes every extracted article that waits, so its job names none. */
const QUEUES = ['discover', 'fetch', 'extract', 'load'] as const
export type QueueName = (typeof QUEUES)[number]

/** Jobs carry names only; pages and records are in the archive. */
export const DiscoverJob = z.object({ source: z.string() })
export const ArticleJob = z.object({ subject: z.string() })

/** Before the name of everything of ours in Redis. */
export const PREFIX = 'jibek'
/** Tries before an article goes to the dead-letter list; only for what can get better. */
export const ATTEMPTS = 4
/** A load waits this long for more articles to come with it, milliseconds. */
const GATHER_MS = 1000
/** Loads of a stream of articles are so far apart, milliseconds: of one that has few articles, most of the cost is its statements. */
const APART_MS = 5000
/** So many that wait are loaded at once: to wait for more would save little. */
const ENOUGH = 50
/** Extracted articles that wait to be loaded: members `[subject, document]`. */
export const PENDING = `${PREFIX}:pending`
/** There for `APART_MS` after a load. */
const LOADED = `${PREFIX}:loaded`

export interface Queues {
  readonly all: readonly Queue[]
  /** Has sources looked through now. */
  discover(sources: readonly string[]): Promise<void>
  /** Adds articles to be fetched, each once. */
  fetch(subjects: readonly string[]): Promise<void>
  /** Adds an article whose page is in the archive; `page` tells its versions apart. */
  extract(subject: string, page: string): Promise<void>
  /** Adds an article whose document is in the archive, and a load soon after. */
  load(subject: string, document: string): Promise<void>
  /** Adds a load of what waits, once more may have come with it. */
  loadSoon(): Promise<void>
  /** Whether a load may leave what waits to one that is to come soon: there was one just now, few wait, and more is under way. */
  mayLeave(): Promise<boolean>
  /** Notes that a load was made, and adds another one where articles wait: to follow at once if they are many. */
  loaded(): Promise<void>
  /** Makes each source be looked through every so many minutes, and no other one. */
  schedule(sources: readonly { id: string; everyMinutes: number }[]): Promise<void>
  /** Jobs by queue and state, and articles waiting to be loaded. */
  counts(): Promise<Record<QueueName, Record<string, number>> & { pending: number }>
  close(): Promise<void>
}

/** The queues of one Redis. The connection stays the caller's. */
export async function openQueues(redis: Redis): Promise<Queues> {
  // Loaded only here: most commands need no queue.
  const bullmq = await import('bullmq')
  const make = (name: QueueName): Queue =>
    new bullmq.Queue(name, {
      connection: redis,
      prefix: PREFIX,
      defaultJobOptions: {
        attempts: ATTEMPTS,
        backoff: { type: 'custom' },
        removeOnComplete: true,
        // Who failed stands in the ledger; a failed job kept here would block its article for ever.
        removeOnFail: true,
      },
    })
  const queues = {
    discover: make('discover'),
    fetch: make('fetch'),
    extract: make('extract'),
    load: make('load'),
  }
  // `connect` hears of lost connections already; an `error` event without a listener would end the process.
  for (const queue of Object.values(queues)) queue.on('error', () => undefined)
  await queues.load.setGlobalConcurrency(1)
  const loadSoon = async () => {
    const window = Math.floor(Date.now() / GATHER_MS) + 1
    await queues.load.add('load', {}, { jobId: `load-${window}`, delay: GATHER_MS })
  }
  return {
    all: Object.values(queues),
    discover: async (sources) => {
      for (const source of sources)
        await queues.discover.add('discover', { source }, { jobId: idOf(source) })
    },
    fetch: async (subjects) => {
      await queues.fetch.addBulk(
        subjects.map((subject) => ({
          name: 'fetch',
          data: { subject },
          opts: { jobId: idOf(subject) },
        })),
      )
    },
    extract: async (subject, page) => {
      await queues.extract.add('extract', { subject }, { jobId: idOf(`${subject} ${page}`) })
    },
    load: async (subject, document) => {
      await redis.sadd(PENDING, JSON.stringify([subject, document]))
      await loadSoon()
    },
    loadSoon,
    mayLeave: async () => {
      const [last, waiting, toCome, fetches, readings] = await Promise.all([
        redis.exists(LOADED),
        redis.scard(PENDING),
        queues.load.getDelayedCount(),
        queues.fetch.getJobCountByTypes('waiting', 'active', 'delayed'),
        queues.extract.getJobCountByTypes('waiting', 'active'),
      ])
      return last === 1 && waiting < ENOUGH && toCome > 0 && fetches + readings > 0
    },
    loaded: async () => {
      await redis.set(LOADED, '', 'PX', APART_MS)
      const waiting = await redis.scard(PENDING)
      if (waiting >= ENOUGH) await queues.load.add('load', {}, { jobId: `load-next-${Date.now()}` })
      else if (waiting > 0) await loadSoon()
    },
    schedule: async (sources) => {
      const wanted = new Set(sources.map(({ id }) => id))
      for (const { id, everyMinutes } of sources)
        await queues.discover.upsertJobScheduler(
          id,
          { every: everyMinutes * 60_000 },
          { name: 'discover', data: { source: id } },
        )
      for (const scheduler of await queues.discover.getJobSchedulers())
        if (!wanted.has(scheduler.key)) await queues.discover.removeJobScheduler(scheduler.key)
    },
    counts: async () => {
      const each = await Promise.all(
        Object.values(queues).map((queue) =>
          queue.getJobCounts('waiting', 'active', 'delayed', 'failed'),
        ),
      )
      const [discover = {}, fetch = {}, extract = {}, load = {}] = each
      return { discover, fetch, extract, load, pending: await redis.scard(PENDING) }
    },
    close: async () => {
      await Promise.all(Object.values(queues).map((queue) => queue.close()))
    },
  }
}

const idOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 24)
