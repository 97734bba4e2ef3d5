import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'
import { type LedgerEntry, openLedger } from '../../pipelines/index.ts'
import { type NewsServer, startNews } from './news.ts'
import { type RedisForTests, redisForTests } from './redis.ts'

const MAIN = new URL('../../dist/src/main.js', import.meta.url).pathname
const run = promisify(execFile)

/** A worker as a process, and what it says. */
export interface WorkerProcess {
  process: ChildProcess
  /** Standard error so far. */
  said(): string
  /** It takes jobs (or has ended). */
  ready: Promise<void>
  /** Exit code; null for one that was killed. */
  ended: Promise<number | null>
}

/** Where a run keeps what it makes. */
export interface Place {
  /** Folder of archive and ledger, and of the graph unless `graph` names one. */
  state: string
  /** Address of a Neo4j, or a folder. */
  graph?: string
  password?: string
}

export interface QueueForTests {
  news: NewsServer
  redis: RedisForTests
  /** A folder for the states of one test file. */
  folder: string
  place(name: string): Place
  /** Runs a command beside the news server, which must go on answering meanwhile; its standard output. */
  jibek(place: Place, ...args: string[]): Promise<string>
  work(place: Place, ...flags: string[]): WorkerProcess
  entries(place: Place): Promise<LedgerEntry[]>
  /** Waits until so many subjects are known, each is loaded or has an outcome, and no job is left. */
  settled(place: Place, subjects: number, within: number): Promise<LedgerEntry[]>
  /** What the graph says, but for the instants at which pages were fetched. */
  graph(place: Place): Promise<string>
  /** Jobs that are left by queue and state, and articles that wait to be loaded. */
  left(): Promise<Record<string, number>>
  /** SIGTERM to workers; their exit codes. */
  stop(...workers: WorkerProcess[]): Promise<(number | null)[]>
  /** Kills all workers and empties the queue. */
  clear(): Promise<void>
  close(): Promise<void>
}

/** News sites, a Redis, and worker processes that a test may start and kill. `floor`: milliseconds between two requests to a host; `settings`: more environment. */
export async function queueForTests(
  hosts: number,
  articles: number,
  floor: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<QueueForTests> {
  const folder = mkdtempSync(join(tmpdir(), 'jibek-queue-'))
  const [news, redis] = await Promise.all([startNews(hosts, articles), redisForTests()])
  writeCard(folder, news, floor)
  const workers = new Set<WorkerProcess>()
  const environment = ({ state, graph = state, password }: Place) => ({
    ...process.env,
    ...settings,
    JIBEK_REDIS_URL: redis.url,
    JIBEK_GRAPH: graph,
    JIBEK_STATE: state,
    JIBEK_SOURCES: join(folder, 'sources'),
    JIBEK_ALLOW_PRIVATE_HOSTS: news.allowed,
    ...(password === undefined ? {} : { NEO4J_PASSWORD: password }),
  })
  const jibek = async (place: Place, ...args: string[]) =>
    (
      await run('node', [MAIN, ...args], {
        env: environment(place),
        encoding: 'utf8',
        maxBuffer: 1 << 30,
      })
    ).stdout
  const entries = async ({ state }: Place) => {
    const all: LedgerEntry[] = []
    for await (const entry of openLedger(join(state, 'ledger')).entries()) all.push(entry)
    return all
  }
  const kill = async () => {
    const running = [...workers].map(({ ended }) => ended)
    for (const { process } of workers) process.kill('SIGKILL')
    await Promise.all(running)
  }
  return {
    news,
    redis,
    folder,
    place: (name) => ({ state: join(folder, name) }),
    jibek,
    work(place, ...flags) {
      const child = spawn('node', [MAIN, 'worker', ...flags], {
        env: environment(place),
        stdio: ['ignore', 'ignore', 'pipe'],
      })
      let text = ''
      const ready = new Promise<void>((done) => {
        child.stderr.on('data', (bytes: Buffer) => {
          text += bytes
          if (text.includes('jibek: worker at ')) done()
        })
        child.once('exit', () => done())
      })
      const worker: WorkerProcess = {
        process: child,
        said: () => text,
        ready,
        ended: new Promise((done) =>
          child.once('exit', (code) => {
            workers.delete(worker)
            done(code)
          }),
        ),
      }
      workers.add(worker)
      return worker
    },
    entries,
    async settled(place, subjects, within) {
      const until = Date.now() + within
      for (;;) {
        const all = await entries(place)
        const open = all.filter(({ stage, outcome }) => stage !== 'loaded' && outcome === null)
        const left = await jobsLeft(redis.url)
        if (all.length >= subjects && open.length === 0 && Object.keys(left).length === 0)
          return all
        if (Date.now() > until)
          throw new Error(
            `${open.length} of ${all.length} are not done: ${open[0]?.subject} ${open[0]?.stage}; ${JSON.stringify(left)}; ${[...workers].map((worker) => worker.said()).join('\n')}`,
          )
        // looking at thousands of entries costs the workers time
        await new Promise((done) => setTimeout(done, 300 + all.length))
      }
    },
    graph: async (place) =>
      (await jibek(place, 'export', 'canonical')).replace(
        /"retrievedAt":"[^"]*"/g,
        '"retrievedAt":""',
      ),
    left: async () => jobsLeft(redis.url),
    stop: async (...all) => {
      for (const { process } of all) process.kill('SIGTERM')
      return Promise.all(all.map(({ ended }) => ended))
    },
    clear: async () => {
      await kill()
      const client = new Redis(redis.url)
      await client.flushall()
      client.disconnect()
    },
    close: async () => {
      await kill()
      await redis.close()
      await news.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** One source whose hosts are the news sites. */
function writeCard(folder: string, news: NewsServer, floor: number): void {
  mkdirSync(join(folder, 'sources'))
  const hosts = news.origins.map((origin) => JSON.stringify(new URL(origin).host))
  const lists = news.origins.map((origin) => `  - { kind: sitemap, url: '${origin}/sitemap.xml' }`)
  writeFileSync(
    join(folder, 'sources', 'steppe.yaml'),
    `name: Вестник степи\nhosts: [${hosts.join(', ')}]\nkind: regional\nfloorSeconds: ${floor / 1000}\ninclude: ['^/news/']\nlists:\n${lists.join('\n')}\n`,
  )
}

/** Every key of BullMQ's lists and sets that holds jobs. */
async function jobsLeft(url: string): Promise<Record<string, number>> {
  const client = new Redis(url)
  try {
    const left: Record<string, number> = {}
    for (const queue of ['discover', 'fetch', 'extract', 'load'])
      for (const [state, kind] of [
        ['wait', 'list'],
        ['active', 'list'],
        ['paused', 'list'],
        ['delayed', 'set'],
        ['failed', 'set'],
      ] as const) {
        const key = `jibek:${queue}:${state}`
        const count = kind === 'list' ? await client.llen(key) : await client.zcard(key)
        if (count > 0) left[`${queue} ${state}`] = count
      }
    const pending = await client.scard('jibek:pending')
    return pending > 0 ? { ...left, pending } : left
  } finally {
    client.disconnect()
  }
}
