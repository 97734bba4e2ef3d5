import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import grafeo, { type GrafeoDB } from '@grafeo-db/js'
import { GraphError, messageOf } from '../errors.ts'
import { LABELS } from '../model.ts'
import type { Answer, Changes, Store } from '../store.ts'
import { batches, checkMade, type Run, readerOf, STATE } from './elements.ts'
import { full, isFull, missing, openError, queryError } from './grafeo-errors.ts'
import { rowOf } from './grafeo-values.ts'

export interface GrafeoOptions {
  /** How long to wait for another process that has the graph open, in milliseconds. */
  waitMs?: number
  /**
   * How long a writer keeps the graph open for its next load, in milliseconds (default 0). Opening reads the whole file:
   * who loads article by article sets this, and other processes wait so much longer. A commit is safe at once.
   */
  holdMs?: number
}

/**
 * The embedded store: one file in `folder`, made when first written to. It is opened for each call and closed again (or
 * `holdMs` later), so that a long-running writer leaves it to readers between its writes.
 */
export function openGrafeo(
  folder: string,
  { waitMs = 5_000, holdMs = 0 }: GrafeoOptions = {},
): Store {
  const file = join(folder, 'graph.grafeo')
  /** Calls of this process come one after the other. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(action: () => Promise<T>): Promise<T> => {
    const named = async () => {
      try {
        return await action()
      } catch (error) {
        throw isFull(error) ? full(folder, error) : error
      }
    }
    const turn = last.then(named, named)
    last = turn.catch(() => undefined)
    return turn
  }
  let held: GrafeoDB | null = null
  let timer: NodeJS.Timeout | undefined
  /** One that a full disk kept from closing has the file locked: it is closed again before anything else. */
  let stuck: GrafeoDB | null = null
  const letGo = () => {
    clearTimeout(timer)
    stuck ??= held
    held = null
    stuck?.close()
    stuck = null
  }
  /** Nobody waits for this one; what has been committed is safe, and whoever opens the file next hears of the trouble. */
  const letGoLater = async () => {
    try {
      letGo()
    } catch (error) {
      if (!isFull(error)) throw error
    }
  }
  const reading = <T>(use: (db: GrafeoDB) => Promise<T>) =>
    inTurn(async () => {
      letGo()
      if (!existsSync(file)) throw missing(folder)
      return using(await opened(() => grafeo.GrafeoDB.openReadOnly(file), folder, waitMs), use)
    })
  return {
    location: folder,
    update: (change) =>
      inTurn(async () => {
        clearTimeout(timer)
        makeFolder(folder)
        if (stuck) letGo()
        held ??= await opened(() => openForWriting(file), folder, waitMs)
        let isDone = false
        try {
          await write(held, await change(readerOf(runIn(held))))
          isDone = true
        } finally {
          if (isDone && holdMs > 0) timer = setTimeout(() => void inTurn(letGoLater), holdMs)
          else letGo()
        }
      }),
    snapshot: () => reading((db) => readerOf(runIn(db)).whole()),
    read: (cypher, parameters = {}) =>
      reading(async (db): Promise<Answer> => {
        try {
          const result = await db.executeCypher(cypher, parameters)
          return { columns: result.columns, rows: result.toArray().map(rowOf) }
        } catch (error) {
          throw queryError(error, cypher)
        }
      }),
    close: () => inTurn(async () => letGo()),
  }
}

async function write(db: GrafeoDB, changes: Changes): Promise<void> {
  const transaction = db.beginTransaction()
  try {
    for (const batch of batches(changes)) {
      const { cypher, rows } = batch
      const answer = await transaction.executeCypher(cypher, { batch: { rows } })
      checkMade(batch, answer.toArray().map(rowOf))
    }
    transaction.commit()
  } catch (error) {
    // A commit that failed may have ended it already; why it failed is what counts.
    try {
      if (transaction.isActive) transaction.rollback()
    } catch (second) {
      throw Object.assign(error instanceof Error ? error : new Error(String(error)), {
        rollback: second,
      })
    }
    throw error
  }
}

const runIn =
  (db: GrafeoDB): Run =>
  async (cypher, parameters) =>
    (await db.executeCypher(cypher, parameters)).toArray().map(rowOf)

async function using<T>(db: GrafeoDB, use: (db: GrafeoDB) => Promise<T>): Promise<T> {
  try {
    return await use(db)
  } finally {
    db.close()
  }
}

function openForWriting(file: string): Promise<GrafeoDB> {
  const isNew = !existsSync(file)
  const db = isNew ? grafeo.GrafeoDB.create(file) : grafeo.GrafeoDB.open(file)
  return withIndexes(db)
}

/** An index on `id` for each label: look-ups of MERGE need it, a constraint would not speed them. */
async function withIndexes(db: GrafeoDB): Promise<GrafeoDB> {
  for (const label of [...LABELS, STATE])
    await db.execute(
      `CREATE INDEX IF NOT EXISTS ${label.toLowerCase()}_id FOR (n:${label}) ON (n.id)`,
    )
  return db
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new GraphError(
      'StoreUnwritable',
      folder,
      `cannot write to the graph's folder: ${messageOf(error)}`,
      'choose another folder with --graph DIR, or make this one writable',
      { cause: error },
    )
  }
}

/** Opens, waiting while another process has the file. */
async function opened(
  open: () => GrafeoDB | Promise<GrafeoDB>,
  folder: string,
  waitMs: number,
): Promise<GrafeoDB> {
  const until = Date.now() + waitMs
  for (;;) {
    try {
      return await open()
    } catch (error) {
      if (!/locked/iu.test(messageOf(error))) throw openError(error, folder)
      if (Date.now() >= until)
        throw new GraphError(
          'StoreLocked',
          folder,
          'the graph is open in another process',
          'wait until that process ends (or end it), or use another folder with --graph DIR',
          { cause: error },
        )
      await sleep(Math.min(100, waitMs))
    }
  }
}
