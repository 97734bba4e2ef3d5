import { Article, ArticleRecord } from '../extractors/index.ts'
import type { GraphDocument } from './claims.ts'
import { diff } from './diff.ts'
import { canonicalJson } from './ids.ts'
import type { Graph } from './model.ts'
import { project } from './project.ts'
import { type PlaceCatalog, placeCatalog } from './resolvers/place.ts'
import type { Changes, Store } from './store.ts'

/** What to do: documents that are new or changed (by `article.id`), and ids of articles withdrawn. */
export interface LoadRequest {
  put?: readonly GraphDocument[]
  retract?: readonly string[]
}

/** What loading did. `merged` counts claims that joined a node which another claim states too. */
export interface LoadReport {
  articles: { added: number; changed: number; unchanged: number; retracted: number }
  nodes: { created: number; updated: number; deleted: number }
  edges: { created: number; updated: number; deleted: number }
  merged: number
  totals: { nodes: number; edges: number; articles: number }
}

/**
 * Puts documents into a store. The graph is computed from all current documents, which the store itself holds in its
 * Article nodes, and only the difference is written: so no order, repeat or crash shows in the result.
 */
export async function load(
  store: Store,
  { put = [], retract = [] }: LoadRequest,
  catalog: PlaceCatalog = placeCatalog(),
): Promise<LoadReport> {
  let report: LoadReport | null = null
  await store.update((current) => {
    const documents = documentsIn(current)
    const articles = { added: 0, changed: 0, unchanged: 0, retracted: 0 }
    for (const id of retract) if (documents.delete(id)) articles.retracted += 1
    for (const document of put) {
      const known = documents.get(document.article.id)
      if (known === undefined) articles.added += 1
      else if (isEqual(known, document)) articles.unchanged += 1
      else articles.changed += 1
      if (known === undefined || !isEqual(known, document))
        documents.set(document.article.id, document)
    }
    const graph = project(documents.values(), catalog)
    const changes = diff(current, graph)
    report = { articles, ...counted(changes), ...summed(graph), merged: mergedIn(graph) }
    return changes
  })
  if (report === null) throw new Error('a store calls back before it ends an update')
  return report
}

/** The documents a graph was computed from, by article id. */
export function documentsIn(graph: Graph): Map<string, GraphDocument> {
  const documents = new Map<string, GraphDocument>()
  for (const { label, properties } of graph.nodes.values()) {
    if (label !== 'Article') continue
    const { page, text, record, retrievedAt } = properties
    if (typeof page !== 'string' || typeof record !== 'string') continue
    const article = Article.parse({ ...parse(page), text: text ?? '' })
    documents.set(article.id, {
      article,
      record: ArticleRecord.parse(parse(record)),
      retrievedAt: typeof retrievedAt === 'string' ? retrievedAt : null,
    })
  }
  return documents
}

function parse(json: string): Record<string, unknown> {
  const value: unknown = JSON.parse(json)
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** When a page was fetched again does not make it another document. */
const isEqual = (a: GraphDocument, b: GraphDocument) =>
  canonicalJson([a.article, a.record]) === canonicalJson([b.article, b.record])

function counted(changes: Changes): Pick<LoadReport, 'nodes' | 'edges'> {
  return {
    nodes: {
      created: changes.createNodes.length,
      updated: changes.updateNodes.length,
      deleted: changes.deleteNodes.length,
    },
    edges: {
      created: changes.createEdges.length,
      updated: changes.updateEdges.length,
      deleted: changes.deleteEdges.length,
    },
  }
}

function summed(graph: Graph): Pick<LoadReport, 'totals'> {
  const articles = [...graph.nodes.values()].filter(({ label }) => label === 'Article').length
  return { totals: { nodes: graph.nodes.size, edges: graph.edges.size, articles } }
}

function mergedIn(graph: Graph): number {
  const supports = new Map<string, number>()
  for (const { type, to } of graph.edges.values())
    if (type === 'SUPPORTS') supports.set(to, (supports.get(to) ?? 0) + 1)
  return [...supports.values()].reduce((sum, count) => sum + count - 1, 0)
}
