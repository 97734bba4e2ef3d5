import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Load } from './worker.ts'

/** A subject that can be run over its articles (or the first `limit` of them) and says how long it took, in ms. */
export interface Runner {
  run(limit?: number): Promise<number>
  close(): Promise<unknown>
}

/** Starts a worker and warms it up by one pass over some of its articles. */
export async function start(load: Load): Promise<Runner> {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: load })
  await once(worker, 'message')
  const runner: Runner = {
    run: async (limit = load.articles.length) => {
      worker.postMessage(limit)
      const [took] = await once(worker, 'message')
      return Number(took)
    },
    close: () => worker.terminate(),
  }
  await runner.run(500)
  return runner
}

/**
 * Times of several subjects in ms, round by round in turn, so that what else the machine does falls on all of them; each
 * round gives a ratio of its own and the medians are taken of those.
 */
export async function rounds(runners: readonly Runner[], count: number): Promise<number[][]> {
  const times: number[][] = []
  for (let round = 0; round < count; round++) {
    const row: number[] = []
    for (const runner of runners) row.push(await runner.run())
    times.push(row)
  }
  return times
}

/** The middle of the values (the mean of the middle two). */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}
