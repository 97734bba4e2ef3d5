import { cpus } from 'node:os'
import type { Article } from '../../../extractors/index.ts'
import { type Line, line } from '../report.ts'
import { median } from '../rounds.ts'
import type { Bed } from './bed.ts'
import { longPagesOf } from './pages.ts'
import { empty, readAll } from './parts.ts'
import { busyTime, startWorkers, type Workers } from './workers.ts'

/** Pages of a shift. */
const LONG = 80
/**
 * Long pages that each worker reads before anything is measured. A worker runs for days; over its first six million characters
 * reading takes up to thrice as long, and the compiler's threads take a quarter of a processor until some thirty million.
 */
const WARM = 400

interface Shift {
  rate: number
  /** Processors that the workers, and everything on the machine, kept busy. */
  workers: number
  all: number
}

/** Pages nobody has seen, through these workers. The graph keeps what it has, as any graph does that workers are put to. */
async function shift(
  { sites, through }: Bed,
  samples: readonly Article[],
  workers: readonly Workers[],
  seed: number,
): Promise<Shift> {
  const pages = longPagesOf(samples, LONG, seed)
  const urls = sites.put(pages)
  const times = () => ({
    workers: workers.reduce((sum, one) => sum + one.processorTime(), 0),
    all: busyTime(),
  })
  const before = times()
  const took = await through(urls)
  const after = times()
  return {
    rate: (1000 * pages.length) / took,
    workers: (after.workers - before.workers) / took,
    all: (after.all - before.all) / took,
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

/** Two workers, both warm, and then one of them alone, where reading is most of the work, each for so many shifts. */
export async function shifts(
  bed: Bed,
  samples: readonly Article[],
  roundCount: number,
): Promise<Line[]> {
  await empty(bed.graphServer)
  const environment = bed.environment('shifts')
  const workers = [await startWorkers(1, environment), await startWorkers(1, environment)]
  const measured = async (seed: number): Promise<Shift[]> => {
    const found: Shift[] = []
    for (let at = 0; at < roundCount; at += 1)
      found.push(await shift(bed, samples, workers, seed + at))
    console.log(`${workers.length} at work`, found)
    return found
  }
  try {
    const warming = longPagesOf(samples, WARM * workers.length, 3_000)
    await bed.through(bed.sites.put(warming))
    const two = await measured(2_000)
    await workers.pop()?.stop()
    const one = await measured(2_500)
    return lines(one, two, readingTime(samples))
  } finally {
    for (const worker of workers) await worker.stop()
  }
}

function lines(one: readonly Shift[], two: readonly Shift[], reading: number): Line[] {
  const of = (shifts: readonly Shift[], what: keyof Shift) =>
    median(shifts.map((shift) => shift[what]))
  const ratio = of(two, 'rate') / of(one, 'rate')
  const [own, all] = [of(one, 'workers'), of(one, 'all')]
  const left = cpus().length - all
  const page = (processors: number) => ((1000 * processors) / of(one, 'rate')).toFixed(0)
  return [
    line(
      'long pages (100,000 characters): one worker, two workers',
      `${of(one, 'rate').toFixed(1)}, ${of(two, 'rate').toFixed(1)} pages/s`,
    ),
    {
      what: 'two workers as a multiple of one',
      figure: ratio.toFixed(2),
      wanted: 'at least 1.5',
      met: ratio >= 1.5,
    },
    line(
      'processor time of such a page: reading it, the whole worker, with servers and all else',
      `${reading.toFixed(0)}, ${page(own)}, ${page(all)} ms`,
    ),
    line(
      `of ${cpus().length} processors: one worker took, servers and all else took, a second worker had left`,
      `${own.toFixed(2)}, ${(all - own).toFixed(2)}, ${left.toFixed(2)}`,
    ),
    line('so a second worker could give at most', `${(1 + left / own).toFixed(2)} times one`),
  ]
}
