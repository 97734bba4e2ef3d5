import type { Redis } from 'ioredis'
import { BUSY_MS, type Pace } from '../../web/pace.ts'
import { PREFIX } from './queues.ts'

/**
 * Takes the host's slot or tells how long it is taken, in one step for all workers. KEYS[1]: the host's key; its value is `held`
 * or `rest`, its time to live what is left. ARGV: lease in milliseconds, longest wait for a held one.
 */
const RESERVE = `
local state = redis.call('GET', KEYS[1])
if not state then
  redis.call('SET', KEYS[1], 'held', 'PX', ARGV[1])
  return 0
end
local left = redis.call('PTTL', KEYS[1])
if state == 'held' then return math.min(math.max(left, 1), tonumber(ARGV[2])) end
return math.max(left, 1)
`

/** The pace of all workers of one Redis: one request a host at a time, whoever makes it. */
export function redisPace(redis: Redis): Pace {
  const key = (host: string) => `${PREFIX}:pace:${host}`
  return {
    reserve: async (host, leaseMs) =>
      Number(await redis.eval(RESERVE, 1, key(host), Math.ceil(leaseMs), BUSY_MS)),
    release: async (host, restMs) => {
      if (restMs > 0) await redis.set(key(host), 'rest', 'PX', Math.ceil(restMs))
      else await redis.del(key(host))
    },
  }
}
