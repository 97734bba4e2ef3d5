/** The door of the pipelines: articles in motion. */
import { chain } from './pipeline.ts'
import type { WorkerOptions, Working } from './runners/queue/worker.ts'
import type { Outcome } from './stage.ts'
import { fetchStage } from './stages/1-fetch.ts'
import { parseStage } from './stages/2-parse.ts'
import { extractStage } from './stages/3-extract.ts'
import type { Fetcher } from './web/fetcher.ts'

export { openTexts } from './duplicates/texts.ts'
export { isFileError } from './file-error.ts'
export { citesRule, deadLetters, extractAgain, retract, unfinished } from './finish.ts'
export { type Ingested, ingest } from './ingest.ts'
export { findInputs } from './inputs.ts'
export { LedgerEntry, openLedger } from './ledger.ts'
export { isCurrent, loadStep } from './load-step.ts'
export { lookThrough } from './look-through.ts'
export { inline } from './runners/inline.ts'
export { type Board, serveBoard } from './runners/queue/board.ts'
export { openQueues, type QueueName, type Queues } from './runners/queue/queues.ts'
export { connect, RedisError } from './runners/queue/redis.ts'
export { redisPace } from './runners/queue/redis-pace.ts'
export type { WorkerOptions } from './runners/queue/worker.ts'
export { openReader } from './runners/reader.ts'
export { checkSource, problemsOf } from './sources/check.ts'
export { discover } from './sources/discover.ts'
export { readSources, type Source, sourceOf } from './sources/source.ts'
export { isFailure, type Outcome } from './stage.ts'
export { fetchStep, inputOf, isFinished, noteOutcome, subjectOf, type Workshop } from './steps.ts'
export { watchSources } from './watch.ts'
export { openArchive } from './web/archive.ts'
export { createFetcher, type Fetcher } from './web/fetcher.ts'
export { readAllowedHosts } from './web/guard.ts'
export { localPace, type Pace } from './web/pace.ts'

/** Input → article: what `explain` reads. */
export const parsePipeline = (fetcher: Fetcher) => chain(fetchStage(fetcher, null), parseStage)

/** Input → record, nothing kept. */
export const extractPipeline = (fetcher: Fetcher) => chain(parsePipeline(fetcher), extractStage)

/** Takes jobs of all stages until it is closed. BullMQ is loaded only for who calls this. */
export const startWorker = async (options: WorkerOptions): Promise<Working> =>
  (await import('./runners/queue/worker.ts')).startWorker(options)

/** How an outcome is told: one line. */
export const outcomeLine = ({ kind, subject, reason }: Outcome) =>
  `jibek: ${subject}: ${kind.replaceAll('-', ' ')}: ${reason}`
