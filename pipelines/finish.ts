import { ruleSet } from '../extractors/index.ts'
import type { Store } from '../graph/index.ts'
import type { LedgerEntry } from './ledger.ts'
import { isCurrent, loadStep } from './load-step.ts'
import { isDead } from './stage.ts'
import { extractStep, isFinished, noteOutcome, type Workshop } from './steps.ts'

/** Entries by what is left to do for them. */
export interface Unfinished {
  /** To be fetched: known by address only. */
  fetch: LedgerEntry[]
  /** To be extracted from the archive, also where that was done under other rules. */
  extract: LedgerEntry[]
  /** To be loaded from the archive. */
  load: LedgerEntry[]
}

/** What the ledger says is not finished; what ended with an outcome is. */
export async function unfinished({ ledger }: Pick<Workshop, 'ledger'>): Promise<Unfinished> {
  const left: Unfinished = { fetch: [], extract: [], load: [] }
  for await (const entry of ledger.entries()) {
    if (isWithdrawn(entry)) left.load.push(entry)
    else if (isCurrent(entry) && entry.stage === 'extracted')
      (entry.rules === ruleSet() ? left.load : left.extract).push(entry)
    else if (entry.outcome !== null || isFinished(entry)) continue
    else if (entry.page === null) left.fetch.push(entry)
    else if (entry.document === null || entry.stage === 'fetched' || entry.rules !== ruleSet())
      left.extract.push(entry)
    else left.load.push(entry)
  }
  return left
}

/** Whether the graph still has an article that it should not have. */
const isWithdrawn = (entry: LedgerEntry) =>
  entry.graph !== null && entry.stage !== 'fetched' && !isCurrent(entry)

/** The dead-letter list: what somebody should look at, the latest first. */
export async function deadLetters({ ledger }: Pick<Workshop, 'ledger'>): Promise<LedgerEntry[]> {
  const dead: LedgerEntry[] = []
  for await (const entry of ledger.entries())
    if (entry.outcome !== null && isDead(entry.outcome)) dead.push(entry)
  return dead.sort((a, b) => (a.at < b.at ? 1 : -1))
}

/** Extracts archived pages again and loads them, in batches. Gives how many were read and how many gave an outcome. */
export async function extractAgain(
  workshop: Workshop,
  entries: readonly LedgerEntry[],
  store: Store,
  onStep: (subject: string) => void = () => undefined,
  signal?: AbortSignal,
): Promise<{ loaded: number; setAside: number }> {
  let loaded = 0
  let setAside = 0
  for (let from = 0; from < entries.length && !signal?.aborted; from += BATCH) {
    const ready: string[] = []
    for (const { subject } of entries.slice(from, from + BATCH)) {
      if (signal?.aborted) break
      const result = await extractStep(workshop, subject)
      if ('value' in result) ready.push(subject)
      else {
        setAside++
        if (await noteOutcome(workshop, result.outcome)) ready.push(subject)
      }
      onStep(subject)
    }
    const { documents } = await loadStep(workshop, ready, store)
    loaded += documents.length
  }
  return { loaded, setAside }
}

const BATCH = 500

/** Takes articles out of the graph; what only they stated goes with them. The ledger keeps that they were withdrawn. */
export async function retract(
  workshop: Workshop,
  entries: readonly LedgerEntry[],
  store: Store,
): Promise<number> {
  for (const { subject } of entries)
    await workshop.ledger.update(subject, {
      outcome: { kind: 'retracted', reason: 'taken out by hand', attempts: 1 },
    })
  const { report } = await loadStep(
    workshop,
    entries.map(({ subject }) => subject),
    store,
  )
  return report.articles.retracted
}

/** Whether the archived record of an entry cites a rule whose name begins so. */
export async function citesRule(
  { archive }: Pick<Workshop, 'archive'>,
  { document }: LedgerEntry,
  rule: string,
): Promise<boolean> {
  const stored = document === null ? null : await archive.get(document)
  return stored !== null && Buffer.from(stored).toString().includes(`"rule":"${rule}`)
}
