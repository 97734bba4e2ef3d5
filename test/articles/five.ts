import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '../../extractors/index.ts'
import { type GraphDocument, load, placeCatalog, type Store } from '../../graph/index.ts'
import { parsePage } from '../../pipelines/page/parse-page.ts'

/** The five real articles: beside the checkout, never in it. */
export const SHARED = '../shared/articles'

/** An article file as the pipeline reads it, extracted. */
export function documentOf(folder: string, file: string): GraphDocument {
  const page = parsePage({
    subject: file,
    id: file.replace(/\.\w+$/, ''),
    url: null,
    bytes: readFileSync(join(folder, file)),
    contentType: null,
    retrievedAt: new Date(),
  })
  if (!('value' in page)) throw new Error(`${file}: ${page.outcome.reason}`)
  return { article: page.value, record: extract(page.value) }
}

/** The text files of a folder, sorted. */
export const articleFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|html?)$/.test(name))
    .sort()

/** Loads the articles of a folder in the given order, one by one. */
export async function loadArticles(
  store: Store,
  folder: string,
  files = articleFiles(folder),
): Promise<void> {
  for (const file of files) await load(store, { put: [documentOf(folder, file)] }, placeCatalog())
}
