/** The thread of `reader.ts`: readings in, what the archive keeps of them out. */
import { parentPort } from 'node:worker_threads'
import { type Reading, writeArticle } from '../read-article.ts'

parentPort?.on('message', ([reading, retrievedAt]: [Reading, string]) => {
  const { page } = reading
  // Bytes arrive as a plain Uint8Array.
  const read = { ...reading, page: { ...page, bytes: Buffer.from(page.bytes) } }
  const written = writeArticle(read, retrievedAt)
  // Handed over, not copied.
  parentPort?.postMessage(written, 'value' in written ? [written.value.bytes.buffer] : [])
})
