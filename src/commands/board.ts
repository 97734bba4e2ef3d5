import { command, textFlag } from '../command.ts'
import { whole } from '../whole.ts'

const board = command({
  name: 'board',
  summary: 'the queue in the browser (Bull Board), to look at only',
  options: [
    { flags: '--port <n>', description: 'port (9465); 0: any free one' },
    { flags: '--host <address>', description: 'address (127.0.0.1); it has no password' },
  ],
  example: 'jibek board --port 9465',
  async run({ settings, log, complain, signal }, _args, flags) {
    const [{ serveBoard }, { openQueue }] = await Promise.all([
      import('../../pipelines/index.ts'),
      import('../queue.ts'),
    ])
    const { queues, close } = await openQueue(settings, (reason) => complain(`jibek: ${reason}`))
    try {
      const served = await serveBoard(queues.all, {
        port: whole(textFlag(flags, 'port') ?? '9465', '--port'),
        host: textFlag(flags, 'host') ?? '127.0.0.1',
      })
      log(`jibek: ${served.address}`)
      if (!signal.aborted)
        await new Promise<void>((done) =>
          signal.addEventListener('abort', () => done(), { once: true }),
        )
      await served.close()
      return 0
    } finally {
      await close()
    }
  },
})

export default board
