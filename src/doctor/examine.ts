import type { Settings } from '../settings.ts'
import type { Finding } from './finding.ts'
import { graph } from './graph.ts'
import { clock, disk, node, zones } from './machine.ts'
import { redis } from './redis.ts'
import { sources } from './sources.ts'

/** Looks at everything that the settings make needed. Nothing is changed but that the state folder is made. */
export async function examine(
  settings: Settings,
  needs: { redis: boolean; online: boolean; signal: AbortSignal },
): Promise<Finding[]> {
  return [
    node(),
    zones(),
    clock(),
    await disk(settings.state),
    ...(await graph(settings)),
    ...(needs.redis ? await redis(settings.redisUrl) : []),
    ...(await sources(settings, needs)),
  ]
}
