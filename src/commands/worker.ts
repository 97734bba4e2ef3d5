import { command, textFlag } from '../command.ts'
import { whole } from '../whole.ts'

/** How long closing what is open may take at the end, milliseconds. */
const LAST_MS = 3000

const worker = command({
  name: 'worker',
  summary:
    'take articles from the queue: fetch, extract, load, until stopped; as many workers as you like on one Redis',
  options: [
    {
      flags: '--fetches <n>',
      description: 'pages fetched at the same time, of different hosts (16)',
    },
    {
      flags: '--grace <seconds>',
      description: 'at SIGTERM, how long to finish what is under way (20)',
    },
    {
      flags: '--port <n>',
      description: 'serve /healthz and /metrics (Prometheus) there; 0: any free port',
    },
    { flags: '--host <address>', description: 'address to serve them on (127.0.0.1)' },
  ],
  example: 'JIBEK_REDIS_URL=redis://127.0.0.1:6379 jibek worker --port 9464',
  async run({ settings, log, complain, signal }, _args, flags) {
    const [
      { lookThrough, openReader, sourceOf, startWorker },
      { openStore },
      { openQueue },
      { serveHealth },
      { openNowOrLater },
    ] = await Promise.all([
      import('../../pipelines/index.ts'),
      import('../store.ts'),
      import('../queue.ts'),
      import('../health.ts'),
      import('../store-later.ts'),
    ])
    const fetches = whole(textFlag(flags, 'fetches') ?? '16', '--fetches')
    const graceMs = 1000 * whole(textFlag(flags, 'grace') ?? '20', '--grace')
    const port = textFlag(flags, 'port')
    const trouble = (reason: string) => complain(`jibek: ${reason}`)
    const { redis, queues, workshop, close } = await openQueue(settings, trouble)
    const store = await openNowOrLater(() => openStore(settings), settings.graph, trouble)
    const reader = openReader()
    const health = await serveHealth({
      port: port === null ? null : whole(port, '--port'),
      host: textFlag(flags, 'host') ?? '127.0.0.1',
      queues,
      redis,
    })
    const did: Record<string, number> = {}
    const running = await startWorker({
      redis,
      queues,
      workshop: { ...workshop, reader },
      store,
      fetches,
      discover: async (id, stop) => {
        const source = workshop.sources.get(id)
        if (!source) return []
        const { urls, outcomes } = await lookThrough(workshop, source, settings.state, stop)
        for (const { subject, reason } of outcomes) trouble(`${id}: ${subject}: ${reason}`)
        return urls
      },
      floorOf: (url) => 1000 * (sourceOf(workshop.sources, url)?.floorSeconds ?? 2),
      onJob: (stage, result, ms) => {
        health.onJob(stage, result, ms)
        if (result !== 'wait') did[stage] = (did[stage] ?? 0) + 1
      },
      onTrouble: trouble,
      state: settings.state,
    })
    log(
      `jibek: worker at ${settings.redisUrl}, graph ${settings.graph}${health.address ? `, ${health.address}/metrics` : ''}`,
    )
    if (!signal.aborted)
      await new Promise<void>((done) =>
        signal.addEventListener('abort', () => done(), { once: true }),
      )
    const finished = await running.close(graceMs)
    const jobs = Object.entries(did).map(([stage, count]) => `${count} ${stage}`)
    log(
      `jibek: stopped; ${finished ? 'all that was begun is done' : 'what was not finished stays in the queue'} (jobs: ${jobs.join(', ') || 'none'})`,
    )
    // A driver may wait long for a server that is gone; whatever is still open by then may be broken off like by a kill.
    setTimeout(() => process.exit(0), LAST_MS).unref()
    await reader.close()
    await health.close()
    await close()
    await store.close()
    return 0
  },
})

export default worker
