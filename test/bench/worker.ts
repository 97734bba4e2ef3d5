import { parentPort, workerData } from 'node:worker_threads'
import type { Article } from '../../extractors/index.ts'

/** What a worker measures: a pass of one of these over its articles. */
export type Subject = 'compromise' | 'jibek' | 'jibek-stream'
export interface Load {
  subject: Subject
  articles: readonly Article[]
}

const { subject, articles } = workerData as Load

/**
 * Each subject lives in a worker of its own, since our plugin changes the tables of the one compromise of a process, and since
 * what the compiler has learnt of one subject would slow or speed the other.
 */
async function passOf(): Promise<(article: Article) => void> {
  if (subject === 'compromise') {
    const { default: nlp } = await import('compromise/one')
    return ({ text }) => nlp.tokenize(text)
  }
  const { extract, mayConcern } = await import('../../extractors/index.ts')
  if (subject === 'jibek') return (article) => extract(article)
  return (article) => {
    if (mayConcern(article.text)) extract(article)
  }
}

const pass = await passOf()
parentPort?.on('message', (limit: number) => {
  const started = performance.now()
  for (const article of articles.slice(0, limit)) pass(article)
  parentPort?.postMessage(performance.now() - started)
})
parentPort?.postMessage(0)
