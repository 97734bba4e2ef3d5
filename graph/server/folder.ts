import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './run.ts'

/** Writes the settings of a folder's server: loopback only, little memory, our style and guide for the Browser. */
export async function configure(home: string, boltPort: number, httpPort: number): Promise<void> {
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
export async function setPassword(home: string, classpath: string): Promise<string> {
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
