/** The thread of `reader.ts`: readings in, what they say out. */
import { parentPort } from 'node:worker_threads'
import { type Reading, readArticle } from '../read-article.ts'

parentPort?.on('message', (reading: Reading) => {
  const { page } = reading
  // Bytes arrive as a plain Uint8Array.
  parentPort?.postMessage(
    readArticle({ ...reading, page: { ...page, bytes: Buffer.from(page.bytes) } }),
  )
})
