import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

export interface RedisForTests {
  url: string
  /** Stops it as a crash would (SIGKILL) or as an operator would, and starts it again on the same data. */
  stop(signal?: NodeJS.Signals): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}

/** A redis-server of its own, with an append-only file, on a free port. There is no skipping: without redis-server the tests fail. */
export async function redisForTests(): Promise<RedisForTests> {
  const folder = await mkdtemp(join(tmpdir(), 'jibek-redis-'))
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  let server: ChildProcess | null = null
  const redis: RedisForTests = {
    url,
    async start() {
      const args = [
        '--port',
        String(port),
        '--dir',
        folder,
        '--appendonly',
        'yes',
        '--appendfsync',
        'always',
        '--maxmemory-policy',
        'noeviction',
        '--save',
        '',
      ]
      const started = spawn('redis-server', args, { stdio: 'ignore' })
      const failed = new Promise<never>((_, reject) => started.once('error', reject))
      server = started
      await Promise.race([answers(url), failed])
    },
    async stop(signal = 'SIGTERM') {
      const running = server
      server = null
      if (!running || running.exitCode !== null) return
      await new Promise<void>((done) => {
        running.once('exit', () => done())
        running.kill(signal)
      })
    },
    async close() {
      await redis.stop('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
  await redis.start()
  return redis
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const probe = new Redis(url, { lazyConnect: true, retryStrategy: () => null })
    probe.on('error', () => undefined)
    try {
      await probe.connect()
      await probe.ping()
      return
    } catch (error) {
      if (tries > 100) throw error
      await new Promise((done) => setTimeout(done, 50))
    } finally {
      probe.disconnect()
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })
}
