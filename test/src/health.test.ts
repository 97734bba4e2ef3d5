import { expect, test } from 'vitest'
import type { Queues } from '../../pipelines/index.ts'
import { serveHealth } from '../../src/health.ts'

test('/healthz and /metrics tell whether Redis answers, also when it goes while the queues are counted', async () => {
  const redis = { ping: async () => 'PONG', status: 'ready' }
  let counted: () => Promise<unknown> = async () => ({ pending: 2, fetch: { waiting: 3 } })
  const queues = { counts: () => counted() } as unknown as Queues
  const health = await serveHealth({ port: 0, host: '127.0.0.1', queues, redis })
  const get = async (path: string) => {
    const answer = await fetch(`${health.address}${path}`)
    return [answer.status, await answer.text()] as const
  }
  try {
    expect((await get('/healthz'))[0]).toBe(200)
    const [status, metrics] = await get('/metrics')
    expect(status).toBe(200)
    expect(metrics).toContain('jibek_queue_jobs{stage="fetch",state="waiting"} 3')
    counted = async () => Promise.reject(new Error('Connection is closed.'))
    expect((await get('/metrics'))[0]).toBe(503)
    redis.status = 'reconnecting'
    expect((await get('/healthz'))[0]).toBe(503)
    expect((await get('/metrics'))[0]).toBe(503)
    expect((await get('/elsewhere'))[0]).toBe(404)
  } finally {
    await health.close()
  }
})
