import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, openSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { GraphError } from '../errors.ts'
import { openNeo4j } from '../stores/neo4j.ts'
import { defaultCache, installNeo4j, keepArchive } from './install.ts'
import { freePort } from './port.ts'
import { run } from './run.ts'

export interface ServerOptions {
  /** The server's own folder: data, settings, password. Default `.jibek/neo4j`. */
  home?: string
  /** Where the jars are kept. Default `~/.cache/jibek/neo4j`. */
  cache?: string
  /** 0 takes any free port. Defaults 7687 and 7474. */
  boltPort?: number
  httpPort?: number
  /** Told what takes long, one line each. */
  tell?: (line: string) => void
}

/** How to reach a running server. */
export interface ServerAddress {
  bolt: string
  http: string
  user: string
  password: string
  pid: number
}

export type ServerStatus =
  | ({ state: 'running' } & ServerAddress)
  | { state: 'stopped' }
  | { state: 'never started' }

const Running = z.object({
  pid: z.number().int(),
  boltPort: z.number(),
  httpPort: z.number(),
  /** Where the class archive that this run leaves is to be kept. */
  archive: z.string(),
})
type Running = z.infer<typeof Running>

/** The class archive as the server leaves it in its folder. */
const MADE = 'classes.jsa'

const START_MS = 120_000
/** The first run of an installation writes its class archive when it ends, which takes a while. */
const STOP_MS = 60_000

/** Starts a Neo4j of the folder's own, or finds it running; answers when it takes questions. Bound to loopback. */
export async function startNeo4j(options: ServerOptions = {}): Promise<ServerAddress> {
  const home = resolve(options.home ?? '.jibek/neo4j')
  const tell = options.tell ?? (() => undefined)
  const known = await running(home)
  if (known) return address(home, known)
  await run('java', ['-version'])
  const { classpath, archive } = await installNeo4j(resolve(options.cache ?? defaultCache()), tell)
  const boltPort = await freePort(options.boltPort ?? 7687, 'boltPort')
  const httpPort = await freePort(options.httpPort ?? 7474, 'httpPort')
  await configure(home, boltPort, httpPort)
  const password = await setPassword(home, classpath)
  tell('starting Neo4j')
  const log = openSync(join(home, 'console.log'), 'w')
  const child = spawn(
    'java',
    [
      '-Xmx512m',
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      existsSync(archive)
        ? `-XX:SharedArchiveFile=${archive}`
        : `-XX:ArchiveClassesAtExit=${join(home, MADE)}`,
      '-Xshare:auto',
      '-cp',
      classpath,
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home}`,
      `--config-dir=${join(home, 'conf')}`,
    ],
    { detached: true, stdio: ['ignore', log, log], cwd: home },
  )
  child.unref()
  const { pid } = child
  if (pid === undefined) throw failed(home, 'java could not be started')
  const server = { pid, boltPort, httpPort, archive }
  await writeFile(join(home, 'server.json'), JSON.stringify(server))
  await answering(home, server, password, () => child.exitCode)
  return address(home, server)
}

/** Ends the folder's server, if it runs; true if it did. */
export async function stopNeo4j({ home = '.jibek/neo4j' }: ServerOptions = {}): Promise<boolean> {
  const folder = resolve(home)
  const known = await running(folder)
  if (!known) return false
  process.kill(known.pid, 'SIGTERM')
  const until = Date.now() + STOP_MS
  while (await running(folder)) {
    if (Date.now() > until) throw failed(folder, `process ${known.pid} does not end`)
    await sleep(50)
  }
  await rm(join(folder, 'server.json'), { force: true })
  await keepArchive(join(folder, MADE), known.archive)
  return true
}

export async function neo4jStatus({
  home = '.jibek/neo4j',
}: ServerOptions = {}): Promise<ServerStatus> {
  const folder = resolve(home)
  const known = await running(folder)
  if (known) return { state: 'running', ...(await address(folder, known)) }
  return { state: existsSync(join(folder, 'password')) ? 'stopped' : 'never started' }
}

/** What runs for this folder: the process must live and be ours (a process id may have been given out again). */
async function running(home: string): Promise<Running | null> {
  const path = join(home, 'server.json')
  if (!existsSync(path)) return null
  const server = Running.parse(JSON.parse(await readFile(path, 'utf8')))
  const command = join('/proc', String(server.pid), 'cmdline')
  if (existsSync('/proc/self/cmdline'))
    return (await readFile(command, 'utf8').catch(ended)).includes(`--home-dir=${home}`)
      ? server
      : null
  return (await run('ps', ['-p', String(server.pid), '-o', 'command=']).catch(gone)).includes(home)
    ? server
    : null
}

/** A process that is gone, or goes while it is looked at, has no command line. */
function ended(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ESRCH') return ''
  throw error
}

/** `ps` ends with 1 when there is no such process. */
function gone(error: unknown): string {
  if (error instanceof GraphError && error.code === 'ServerFailed') return ''
  throw error
}

const address = async (
  home: string,
  { pid, boltPort, httpPort }: Running,
): Promise<ServerAddress> => ({
  bolt: `bolt://127.0.0.1:${boltPort}`,
  http: `http://127.0.0.1:${httpPort}/browser/`,
  user: 'neo4j',
  password: await readFile(join(home, 'password'), 'utf8'),
  pid,
})

async function configure(home: string, boltPort: number, httpPort: number): Promise<void> {
  await mkdir(join(home, 'conf'), { recursive: true })
  const kit = `http://127.0.0.1:${httpPort}/browser/jibek`
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${boltPort}`,
    'server.bolt.advertised_address': `127.0.0.1:${boltPort}`,
    'server.http.listen_address': `127.0.0.1:${httpPort}`,
    'server.http.advertised_address': `127.0.0.1:${httpPort}`,
    'server.https.enabled': 'false',
    'server.memory.heap.max_size': '512m',
    'server.memory.pagecache.size': '64m',
    'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
    'dbms.usage_report.enabled': 'false',
    'browser.remote_content_hostname_whitelist': 'localhost,127.0.0.1',
    'browser.post_connect_cmd': `style ${kit}/style.grass;play ${kit}/guide.html`,
  }
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${value}\n`)
  await writeFile(join(home, 'conf', 'neo4j.conf'), lines.join(''))
}

/** The folder's password: made once, readable by its owner only. */
async function setPassword(home: string, classpath: string): Promise<string> {
  const path = join(home, 'password')
  if (existsSync(path)) return readFile(path, 'utf8')
  const password = randomBytes(12).toString('hex')
  await run(
    'java',
    ['-cp', classpath, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password],
    { NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
  )
  await writeFile(path, password, { mode: 0o600 })
  await chmod(path, 0o600)
  return password
}

async function answering(
  home: string,
  server: Running,
  password: string,
  exitCode: () => number | null,
): Promise<void> {
  const until = Date.now() + START_MS
  for (;;) {
    try {
      const store = await openNeo4j((await address(home, server)).bolt, { password })
      await store.read('RETURN 1 AS one')
      await store.close()
      return
    } catch (error) {
      if (!(error instanceof GraphError) || error.code !== 'StoreUnreachable') throw error
      if (exitCode() !== null) throw failed(home, `it ended with code ${exitCode()}`)
      if (Date.now() > until) throw failed(home, 'it does not answer')
      await sleep(200)
    }
  }
}

const failed = (home: string, what: string) =>
  new GraphError('ServerFailed', home, `Neo4j: ${what}`, `see ${join(home, 'console.log')}`)
