import { cpus } from 'node:os'
import type { Article } from '../../../extractors/index.ts'
import { type Line, line } from '../report.ts'
import { median } from '../rounds.ts'
import type { Bed } from './bed.ts'
import { longPagesOf } from './pages.ts'
import { empty, readAll } from './parts.ts'
import { busyTime, startWorkers } from './workers.ts'

/** Pages of a shift, and those with which each of its fresh workers gets warm: a worker runs for days; its first sixty long pages take twice the time. */
const LONG = 80
const WARM = 150

interface Shift {
  rate: number
  /** Processors that the workers, and everything on the machine, kept busy. */
  workers: number
  all: number
}

/** The graph keeps what it has, as any graph does that workers are put to. */
async function shift(
  { sites, environment, through }: Bed,
  samples: readonly Article[],
  count: number,
  seed: number,
): Promise<Shift> {
  const workers = await startWorkers(count, environment(`shift-${seed}-${count}`))
  try {
    await through(sites.put(longPagesOf(samples, WARM * count, seed + 500)))
    const pages = longPagesOf(samples, LONG, seed)
    const urls = sites.put(pages)
    const before = { workers: workers.processorTime(), all: busyTime() }
    const took = await through(urls)
    const after = { workers: workers.processorTime(), all: busyTime() }
    return {
      rate: (1000 * pages.length) / took,
      workers: (after.workers - before.workers) / took,
      all: (after.all - before.all) / took,
    }
  } finally {
    await workers.stop()
  }
}

/** Processor time of parsing and extracting a page of the second question and of nothing else, ms. */
function readingTime(samples: readonly Article[]): number {
  const pages = longPagesOf(samples, LONG, 9_000)
  const urls = pages.map((_, at) => `http://localhost/reading/${at}`)
  readAll(urls, pages)
  const start = process.cpuUsage()
  readAll(urls, pages)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / pages.length
}

/** Two workers beside one where reading is most of the work, in so many rounds. */
export async function shifts(
  bed: Bed,
  samples: readonly Article[],
  roundCount: number,
): Promise<Line[]> {
  await empty(bed.graphServer)
  const rounds: { one: Shift; two: Shift; reading: number }[] = []
  for (let at = 1; at <= roundCount; at += 1) {
    const seed = 2_000 + 2 * at
    // In turn, so that neither always meets the larger graph.
    const first = await shift(bed, samples, 1 + (at % 2), seed)
    const second = await shift(bed, samples, 2 - (at % 2), seed + 1)
    const [one, two] = at % 2 === 0 ? [first, second] : [second, first]
    const row = { one, two, reading: readingTime(samples) }
    console.log(`round ${at}`, row)
    rounds.push(row)
  }
  const of = (what: (row: (typeof rounds)[number]) => number) => median(rounds.map(what))
  const ratio = of(({ one, two }) => two.rate / one.rate)
  const [own, all] = [of(({ one }) => one.workers), of(({ one }) => one.all)]
  const left = cpus().length - all
  const page = (what: (shift: Shift) => number) =>
    of(({ one }) => (1000 * what(one)) / one.rate).toFixed(0)
  return [
    line(
      'long pages (100,000 characters): one worker, two workers',
      `${of(({ one }) => one.rate).toFixed(1)}, ${of(({ two }) => two.rate).toFixed(1)} pages/s`,
    ),
    {
      what: 'two workers as a multiple of one',
      figure: ratio.toFixed(2),
      wanted: 'at least 1.5',
      met: ratio >= 1.5,
    },
    line(
      'processor time of such a page: reading it, the whole worker, with servers and all else',
      `${of(({ reading }) => reading).toFixed(0)}, ${page(({ workers }) => workers)}, ${page((one) => one.all)} ms`,
    ),
    line(
      `of ${cpus().length} processors: one worker took, servers and all else took, a second worker had left`,
      `${own.toFixed(2)}, ${(all - own).toFixed(2)}, ${left.toFixed(2)}`,
    ),
    line('so a second worker could give at most', `${(1 + left / own).toFixed(2)} times one`),
  ]
}
