import type { Store } from '../graph/index.ts'
import { loadStep } from './load-step.ts'
import { lookThrough } from './look-through.ts'
import type { Source } from './sources/source.ts'
import { extractStep, fetchStep, noteOutcome, type Workshop } from './steps.ts'

/** What one look through a source gave. */
export interface Round {
  source: string
  urls: number
  loaded: number
  unchanged: number
  setAside: number
}

export interface WatchOptions {
  /** Folder of the lists' ledger. */
  folder: string
  /** Ends after one round of each source. */
  once: boolean
  signal: AbortSignal
  onRound?: (round: Round) => void
  onTrouble?: (subject: string, reason: string) => void
  now?: () => number
}

/**
 * The sources in turn, the one that is due longest first, each again after its own time. What was seen is in the ledger before
 * it is read, so a killed watch loses nothing.
 */
export async function watchSources(
  workshop: Workshop,
  sources: readonly Source[],
  store: Store,
  options: WatchOptions,
): Promise<void> {
  const { once, signal, now = Date.now } = options
  const due = new Map(sources.map((source) => [source, 0]))
  while (due.size > 0 && !signal.aborted) {
    const [next, at] = [...due].reduce((first, one) => (one[1] < first[1] ? one : first))
    if (at > now()) await pause(at - now(), signal)
    if (signal.aborted) return
    await round(workshop, next, store, options)
    if (once) due.delete(next)
    else due.set(next, now() + next.everyMinutes * 60_000)
  }
}

async function round(
  workshop: Workshop,
  source: Source,
  store: Store,
  { folder, signal, onRound, onTrouble }: WatchOptions,
): Promise<void> {
  const { urls, outcomes } = await lookThrough(workshop, source, folder, signal)
  for (const { subject, reason } of outcomes) onTrouble?.(subject, reason)
  for (const url of urls) await workshop.ledger.update(url, { source: source.id })
  const ready: string[] = []
  const told: Round = { source: source.id, urls: urls.length, loaded: 0, unchanged: 0, setAside: 0 }
  for (const url of urls) {
    if (signal.aborted) break
    const options = { floor: source.floorSeconds * 1000, signal }
    const fetched = await fetchStep(workshop, { kind: 'url', url }, options)
    const done = 'outcome' in fetched ? fetched : await extractStep(workshop, url)
    if ('value' in done) ready.push(url)
    else if (done.outcome.kind === 'not-modified') told.unchanged++
    else {
      told.setAside++
      if (await noteOutcome(workshop, done.outcome)) ready.push(url)
    }
  }
  if (ready.length > 0) await loadStep(workshop, ready, store)
  onRound?.({ ...told, loaded: ready.length })
}

/** Waits, or until the signal fires. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        done()
      },
      { once: true },
    )
  })
}
