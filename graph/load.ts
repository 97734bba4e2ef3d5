import { articleId, documentFrom } from './articles.ts'
import type { GraphDocument } from './claims.ts'
import { type Counts, META, metaOf, readMeta, sum } from './counts.ts'
import { diff } from './diff.ts'
import { canonicalJson } from './ids.ts'
import { increment } from './increment.ts'
import { rebuild } from './rebuild.ts'
import { type PlaceCatalog, placeCatalog } from './resolvers/place.ts'
import { DamagedState } from './state/cell.ts'
import { type Changes, NOTHING, type Reader, type Store } from './store.ts'
import type { Change } from './workbench.ts'

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
  /** What else a reader should know: that an older graph was made anew first. */
  notes: string[]
}

/**
 * Puts documents into a store, all or nothing. The graph stays a function of the set of its articles (`project`), and
 * only what the documents touch is read and written: so no order, repeat or crash shows in the result.
 */
export async function load(
  store: Store,
  request: LoadRequest,
  catalog: PlaceCatalog = placeCatalog(),
): Promise<LoadReport> {
  const report = await loadOnto(store, request, catalog)
  if (report !== null) return report
  const notes = await rebuild(store, catalog)
  return { ...(await load(store, request, catalog)), notes }
}

/** The same onto a graph of our making; null, and nothing done, when it is another version's or what is kept beside it is damaged. */
async function loadOnto(
  store: Store,
  request: LoadRequest,
  catalog: PlaceCatalog,
): Promise<LoadReport | null> {
  let report: LoadReport | null = null
  const update = store.update(async (reader) => {
    const counts = await readMeta(reader, catalog)
    if (counts === null) return NOTHING
    const { articles, changes } = await compared(reader, request)
    const { before, after, state } = await increment(changes, reader, catalog)
    const graph = diff(before, after)
    const totals = sum(counts, before, after)
    report = { articles, ...counted(graph), ...reportOf(totals), notes: [] }
    if (changes.size === 0) return NOTHING
    return { ...graph, state: [...state, [META, metaOf(totals, catalog)]] }
  })
  await update.catch((error: unknown) => {
    if (!(error instanceof DamagedState)) throw error
  })
  return report
}

/** Which documents are new, changed, gone, beside those that the graph holds; what is put and retracted at once is put. */
async function compared(
  reader: Reader,
  { put = [], retract = [] }: LoadRequest,
): Promise<{ articles: LoadReport['articles']; changes: Map<string, Change> }> {
  const ids = new Set([...retract, ...put.map(({ article }) => article.id)])
  const known = new Map<string, GraphDocument>()
  for (const { properties } of await reader.articles([...ids].map(articleId))) {
    const document = documentFrom(properties)
    if (document) known.set(document.article.id, document)
  }
  const articles = { added: 0, changed: 0, unchanged: 0, retracted: 0 }
  const changes = new Map<string, Change>()
  for (const id of new Set(retract)) {
    const before = known.get(id)
    if (before === undefined) continue
    articles.retracted += 1
    changes.set(id, { before, after: null })
  }
  for (const after of put) {
    const { id } = after.article
    const before = known.get(id) ?? null
    const current = changes.get(id)?.after ?? (changes.has(id) ? null : before)
    if (current === null) articles.added += 1
    else if (isEqual(current, after)) articles.unchanged += 1
    else articles.changed += 1
    if (current === null || !isEqual(current, after)) changes.set(id, { before, after })
  }
  return { articles, changes }
}

/** When a page was fetched again does not make it another document. */
const isEqual = (a: GraphDocument, b: GraphDocument) =>
  canonicalJson([a.article, a.record, a.reprintOf ?? null]) ===
  canonicalJson([b.article, b.record, b.reprintOf ?? null])

function counted(changes: Omit<Changes, 'state'>): Pick<LoadReport, 'nodes' | 'edges'> {
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

const reportOf = ({ nodes, edges, articles, supports, supported }: Counts) => ({
  merged: supports - supported,
  totals: { nodes, edges, articles },
})
