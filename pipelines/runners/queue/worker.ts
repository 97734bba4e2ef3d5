import { DelayedError, type Job, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Store } from '../../../graph/index.ts'
import { messageOf } from '../../fault.ts'
import { loadStep } from '../../load-step.ts'
import { isDead, type Outcome } from '../../stage.ts'
import { extractStep, fetchStep, inputOf, noteOutcome, type Workshop } from '../../steps.ts'
import {
  ArticleJob,
  ATTEMPTS,
  DiscoverJob,
  PENDING,
  PREFIX,
  type QueueName,
  type Queues,
} from './queues.ts'
import { INFRASTRUCTURE_MS, jittered, Retry, troubleTeller, Wait, waitOf } from './waits.ts'

export interface WorkerOptions {
  redis: Redis
  queues: Queues
  workshop: Workshop
  store: Store
  /** Addresses that a source tells of now. */
  discover: (source: string, signal: AbortSignal) => Promise<string[]>
  /** Least pause between two requests to the host of an address, milliseconds. */
  floorOf?: (url: string) => number
  /** Pages fetched at the same time, of different hosts. */
  fetches?: number
  /** Hears what became of each job. */
  onJob?: (
    stage: QueueName,
    result: 'done' | 'set-aside' | 'dead' | 'retry' | 'wait' | 'failed',
    ms: number,
  ) => void
  /** Hears of trouble that somebody should mend, a paragraph each. */
  onTrouble?: (paragraph: string) => void
  /** Folder of archive and ledger, to be named where there is trouble with it. */
  state?: string
}

/** Articles of one load. */
const BATCH = 500
/** Articles read at the same time. One thread reads; what others wait for is the disk. */
const READINGS = 4
/** A killed worker's job is taken up by another after this long, milliseconds. */
const LOCK_MS = 10_000

export interface Working {
  /** Finishes what is under way; after `withinMs` what is not finished is left to be taken up again. True if all was finished. */
  close(withinMs: number): Promise<boolean>
}

/** Takes jobs of all stages until it is closed. */
export function startWorker(options: WorkerOptions): Working {
  const { redis, queues, workshop, store, discover, floorOf, onJob } = options
  const trouble = troubleTeller(options.onTrouble ?? (() => undefined), options.state ?? 'state')
  const stop = new AbortController()

  const handlers: Record<
    QueueName,
    (job: Job, token: string) => Promise<'done' | 'set-aside' | 'dead'>
  > = {
    async discover(job) {
      const { source } = DiscoverJob.parse(job.data)
      const urls = await discover(source, stop.signal)
      for (const url of urls) await workshop.ledger.update(url, { source })
      await queues.fetch(urls)
      return 'done'
    },
    async fetch(job) {
      const { subject } = ArticleJob.parse(job.data)
      const floor = floorOf?.(subject)
      const result = await fetchStep(workshop, inputOf(subject), {
        wait: false,
        signal: stop.signal,
        ...(floor === undefined ? {} : { floor }),
      })
      if ('value' in result) {
        await queues.extract(subject, result.value.page ?? '')
        return 'done'
      }
      return settle(job, result.outcome)
    },
    async extract(job) {
      const { subject } = ArticleJob.parse(job.data)
      const result = await extractStep(workshop, subject)
      if ('outcome' in result) return settle(job, result.outcome)
      await queues.load(subject, result.value.document ?? '')
      return 'done'
    },
    async load() {
      if (await queues.mayLeave()) return 'done'
      const members = await redis.srandmember(PENDING, BATCH)
      if (members.length === 0) return 'done'
      const subjects = members.map((member) => String(JSON.parse(member)[0]))
      await loadStep(workshop, subjects, store)
      // A newer version of an article is another member, so it stays.
      await redis.srem(PENDING, ...members)
      await queues.loaded()
      return 'done'
    },
  }

  /** An outcome is the end, unless it can get better and has tries left. */
  async function settle(job: Job, outcome: Outcome): Promise<'set-aside' | 'dead'> {
    const { retryAfterMs } = outcome
    if (outcome.kind === 'busy') throw new Wait(retryAfterMs ?? INFRASTRUCTURE_MS)
    if (retryAfterMs !== undefined && job.attemptsMade + 1 < ATTEMPTS) throw new Retry(retryAfterMs)
    const mustGo = await noteOutcome(workshop, outcome, job.attemptsMade + 1)
    if (mustGo) await queues.load(outcome.subject, '')
    return isDead(outcome) ? 'dead' : 'set-aside'
  }

  const run = (stage: QueueName) => async (job: Job, token?: string) => {
    const start = performance.now()
    const told = (result: Parameters<NonNullable<typeof onJob>>[1]) =>
      onJob?.(stage, result, performance.now() - start)
    try {
      told(await handlers[stage](job, token ?? ''))
    } catch (error) {
      if (error instanceof Retry) {
        told('retry')
        throw error
      }
      const wait = stop.signal.aborted ? 0 : (waitOf(error) ?? (await noteFault(job, error)))
      told(wait === null ? 'failed' : 'wait')
      if (wait === null) throw error
      if (!(error instanceof Wait) && !stop.signal.aborted) trouble(error)
      await job.moveToDelayed(Date.now() + jittered(wait), token)
      throw new DelayedError()
    }
  }

  /** A fault of ours, met at the last try, stands in the dead-letter list like a bad page. Milliseconds if it could not be noted now. */
  async function noteFault(job: Job, error: unknown): Promise<number | null> {
    trouble(error)
    const subject = ArticleJob.safeParse(job.data).data?.subject
    if (subject === undefined || job.attemptsMade + 1 < ATTEMPTS) return null
    const reason = messageOf(error)
    try {
      await noteOutcome(workshop, { kind: 'fault', subject, reason }, job.attemptsMade + 1)
      return null
    } catch (second) {
      trouble(second)
      return INFRASTRUCTURE_MS
    }
  }

  const start = (stage: QueueName, concurrency: number) => {
    const worker = new Worker(stage, run(stage), {
      connection: redis,
      prefix: PREFIX,
      concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: LOCK_MS / 2,
      // A job whose worker was killed is not to blame.
      maxStalledCount: 1000,
      settings: {
        backoffStrategy: (attempts, _type, error) =>
          jittered(
            error instanceof Retry ? error.afterMs * 2 ** (attempts - 1) : 1000 * 2 ** attempts,
          ),
      },
    })
    worker.on('error', trouble)
    return worker
  }

  // What waits to be loaded has a load of its own, also where the one that was to take it failed for good.
  redis
    .scard(PENDING)
    .then((waiting) => (waiting > 0 ? queues.loadSoon() : undefined))
    .catch(trouble)

  const workers = [
    start('discover', 2),
    start('fetch', options.fetches ?? 16),
    start('extract', READINGS),
    start('load', 1),
  ]

  return {
    async close(withinMs) {
      const all = Promise.all(workers.map((worker) => worker.close())).then(() => true)
      const late = new Promise<boolean>((done) => setTimeout(() => done(false), withinMs).unref())
      if (await Promise.race([all, late])) return true
      stop.abort(new Error('the worker stops'))
      await Promise.race([
        Promise.all(workers.map((worker) => worker.close(true))),
        new Promise((done) => setTimeout(done, 2000).unref()),
      ])
      return false
    },
  }
}
