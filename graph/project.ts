import type { GraphDocument } from './claims.ts'
import { elementsOf } from './elements.ts'
import { emit } from './emit.ts'
import {
  CELL,
  callingFacts,
  type Facts,
  holderFacts,
  knownFrom,
  nameFacts,
  reprinted,
  statementFacts,
  statementsIn,
} from './facts.ts'
import { type Group, groupOf, newAssigned } from './groups.ts'
import { byCodeUnit } from './ids.ts'
import { edgeKey, type Graph, type GraphEdge, type GraphNode } from './model.ts'
import { sharedNode } from './nodes.ts'
import { readDocument } from './reading.ts'
import type { PlaceCatalog } from './resolvers/place.ts'
import { type Summary, summarize } from './state/entry.ts'

/**
 * Documents → graph, all of them at once: what a graph must be, however it came about. Pure, and a function of the set
 * of documents: ids come from content, and every merged node is computed from all its claims. Of two documents with one
 * id the caller has kept the current one.
 */
export function project(documents: Iterable<GraphDocument>, catalog: PlaceCatalog): Graph {
  const all = [...documents]
  const cells: Facts = new Map()
  const sums = new Map<string, Summary | null>()
  const sumOf = (cell: string) => {
    const known = sums.get(cell)
    if (known !== undefined) return known
    const entries = cells.get(cell)
    const sum = entries ? summarize(entries) : null
    sums.set(cell, sum)
    return sum
  }
  const known = knownFrom(sumOf)
  const named = all.map((document) => ({ document, facts: nameFacts(document, catalog) }))
  for (const { facts } of named) gather(cells, facts)
  for (const cell of [...cells.keys()])
    if (cell.startsWith(CELL.person(''))) gather(cells, holderFacts(cell, sumOf(cell)))
  for (const { document } of named)
    gather(cells, callingFacts(readDocument(document, catalog, known), document.article.id))
  // Sums asked for on the way were of names not yet gathered.
  for (const cell of [...sums.keys()]) if (cell.startsWith(CELL.node(''))) sums.delete(cell)
  const readings = named.map((one) => {
    const reading = readDocument(one.document, catalog, known)
    return { ...one, reading, statements: statementsIn(reading) }
  })
  for (const { statements } of readings) gather(cells, statementFacts(statements))

  const nodes: GraphNode[] = []
  const edges: GraphEdge[] = []
  const groups = new Map<string, Group>()
  for (const key of new Set(
    readings.flatMap(({ statements }) => statements.map((one) => one.key)),
  )) {
    const group = groupOf(key, sumOf(CELL.group(key)))
    groups.set(key, group)
    for (const { draw } of group.made.values()) {
      const node = draw((kind) => cells.get(CELL.stated(key, kind)) ?? new Map())
      if (node) nodes.push(node)
    }
  }
  const above = (id: string) => sharedNode(id, catalog).above
  for (const { document, facts, reading, statements } of readings) {
    const assignedOf = newAssigned(statements, (key) => groups.get(key))
    const emission = emit(document, reading, assignedOf, reprinted(document, facts, sumOf), above)
    nodes.push(...emission.nodes.values())
    edges.push(...emission.edges.values())
    gather(cells, emission.facts)
  }
  for (const [cell, entries] of cells) {
    const elements = elementsOf(cell, summarize(entries), catalog)
    nodes.push(...elements.nodes)
    edges.push(...elements.edges)
  }
  return {
    nodes: new Map(
      nodes.map((node) => [node.id, node] as const).sort(([a], [b]) => byCodeUnit(a, b)),
    ),
    edges: new Map(
      edges.map((edge) => [edgeKey(edge), edge] as const).sort(([a], [b]) => byCodeUnit(a, b)),
    ),
  }
}

function gather(cells: Facts, facts: Facts): void {
  for (const [cell, entries] of facts) {
    const known = cells.get(cell) ?? new Map()
    for (const [contributor, entry] of entries) known.set(contributor, entry)
    cells.set(cell, known)
  }
}
