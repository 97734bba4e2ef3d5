import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type ReadArticle, type Reading, readArticle } from '../read-article.ts'
import type { Passed } from '../stage.ts'

/** Reads articles beside the process's own work, one after the other. */
export interface Reader {
  read(reading: Reading): Promise<Passed<ReadArticle>>
  close(): Promise<void>
}

/** No article takes so long, milliseconds: the longest that is let in (400,000 characters) takes some 7 s. */
const LONGEST = 120_000

/**
 * A reader in a thread of its own. An article of 400,000 characters keeps a processor busy for seconds, in which a process that
 * read it itself would neither renew the locks of its jobs nor hear servers answer. A reading that kills its thread or never ends is
 * an error of that article alone; the next one gets a new thread. Where there are only sources (tests), reading is done here.
 */
export function openReader(): Reader {
  if (import.meta.url.endsWith('.ts'))
    return { read: async (reading) => readArticle(reading), close: async () => undefined }
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const now = async (reading: Reading): Promise<Passed<ReadArticle>> => {
    thread ??= new Worker(new URL('./reader-thread.js', import.meta.url))
    const used = thread
    const ended = new AbortController()
    const timer = setTimeout(
      () => ended.abort(new Error(`reading took longer than ${LONGEST / 1000} s`)),
      LONGEST,
    )
    try {
      // `once` takes its own listeners away again; removeAllListeners() would take Node's too.
      const answer = once(used, 'message', { signal: ended.signal })
      const exit = once(used, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`the reading thread ended with ${code}`)
      })
      used.postMessage(reading)
      const [read] = await Promise.race([answer, exit])
      return read
    } catch (error) {
      thread = null
      void used.terminate()
      throw ended.signal.aborted ? ended.signal.reason : error
    } finally {
      clearTimeout(timer)
      ended.abort(new Error('read'))
    }
  }
  return {
    read: (reading) => {
      const mine = last.then(() => now(reading))
      last = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await thread?.terminate()
      thread = null
    },
  }
}
