import { Article, ArticleRecord } from '../extractors/index.ts'
import { type GraphDocument, outletOf } from './claims.ts'
import { canonicalJson, contentHash } from './ids.ts'
import type { Graph, GraphNode, Properties } from './model.ts'
import { nodeOf, shorten } from './nodes.ts'
import { once } from './once.ts'

/** The id of an article's node. */
export const articleId = (id: string) => `article/${id}`

/** An article's node, which holds its text and record; one that joins a load unchanged is drawn as it was before and as it is after. */
export const drawArticle = once(nodeFrom)

function nodeFrom(document: GraphDocument): GraphNode {
  const { article, record, retrievedAt, reprintOf } = document
  const title = record.title ?? article.title
  const name = shorten(title ?? article.text.split('\n', 1)[0] ?? article.id)
  return nodeOf('Article', articleId(article.id), name, {
    article: article.id,
    url: record.url ?? article.url,
    title,
    source: outletOf(document),
    publishedAt: record.publishedAt ?? article.publishedAt,
    language: article.language,
    retrievedAt,
    reprintOf,
    contentHash: contentHash(article.text),
    text: article.text,
    // With these two the graph can be computed again; the text stands above only once.
    page: canonicalJson({ ...article, text: '' }),
    record: canonicalJson(record),
  })
}

/** The document that an article's node was drawn from; null if it is no such node. */
export function documentFrom({ page, text, record, ...rest }: Properties): GraphDocument | null {
  if (typeof page !== 'string' || typeof record !== 'string') return null
  const { retrievedAt, reprintOf } = rest
  return {
    article: Article.parse({ ...parse(page), text: text ?? '' }),
    record: ArticleRecord.parse(parse(record)),
    retrievedAt: typeof retrievedAt === 'string' ? retrievedAt : null,
    reprintOf: typeof reprintOf === 'string' ? reprintOf : null,
  }
}

/** The documents a graph was computed from, by article id. */
export function documentsIn(graph: Graph): Map<string, GraphDocument> {
  const documents = new Map<string, GraphDocument>()
  for (const { label, properties } of graph.nodes.values()) {
    const document = label === 'Article' ? documentFrom(properties) : null
    if (document) documents.set(document.article.id, document)
  }
  return documents
}

function parse(json: string): Record<string, unknown> {
  const value: unknown = JSON.parse(json)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
