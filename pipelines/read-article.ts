import { type Article, type ArticleRecord, extract, mayConcern } from '../extractors/index.ts'
import { orFault } from './fault.ts'
import type { RawPage, Selectors } from './page/found.ts'
import { parsePage } from './page/parse-page.ts'
import { type Passed, passed, stopped } from './stage.ts'

/** A page of the archive, and what its source's card says of it. */
export interface Reading {
  page: RawPage
  timeZone?: string | undefined
  selectors?: Selectors | undefined
  /** It came from the web, so it need not be about our subject. */
  isFromWeb: boolean
}

/** What a page says: the article, and its record. */
export interface ReadArticle {
  article: Article
  record: ArticleRecord
}

/** Parse and extract: a page → its article with the record, or why it has none. Pure; the whole of a worker's computing. */
export const readArticle = (reading: Reading): Passed<ReadArticle> =>
  orFault(reading.page.subject, () => readPage(reading))

/** An article with its record, as the archive keeps them. */
export interface WrittenArticle {
  /** Of the article. */
  id: string
  /** JSON. */
  bytes: Uint8Array<ArrayBuffer>
}

/** The same for the archive; `retrievedAt` is an ISO instant. */
export function writeArticle(reading: Reading, retrievedAt: string): Passed<WrittenArticle> {
  const read = readArticle(reading)
  if ('outcome' in read) return read
  const { article, record } = read.value
  const document = JSON.stringify({ article, record, retrievedAt })
  return passed({ id: article.id, bytes: new TextEncoder().encode(document) })
}

function readPage({ page, timeZone, selectors, isFromWeb }: Reading): Passed<ReadArticle> {
  const parsed = parsePage(page, timeZone, selectors)
  if ('outcome' in parsed) return parsed
  const article = parsed.value
  if (isFromWeb && !mayConcern(article.text))
    return stopped('not-about-subject', page.subject, 'not of both Kazakhstan and China')
  return passed({ article, record: extract(article) })
}
