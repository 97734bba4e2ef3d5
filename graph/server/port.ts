import { createServer } from 'node:net'
import { GraphError } from '../errors.ts'

/** The port, if nothing listens there; 0 becomes some free port. */
export async function freePort(port: number, name: string): Promise<number> {
  return new Promise((done, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new GraphError(
              'ServerFailed',
              `127.0.0.1:${port}`,
              'another program listens on this port',
              `stop it, or give another ${name}`,
              { cause: error },
            )
          : error,
      ),
    )
    probe.listen(port, '127.0.0.1', () => {
      const bound = probe.address()
      probe.close(() =>
        typeof bound === 'object' && bound !== null
          ? done(bound.port)
          : reject(new Error('no port')),
      )
    })
  })
}
