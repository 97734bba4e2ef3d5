import type { Article } from '../../../extractors/index.ts'
import { type Line, line } from '../report.ts'
import { median } from '../rounds.ts'
import type { Bed } from './bed.ts'
import { pagesOf } from './pages.ts'
import { empty, noJobs, readAll, writeAll } from './parts.ts'
import { startWorkers } from './workers.ts'

interface Round {
  jobs: number
  reading: number
  writing: number
  pipeline: number
  articles: number
}

/** Pages a second of the parts and of the whole. */
async function round(bed: Bed, pages: readonly string[]): Promise<Round> {
  const { sites, redis, store, graphServer, through } = bed
  const urls = sites.put(pages)
  const rate = (ms: number) => (1000 * pages.length) / ms
  const jobs = rate(await noJobs(redis, urls))
  const { took, documents } = readAll(urls, pages)
  await empty(graphServer)
  const writing = rate(await writeAll(store, documents))
  await empty(graphServer)
  const pipeline = rate(await through(urls))
  // A text of an earlier round that one of these repeats is loaded again with it.
  const { rows } = await store.read(
    'UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN count(a) AS articles',
    { ids: documents.map(({ article }) => `article/${article.id}`) },
  )
  const articles = Number(rows[0]?.articles)
  if (articles !== documents.length)
    throw new Error(`${articles} articles came through, not ${documents.length}`)
  return { jobs, reading: rate(took), writing, pipeline, articles }
}

/** The whole pipeline with one worker beside its bare parts, over so many pages in so many rounds. */
export async function whole(
  bed: Bed,
  samples: readonly Article[],
  pages: number,
  roundCount: number,
): Promise<Line[]> {
  const workers = await startWorkers(1, bed.environment('parts'))
  const rounds: Round[] = []
  try {
    for (let at = 0; at <= roundCount; at += 1) {
      const one = await round(bed, pagesOf(samples, pages, 1_000 + at))
      console.log(at === 0 ? 'warm-up' : `round ${at}`, one)
      if (at > 0) rounds.push(one)
    }
  } finally {
    await workers.stop()
  }
  const of = (what: (one: Round) => number) => median(rounds.map(what))
  const told = (what: (one: Round) => number) => `${of(what).toFixed(0)} pages/s`
  const ratio = of(
    ({ jobs, reading, writing, pipeline }) => pipeline / Math.min(jobs, reading, writing),
  )
  const sum = of(
    ({ jobs, reading, writing, pipeline }) => pipeline * (1 / jobs + 1 / reading + 1 / writing),
  )
  return [
    line(
      'BullMQ jobs that do nothing, two a page',
      told(({ jobs }) => jobs),
    ),
    line(
      'parsing and extraction alone',
      told(({ reading }) => reading),
    ),
    line(
      'graph writes alone (Neo4j, loads of 50)',
      told(({ writing }) => writing),
    ),
    line(
      'the whole pipeline, one worker',
      told(({ pipeline }) => pipeline),
    ),
    {
      what: 'the whole as a part of its slowest part',
      figure: ratio.toFixed(2),
      wanted: 'at least 0.6',
      met: ratio >= 0.6,
    },
    line('the whole as a part of its parts one after the other', sum.toFixed(2)),
  ]
}
