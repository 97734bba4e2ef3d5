import neo4j, { type Driver, type ManagedTransaction } from 'neo4j-driver'
import { LABELS } from '../model.ts'
import type { Answer, Changes, Store } from '../store.ts'
import { batches, checkMade, type Run, readerOf, STATE } from './elements.ts'
import { named, queryError, unreachable } from './neo4j-errors.ts'
import { cellOf, toNeo4j } from './neo4j-values.ts'

export interface Neo4jOptions {
  username?: string | undefined
  password?: string | undefined
  database?: string | undefined
}

/** Held by a writer until it commits, and gone with the commit: so writers of any process come one after the other. */
const TAKE_LOCK = "MERGE (lock:JibekLock {id: 'writer'}) SET lock.name = 'a writer is at work'"
const DROP_LOCK = 'MATCH (lock:JibekLock) DELETE lock'

/** A Neo4j. Reachability and password are tried at once; constraints are made before anything is written. */
export async function openNeo4j(location: string, options: Neo4jOptions = {}): Promise<Store> {
  const { username = 'neo4j', password = '', database } = options
  const inDatabase = database === undefined ? {} : { database }
  const driver = connect(location, username, password)
  try {
    await driver.getServerInfo(inDatabase)
  } catch (error) {
    await driver.close()
    throw named(error, location)
  }
  let constrained = false
  const constrain = async () => {
    if (constrained) return
    for (const label of [...LABELS, STATE, 'JibekLock'])
      await driver.executeQuery(
        `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
        {},
        inDatabase,
      )
    constrained = true
  }
  const guarded = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action()
    } catch (error) {
      throw named(error, location)
    }
  }
  const reading = <T>(use: (transaction: ManagedTransaction) => Promise<T>) =>
    guarded(async () => {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ, ...inDatabase })
      try {
        return await session.executeRead(use)
      } finally {
        await session.close()
      }
    })
  return {
    location,
    update: (change) =>
      guarded(async () => {
        await constrain()
        const session = driver.session(inDatabase)
        try {
          await session.executeWrite(async (transaction) => {
            await transaction.run(TAKE_LOCK)
            const changes = await change(readerOf(runIn(transaction)))
            await write(transaction, changes)
            await transaction.run(DROP_LOCK)
          })
        } finally {
          await session.close()
        }
      }),
    snapshot: () => reading((transaction) => readerOf(runIn(transaction)).whole()),
    read: (cypher, parameters = {}) =>
      reading(async (transaction): Promise<Answer> => {
        try {
          const running = transaction.run(cypher, toNeo4j(parameters))
          const columns = (await running.keys()).map(String)
          const result = await running
          const rows = result.records.map((record) =>
            Object.fromEntries(columns.map((column) => [column, cellOf(record.get(column))])),
          )
          return { columns, rows }
        } catch (error) {
          throw queryError(error, cypher)
        }
      }),
    close: () => driver.close(),
  }
}

function connect(location: string, username: string, password: string): Driver {
  try {
    return neo4j.driver(location, neo4j.auth.basic(username, password), {
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 10_000,
      maxTransactionRetryTime: 15_000,
      userAgent: 'jibek',
      logging: { level: 'error', logger: () => undefined },
    })
  } catch (error) {
    throw unreachable(error, location)
  }
}

/** So many statements are sent before the first answer is waited for. */
const AT_ONCE = 16

async function write(transaction: ManagedTransaction, changes: Changes): Promise<void> {
  const run = runIn(transaction)
  const all = batches(changes)
  for (;;) {
    const wave = [...take(all, AT_ONCE)]
    if (wave.length === 0) return
    // All are waited for, also after one has failed: an answer nobody waits for would end the process.
    const answers = await Promise.allSettled(
      wave.map(({ cypher, rows }) => run(cypher, { batch: { rows: toNeo4j(rows) } })),
    )
    for (const [at, batch] of wave.entries()) {
      const answer = answers[at]
      if (answer?.status === 'rejected') throw answer.reason
      checkMade(batch, answer?.value ?? [])
    }
  }
}

function* take<T>(items: Iterator<T>, most: number): Generator<T> {
  for (let count = 0; count < most; count += 1) {
    const next = items.next()
    if (next.done) return
    yield next.value
  }
}

/**
 * What only seeks by unique ids has one plan, whatever the sizes; to have it planned anew as the graph grows would cost more than running
 * it does. Where a statement goes along an edge, the plan says from which end, and sizes count.
 */
const planned = (cypher: string) =>
  ALONG_EDGE.test(cypher) ? cypher : `CYPHER replan=skip ${cypher}`
const ALONG_EDGE = /MATCH \([^)]*\)-\[/

const runIn =
  (transaction: ManagedTransaction): Run =>
  async (cypher, parameters) =>
    (await transaction.run(planned(cypher), parameters)).records.map((record) =>
      Object.fromEntries(record.keys.map((key) => [String(key), cellOf(record.get(key))])),
    )
