import { type GraphDocument, outletOf, reportDay } from './claims.ts'
import type { Draft } from './draft.ts'
import { shorten } from './drawing.ts'
import { groupBy } from './group.ts'
import { byCodeUnit, canonicalJson, contentHash, idOf } from './ids.ts'

export const articleId = (id: string) => `article/${id}`

/** Articles with text and record, their outlets, and which article reprints which. */
export function drawArticles(draft: Draft, documents: readonly GraphDocument[]): void {
  for (const document of documents) {
    const { article, record } = document
    const id = articleId(article.id)
    const title = record.title ?? article.title
    const source = outletOf(document)
    draft.node('Article', id, shorten(title ?? article.text.split('\n', 1)[0] ?? article.id), {
      article: article.id,
      url: record.url ?? article.url,
      title,
      source,
      publishedAt: record.publishedAt ?? article.publishedAt,
      language: article.language,
      retrievedAt: document.retrievedAt,
      contentHash: contentHash(article.text),
      text: article.text,
      // With these two the graph can be computed again; the text stands above only once.
      page: canonicalJson({ ...article, text: '' }),
      record: canonicalJson(record),
    })
    if (source !== null) {
      const outlet = idOf('source', source.toLowerCase())
      draft.node('Source', outlet, source)
      draft.edge('FROM', id, outlet)
    }
  }
  drawReprints(draft, documents)
}

/** Articles with one body, letter for letter, reprint the first published of them. */
function drawReprints(draft: Draft, documents: readonly GraphDocument[]): void {
  const bodies = groupBy(documents, ({ article: { text, bodyStart } }) =>
    contentHash(text.slice(bodyStart).replace(/\s+/gu, ' ').trim()),
  )
  const order = (document: GraphDocument) =>
    `${reportDay(document) ?? '9999'} ${document.article.id}`
  for (const same of bodies.values()) {
    const [first, ...rest] = [...same].sort((a, b) => byCodeUnit(order(a), order(b)))
    for (const reprint of rest)
      if (first)
        draft.edge('REPRINT_OF', articleId(reprint.article.id), articleId(first.article.id))
  }
}
