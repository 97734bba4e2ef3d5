import { DelayedError, type Job, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import { GraphError, type Store } from '../../../graph/index.ts'
import { isFileError } from '../../inputs.ts'
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
  onTrouble?: (reason: string) => void
}

/** Articles of one load. */
const BATCH = 500
/** What may get better by itself (no disk, no graph) is tried again after this long, without end, milliseconds. */
const INFRASTRUCTURE_MS = 2000
/** A killed worker's job is taken up by another after this long, milliseconds. */
const LOCK_MS = 10_000

/** Takes jobs of all stages until it is closed. */
export function startWorker(options: WorkerOptions): { close(withinMs: number): Promise<boolean> } {
  const { redis, queues, workshop, store, discover, floorOf, onJob, onTrouble } = options
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
      const members = await redis.srandmember(PENDING, BATCH)
      if (members.length === 0) return 'done'
      const subjects = members.map((member) => String(JSON.parse(member)[0]))
      await loadStep(workshop, subjects, store)
      // A newer version of an article is another member, so it stays.
      await redis.srem(PENDING, ...members)
      if ((await redis.scard(PENDING)) > 0) await queues.loadSoon()
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
      const wait = waitOf(error)
      if (wait === null && !stop.signal.aborted) {
        told('failed')
        throw error
      }
      told('wait')
      if (!(error instanceof Wait) && !stop.signal.aborted) onTrouble?.((error as Error).message)
      await job.moveToDelayed(Date.now() + jittered(wait ?? 0), token)
      throw new DelayedError()
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
    worker.on('error', (error) => onTrouble?.(error.message))
    worker.on('failed', (job, error) => {
      const subject = ArticleJob.safeParse(job?.data).data?.subject
      if (error instanceof Retry || !job || subject === undefined || job.attemptsMade < ATTEMPTS)
        return
      // A fault of ours: it stands in the dead-letter list like a bad page.
      noteOutcome(
        workshop,
        { kind: 'fault', subject, reason: error.message },
        job.attemptsMade,
      ).catch((fault: Error) => onTrouble?.(fault.message))
    })
    return worker
  }

  const workers = [
    start('discover', 2),
    start('fetch', options.fetches ?? 16),
    start('extract', 1),
    start('load', 1),
  ]

  return {
    /** Finishes what is under way; after `withinMs` what is not finished is left to be taken up again. True if all was finished. */
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

/** A try that failed and may be made again after so many milliseconds. */
class Retry extends Error {
  constructor(readonly afterMs: number) {
    super('to be tried again')
  }
}

/** Not yet: the host is spoken to by another request. Costs no try. */
class Wait extends Error {
  constructor(readonly afterMs: number) {
    super('its turn has not come')
  }
}

/** Milliseconds after which the cause of an error may be gone without anybody's doing anything to the article; null if not. */
function waitOf(error: unknown): number | null {
  if (error instanceof Wait) return error.afterMs
  if (error instanceof GraphError && /^Store(?:Unreachable|Locked)$/.test(error.code))
    return INFRASTRUCTURE_MS
  if (isFileError(error) && /^(?:ENOSPC|EDQUOT|EROFS|EIO|EMFILE|ENFILE)$/.test(error.code))
    return INFRASTRUCTURE_MS
  return null
}

/** Up to a quarter more, so that what was stopped together does not come back together. */
const jittered = (ms: number) => Math.ceil(ms * (1 + Math.random() / 4))
