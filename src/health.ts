import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { QueueName, Queues, WorkerOptions } from '../pipelines/index.ts'

export interface Health {
  /** `http://host:port`; null where nothing is served. */
  address: string | null
  onJob: NonNullable<WorkerOptions['onJob']>
  close(): Promise<void>
}

/** `/healthz` (200 while Redis answers, else 503) and `/metrics` for Prometheus. */
export async function serveHealth({
  port,
  host,
  queues,
  redis,
}: {
  port: number | null
  host: string
  queues: Queues
  redis: { ping(): Promise<string>; status: string }
}): Promise<Health> {
  const register = new Registry()
  collectDefaultMetrics({ register, prefix: 'jibek_' })
  const jobs = new Counter({
    name: 'jibek_jobs_total',
    help: 'Jobs by stage and what became of them',
    labelNames: ['stage', 'result'] as const,
    registers: [register],
  })
  const seconds = new Histogram({
    name: 'jibek_job_seconds',
    help: 'Time that a job took, waiting not counted',
    labelNames: ['stage'] as const,
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers: [register],
  })
  new Gauge({
    name: 'jibek_queue_jobs',
    help: 'Jobs in the queue by stage and state',
    labelNames: ['stage', 'state'] as const,
    registers: [register],
    async collect() {
      const { pending, ...counts } = await queues.counts()
      for (const [stage, states] of Object.entries(counts))
        for (const [state, count] of Object.entries(states)) this.set({ stage, state }, count)
      this.set({ stage: 'load', state: 'pending' }, pending)
    },
  })
  const onJob: Health['onJob'] = (stage: QueueName, result, ms) => {
    jobs.inc({ stage, result })
    if (result !== 'wait') seconds.observe({ stage }, ms / 1000)
  }
  if (port === null) return { address: null, onJob, close: async () => undefined }
  const server = createServer(async ({ method, url }, response) => {
    const isReady = redis.status === 'ready'
    if (method !== 'GET') response.writeHead(405).end()
    else if (url === '/healthz')
      response
        .writeHead(isReady ? 200 : 503, { 'content-type': 'application/json' })
        .end(
          `${JSON.stringify({ status: isReady ? 'ok' : 'redis does not answer', uptime: Math.round(process.uptime()) })}\n`,
        )
    else if (url === '/metrics') {
      // Redis may go while its queues are counted: a rejection that nobody takes would end the worker.
      const metrics = isReady ? await register.metrics().catch(() => null) : null
      if (metrics === null) response.writeHead(503).end()
      else response.writeHead(200, { 'content-type': register.contentType }).end(metrics)
    } else response.writeHead(404).end()
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}`,
    onJob,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
