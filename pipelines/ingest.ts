import { resolve } from 'node:path'
import { type ArticleRecord, ruleSet } from '../extractors/index.ts'
import type { LoadReport, Store } from '../graph/index.ts'
import { findInputs, type Input } from './inputs.ts'
import { loadStep } from './load-step.ts'
import { sourceOf } from './sources/source.ts'
import type { Outcome } from './stage.ts'
import { extractStep, fetchStep, noteOutcome, subjectOf, type Workshop } from './steps.ts'

/** What a run read and what the graph made of it. */
export interface Ingested {
  /** Files and addresses named by the arguments. */
  inputs: number
  extracted: { record: ArticleRecord }[]
  outcomes: Outcome[]
  report: LoadReport
}

export interface IngestOptions {
  /** Called before the first input with their number, then after each with its name. */
  onFound?: (total: number) => void
  onStep?: (subject: string) => void
  signal?: AbortSignal
}

/**
 * Arguments (paths, addresses) → graph, inline. Each step is kept in archive and ledger, so that a run that was killed goes on
 * where it stopped; all articles are loaded in one transaction at the end. An aborted run loads what it has read.
 */
export async function ingest(
  args: readonly string[],
  store: Store,
  workshop: Workshop,
  { onFound, onStep, signal }: IngestOptions = {},
): Promise<Ingested> {
  const { inputs, outcomes } = await findInputs(args)
  onFound?.(inputs.length)
  const ready: string[] = []
  for (const given of inputs) {
    if (signal?.aborted) break
    const input = absolute(given)
    const outcome = await readInput(workshop, input, signal)
    if (outcome === null) ready.push(subjectOf(input))
    else {
      outcomes.push({ ...outcome, subject: subjectOf(given) })
      const subject = subjectOf(input)
      if (await noteOutcome(workshop, { ...outcome, subject })) ready.push(subject)
    }
    onStep?.(subjectOf(given))
  }
  const { report, documents } = await loadStep(workshop, ready, store)
  return { inputs: inputs.length, extracted: documents, outcomes, report }
}

/** The ledger is shared by runs from other folders. */
const absolute = (input: Input): Input =>
  input.kind === 'file' ? { ...input, path: resolve(input.path) } : input

/** Takes one input as far as its record; null, or why it has none. What was done under the present rules is not done again. */
async function readInput(
  workshop: Workshop,
  input: Input,
  signal?: AbortSignal,
): Promise<Outcome | null> {
  // A card may want more of a pause than the general one, or less.
  const seconds =
    input.kind === 'url' ? sourceOf(workshop.sources, input.url)?.floorSeconds : undefined
  const fetched = await fetchStep(workshop, input, {
    ...(signal ? { signal } : {}),
    ...(seconds === undefined ? {} : { floor: 1000 * seconds }),
  })
  // What is as it was goes into this graph all the same.
  if ('outcome' in fetched && fetched.outcome.kind !== 'not-modified') return fetched.outcome
  const known = await workshop.ledger.get(subjectOf(input))
  if (known?.document && known.stage !== 'fetched' && known.rules === ruleSet()) return null
  const extracted = await extractStep(workshop, subjectOf(input))
  return 'outcome' in extracted ? extracted.outcome : null
}
