import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGraph } from '../../../graph/index.ts'
import { connect, openQueues } from '../../../pipelines/index.ts'
import { neo4jForTests } from '../../servers/neo4j.ts'
import { redisForTests } from '../../servers/redis.ts'
import { sampleArticles } from '../corpus.ts'
import { type Line, report } from '../report.ts'
import { median } from '../rounds.ts'
import { longPagesOf, pagesOf } from './pages.ts'
import { empty, noJobs, readAll, writeAll } from './parts.ts'
import { startSites } from './site.ts'
import { busyTime, startWorkers } from './workers.ts'

/**
 * `npm run bench:queue [-- PAGES ROUNDS]`: the whole pipeline (sites on loopback, worker processes, Redis, Neo4j) beside its bare
 * parts over the same pages, in turn, round by round; each round gives ratios of its own, of which the medians are taken.
 * A worker is polite here as ever: the sites' card asks for a pause of a millisecond, and there are many sites.
 */
const [count = '400', roundCount = '5', only = 'both'] = process.argv.slice(2)
const PAGES = Number(count)
const ROUNDS = Number(roundCount)
const SITES = 40
/** Pages of the second question, and those with which each of its fresh workers gets warm: a worker runs for days, its compiler for the first minute. */
const LONG = 80
const WARM = 40
/** How often the queue is asked whether all is done, ms. */
const LOOK = 200

delete process.env.NEO4J_URI
const folder = mkdtempSync(join(tmpdir(), 'jibek-bench-'))
const [sites, server, graphServer] = await Promise.all([
  startSites(SITES),
  redisForTests(),
  neo4jForTests(),
])
const redis = await connect(server.url, console.error)
const queues = await openQueues(redis)
const store = await openGraph(graphServer.uri, graphServer)
const samples = sampleArticles()
writeFileSync(
  join(folder, 'bench.yaml'),
  `name: Вестник степи\nhosts: ${JSON.stringify(sites.hosts)}\nkind: regional\nfloorSeconds: 0.001\nlists: [{ kind: sitemap, url: 'http://${sites.hosts[0]}/sitemap.xml' }]\n`,
)
const environment = (state: string) => ({
  JIBEK_REDIS_URL: server.url,
  JIBEK_GRAPH: graphServer.uri,
  NEO4J_USERNAME: graphServer.username,
  NEO4J_PASSWORD: graphServer.password,
  JIBEK_STATE: join(folder, state),
  JIBEK_SOURCES: folder,
  JIBEK_ALLOW_PRIVATE_HOSTS: sites.hosts.join(','),
})

/** From putting pages on the queue until it is empty: ms. */
async function through(urls: readonly string[]): Promise<number> {
  const started = performance.now()
  await queues.fetch(urls)
  for (;;) {
    await new Promise((done) => setTimeout(done, LOOK))
    const { pending, ...stages } = await queues.counts()
    const open = Object.values(stages).flatMap((states) => Object.values(states))
    if (pending === 0 && open.every((jobs) => jobs === 0)) return performance.now() - started
  }
}

interface Round {
  jobs: number
  reading: number
  writing: number
  pipeline: number
  articles: number
}

/** Pages a second of the parts and of the whole. */
async function round(seed: number): Promise<Round> {
  const pages = pagesOf(samples, PAGES, seed)
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

async function parts(): Promise<Line[]> {
  const workers = await startWorkers(1, environment('parts'))
  const rounds: Round[] = []
  try {
    for (let at = 0; at <= ROUNDS; at += 1) {
      const one = await round(1_000 + at)
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
  const line = (what: string, figure: string): Line => ({ what, figure, wanted: '', met: null })
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

interface Shift {
  rate: number
  /** Processors that the workers, and everything on the machine, kept busy. */
  workers: number
  all: number
}

/** The graph keeps what it has, as any graph does that workers are put to. */
async function shift(count: number, seed: number): Promise<Shift> {
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
function readingTime(): number {
  const pages = longPagesOf(samples, WARM, 9_000)
  const urls = pages.map((_, at) => `http://${sites.hosts[0]}/reading/${at}`)
  readAll(urls, pages)
  const start = process.cpuUsage()
  readAll(urls, pages)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / pages.length
}

async function shifts(): Promise<Line[]> {
  await empty(graphServer)
  const rounds: { one: Shift; two: Shift; reading: number }[] = []
  for (let at = 0; at <= ROUNDS; at += 1) {
    const seed = 2_000 + 2 * at
    // In turn, so that neither always meets the larger graph.
    const first = await shift(1 + (at % 2), seed)
    const second = await shift(2 - (at % 2), seed + 1)
    const [one, two] = at % 2 === 0 ? [first, second] : [second, first]
    const row = { one, two, reading: readingTime() }
    console.log(at === 0 ? 'warm-up' : `round ${at}`, row)
    if (at > 0) rounds.push(row)
  }
  const of = (what: (row: (typeof rounds)[number]) => number) => median(rounds.map(what))
  const ratio = of(({ one, two }) => two.rate / one.rate)
  const [own, all] = [of(({ one }) => one.workers), of(({ one }) => one.all)]
  const left = cpus().length - all
  const line = (what: string, figure: string): Line => ({ what, figure, wanted: '', met: null })
  const page = (what: (shift: Shift) => number) =>
    of(({ one }) => (1000 * what(one)) / one.rate).toFixed(0)
  return [
    line(
      'long pages (100,000 characters, most of it prose without facts): one worker, two workers',
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

try {
  const lines = [
    ...(only === 'shifts' ? [] : await parts()),
    ...(only === 'parts' ? [] : await shifts()),
  ]
  if (only === 'both')
    report(
      'The queue',
      `\`npm run bench:queue\`: ${PAGES} pages made from the development samples on ${SITES} sites on loopback with a floor of 1 ms, fetched, read and loaded by worker processes through Redis (every write on disk) into Neo4j; medians of ${ROUNDS} rounds, ratios within a round. The long pages are made so that reading is most of the work: a sample's report with 100,000 characters of other news behind it, whose sentences state nothing for the record.`,
      lines,
    )
  else console.log(lines)
} finally {
  await queues.close()
  redis.disconnect()
  await store.close()
  await Promise.all([sites.close(), server.close(), graphServer.stop()])
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
