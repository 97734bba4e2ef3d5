import { createHash } from 'node:crypto'
import { Queue, Worker } from 'bullmq'
import neo4j from 'neo4j-driver'
import { type GraphDocument, load, type Store } from '../../../graph/index.ts'
import type { connect } from '../../../pipelines/index.ts'
import { readArticle } from '../../../pipelines/read-article.ts'
import { PREFIX } from '../../../pipelines/runners/queue/queues.ts'
import type { Neo4jForTests } from '../../servers/neo4j.ts'

type Redis = Awaited<ReturnType<typeof connect>>

/** Jobs that do nothing, two a page, as a page has one to fetch it and one to read it: ms. */
export async function noJobs(redis: Redis, urls: readonly string[]): Promise<number> {
  const queue = new Queue('nothing', {
    connection: redis,
    prefix: PREFIX,
    defaultJobOptions: { removeOnComplete: true },
  })
  let left = 2 * urls.length
  const started = performance.now()
  for (const stage of ['fetch', 'extract'])
    await queue.addBulk(
      urls.map((subject) => ({
        name: stage,
        data: { subject },
        opts: { jobId: createHash('sha256').update(`${stage} ${subject}`).digest('hex') },
      })),
    )
  let worker: Worker | null = null
  await new Promise<void>((done) => {
    worker = new Worker(
      queue.name,
      async () => {
        left -= 1
        if (left === 0) done()
      },
      { connection: redis, prefix: PREFIX, concurrency: 16 },
    )
  })
  const took = performance.now() - started
  await (worker as Worker | null)?.close()
  await queue.close()
  return took
}

/** Parsing and extraction of pages, nothing else: ms, and the documents. */
export function readAll(urls: readonly string[], pages: readonly string[]) {
  const documents: GraphDocument[] = []
  const retrievedAt = new Date()
  const started = performance.now()
  for (const [at, html] of pages.entries()) {
    const url = urls[at] ?? ''
    const read = readArticle({
      page: {
        subject: url,
        id: null,
        url,
        bytes: Buffer.from(html),
        contentType: 'text/html; charset=utf-8',
        retrievedAt,
      },
      isFromWeb: true,
    })
    if ('value' in read)
      documents.push({ ...read.value, retrievedAt: retrievedAt.toISOString(), reprintOf: null })
  }
  return { took: performance.now() - started, documents }
}

/** Articles of one load: about what comes together within the second that a load waits. */
const TOGETHER = 50

/** Documents into the graph, nothing else: ms. */
export async function writeAll(store: Store, documents: readonly GraphDocument[]) {
  const started = performance.now()
  for (let from = 0; from < documents.length; from += TOGETHER)
    await load(store, { put: documents.slice(from, from + TOGETHER) })
  return performance.now() - started
}

/** Takes everything out of the database, so that each round begins with an empty one. */
export async function empty({ uri, username, password }: Neo4jForTests): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  try {
    const session = driver.session()
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
    await session.close()
  } finally {
    await driver.close()
  }
}
