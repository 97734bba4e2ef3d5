import type { Redis } from 'ioredis'

/** A Redis that does not answer, or not as one should that keeps a queue. */
export class RedisError extends Error {
  readonly code = 'REDIS'
  constructor(
    readonly subject: string,
    message: string,
    readonly hint = 'Start one (redis-server --appendonly yes --maxmemory-policy noeviction) or name it with JIBEK_REDIS_URL; without Redis use jibek watch and jibek ingest.',
  ) {
    super(message)
    this.name = 'RedisError'
  }
}

/** How long a command line waits for a Redis to answer, milliseconds. */
const PATIENCE = 3000

/**
 * A connection that waits and connects again as long as it lives, as workers need it. `onTrouble` hears of lost connections,
 * once each. The first connection must succeed within three seconds: throws RedisError.
 */
export async function connect(url: string, onTrouble: (reason: string) => void): Promise<Redis> {
  // Loaded only here: most commands need no queue.
  const { Redis: Client } = await import('ioredis')
  const redis = new Client(url, {
    maxRetriesPerRequest: null,
    lazyConnect: true,
    retryStrategy: (times) => Math.min(100 * times, 2000),
  })
  let last = ''
  redis.on('error', (error) => {
    if (error.message !== last) onTrouble(error.message)
    last = error.message
  })
  redis.on('ready', () => {
    last = ''
  })
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('no answer within 3 s')), PATIENCE).unref(),
  )
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), late])
  } catch (error) {
    redis.disconnect()
    throw new RedisError(url, `Redis does not answer (${(error as Error).message})`)
  }
  return redis
}
