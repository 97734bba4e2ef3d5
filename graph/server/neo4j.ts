import { spawn } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { GraphError } from '../errors.ts'
import { openNeo4j } from '../stores/neo4j.ts'
import { configure, setPassword } from './folder.ts'
import { defaultCache, installNeo4j, keepArchive } from './install.ts'
import { freePort } from './port.ts'
import { type Running, running } from './process.ts'
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

/** Whether the server of this folder runs, and where it is reached. */
export async function neo4jStatus({
  home = '.jibek/neo4j',
}: ServerOptions = {}): Promise<ServerStatus> {
  const folder = resolve(home)
  const known = await running(folder)
  if (known) return { state: 'running', ...(await address(folder, known)) }
  return { state: existsSync(join(folder, 'password')) ? 'stopped' : 'never started' }
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
