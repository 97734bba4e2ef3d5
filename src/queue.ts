import { connect, openQueues, type Queues, redisPace, type Workshop } from '../pipelines/index.ts'
import { openWorkshop } from './open.ts'
import type { Settings } from './settings.ts'

/** The queue of the settings, with the workshop that speaks to hosts at its pace. */
export async function openQueue(
  settings: Settings,
  onTrouble: (reason: string) => void,
): Promise<{
  redis: Awaited<ReturnType<typeof connect>>
  queues: Queues
  workshop: Workshop
  close(): Promise<void>
}> {
  const redis = await connect(settings.redisUrl, onTrouble)
  const queues = await openQueues(redis)
  const workshop = openWorkshop(settings, redisPace(redis))
  return {
    redis,
    queues,
    workshop,
    close: async () => {
      await queues.close()
      await workshop.fetcher.close()
      redis.disconnect()
    },
  }
}
