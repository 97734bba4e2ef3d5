import { byCodeUnit, canonicalJson } from '../ids.ts'
import { edgeKey, type Graph, type Properties } from '../model.ts'

/** What depends on when a page was fetched, and not on what it says. */
const VOLATILE = new Set(['retrievedAt'])

/**
 * The whole graph as NDJSON, byte-stable: nodes by id, then relationships by type and ends, keys sorted, one a line.
 * The same articles give the same bytes in every store, whatever their order.
 */
export function* canonical(graph: Graph): Generator<string> {
  const nodes = [...graph.nodes.values()].sort((a, b) => byCodeUnit(a.id, b.id))
  for (const { id, label, also, properties } of nodes) {
    const labels = also === null ? [label] : [label, also]
    yield `${canonicalJson({ node: id, labels, properties: stable(properties) })}\n`
  }
  const edges = [...graph.edges.values()].sort((a, b) => byCodeUnit(edgeKey(a), edgeKey(b)))
  for (const { type, from, to, properties } of edges)
    yield `${canonicalJson({ edge: type, from, to, properties })}\n`
}

const stable = (properties: Properties) =>
  Object.fromEntries(Object.entries(properties).filter(([key]) => !VOLATILE.has(key)))
