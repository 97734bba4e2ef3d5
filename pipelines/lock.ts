import { rename, rm, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { isFileError } from './file-error.ts'
import { openNew } from './folder.ts'

/** A lock that was seen unchanged for so long is one whose holder was killed; milliseconds. Work under a lock takes some. */
const DEAD_MS = 10_000
/** Longest pause between two looks, milliseconds. */
const LOOK_MS = 20

/**
 * Does `work` while nobody else, of whatever process or machine with the same mount, does work under the same path. The path is a file
 * that exists meanwhile (made exclusively, which shared mounts can do too). What a killed holder leaves is taken away by
 * whoever has seen it for ten seconds: by the waiter's own clock, since those of machines differ. So a holder that sleeps for ten
 * seconds may find itself not alone; it would have to be suspended in the middle of writing a small file.
 */
export async function alone<T>(
  path: string,
  work: () => Promise<T>,
  deadMs: number = DEAD_MS,
): Promise<T> {
  const mine = await take(path, deadMs)
  try {
    return await work()
  } finally {
    if ((await markOf(path)) === mine) await rm(path, { force: true })
  }
}

/** Waits for the lock and takes it; gives its mark. */
async function take(path: string, deadMs: number): Promise<string | null> {
  let seen: { mark: string | null; since: number } = { mark: null, since: 0 }
  for (;;) {
    const made = await make(path)
    if (made !== null) return made
    const mark = await markOf(path)
    if (mark !== seen.mark) seen = { mark, since: performance.now() }
    else if (mark !== null && performance.now() - seen.since > deadMs) await breakOpen(path, mark)
    await sleep(1 + Math.random() * LOOK_MS)
  }
}

async function make(path: string): Promise<string | null> {
  try {
    const file = await openNew(path)
    try {
      const { ino, mtimeNs } = await file.stat({ bigint: true })
      return `${ino} ${mtimeNs}`
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isFileError(error) && error.code === 'EEXIST') return null
    throw error
  }
}

/** Takes a dead lock away. One of several who try has it; whoever catches a living one instead puts it back. */
async function breakOpen(path: string, dead: string): Promise<void> {
  const aside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return
    throw error
  }
  if ((await markOf(aside)) === dead) await rm(aside, { force: true })
  else await rename(aside, path)
}

/** What tells one lock from the next under the same path; null: there is none. */
async function markOf(path: string): Promise<string | null> {
  try {
    const { ino, mtimeNs } = await stat(path, { bigint: true })
    return `${ino} ${mtimeNs}`
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return null
    throw error
  }
}
