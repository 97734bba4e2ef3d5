import { join } from 'node:path'
import type { LoadReport, Store } from '../graph/index.ts'
import { findInputs, type Input } from './inputs.ts'
import { openLedger } from './ledger.ts'
import { chain } from './pipeline.ts'
import { inline } from './runners/inline.ts'
import type { Outcome } from './stage.ts'
import { fetchStage } from './stages/1-fetch.ts'
import { parseStage } from './stages/2-parse.ts'
import { type Extracted, extractStage } from './stages/3-extract.ts'
import { resolveStage } from './stages/4-resolve.ts'
import { loadStage } from './stages/5-load.ts'
import { openArchive } from './web/archive.ts'
import type { Fetcher } from './web/fetcher.ts'

/** What a run read and what the graph made of it. */
export interface Ingested {
  /** Files and addresses named by the arguments. */
  inputs: number
  extracted: Extracted[]
  outcomes: Outcome[]
  report: LoadReport
}

export interface IngestOptions {
  fetcher: Fetcher
  /** Folder of archive and ledger. */
  state: string
  /** Called before the first input with their number, then after each with its name. */
  onFound?: (total: number) => void
  onStep?: (subject: string) => void
  signal?: AbortSignal
}

/**
 * Arguments (paths, addresses) → graph, inline. Raw pages go to the archive first, each step is noted in the ledger, and all
 * articles are loaded in one transaction at the end; an aborted run loads what it has read.
 */
export async function ingest(
  args: readonly string[],
  store: Store,
  options: IngestOptions,
): Promise<Ingested> {
  const { state, onFound, onStep, signal } = options
  const ledger = await openLedger(join(state, 'ledger.ndjson'))
  try {
    const { inputs, outcomes } = await findInputs(args)
    onFound?.(inputs.length)
    const extracted: Extracted[] = []
    const reading = chain(
      chain(fetchStage(options.fetcher, openArchive(join(state, 'archive'))), parseStage),
      extractStage,
    )
    for await (const { input, result } of inline(reading, inputs, signal)) {
      if ('value' in result) extracted.push(result.value)
      else outcomes.push(result.outcome)
      onStep?.(nameOf(input))
    }
    const resolved = await Promise.all(extracted.map((article) => resolveStage.run(article)))
    const documents = resolved.flatMap((result) => ('value' in result ? [result.value] : []))
    const loaded = await loadStage(store).run(documents, signal)
    if ('outcome' in loaded) throw new Error('loading has no outcomes, only results and faults')
    const at = new Date().toISOString()
    await ledger.note(
      ...extracted.map(({ subject, page, article }) => ({
        subject,
        id: article.id,
        page,
        stage: '5-load',
        outcome: null,
        graph: store.location,
        at,
      })),
      ...outcomes.map(({ subject, kind }) => ({
        subject,
        id: null,
        page: null,
        stage: 'none',
        outcome: kind,
        graph: null,
        at,
      })),
    )
    return { inputs: inputs.length, extracted, outcomes, report: loaded.value }
  } finally {
    await ledger.close()
  }
}

const nameOf = (input: Input) => (input.kind === 'file' ? input.id : input.url)
