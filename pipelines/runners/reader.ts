import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { type Reading, type WrittenArticle, writeArticle } from '../read-article.ts'
import type { Passed } from '../stage.ts'

/** Reads articles beside the process's own work, one after the other. Bytes come back, so that no record is copied from thread to thread. */
export interface Reader {
  read(...what: Parameters<typeof writeArticle>): Promise<Passed<WrittenArticle>>
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
    return { read: async (...what) => writeArticle(...what), close: async () => undefined }
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const now = async (reading: Reading, retrievedAt: string): Promise<Passed<WrittenArticle>> => {
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
      used.postMessage([reading, retrievedAt])
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
    read: (...what) => {
      const mine = last.then(() => now(...what))
      last = mine.catch(() => undefined)
      return mine
    },
    close: async () => {
      await thread?.terminate()
      thread = null
    },
  }
}
