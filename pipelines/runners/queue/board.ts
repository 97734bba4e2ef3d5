import { createServer } from 'node:http'
import { type AddressInfo, isIP } from 'node:net'
import type { Queue } from 'bullmq'

export interface Board {
  address: string
  close(): Promise<void>
}

/**
 * Bull Board over the queues, read-only: everything but GET is refused. So are requests that name the host by a domain, so that no
 * web page can read it through the browser (DNS rebinding needs one).
 */
export async function serveBoard(
  queues: readonly Queue[],
  { host, port }: { host: string; port: number },
): Promise<Board> {
  // Loaded only here: no other command needs a web server.
  const [{ createBullBoard }, { BullMQAdapter }, { ExpressAdapter }, { default: express }] =
    await Promise.all([
      import('@bull-board/api'),
      import('@bull-board/api/bullMQAdapter'),
      import('@bull-board/express'),
      import('express'),
    ])
  const adapter = new ExpressAdapter()
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Jibek' } },
  })
  const app = express()
  app.disable('x-powered-by')
  app.use((request, response, next) => {
    const named = request.hostname
    if (request.method !== 'GET' && request.method !== 'HEAD') response.sendStatus(405)
    else if (named !== host && named !== 'localhost' && !isAddress(named)) response.sendStatus(403)
    else next()
  })
  app.use('/', adapter.getRouter())
  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

const isAddress = (name: string) => isIP(name.replace(/^\[|\]$/g, '')) !== 0
