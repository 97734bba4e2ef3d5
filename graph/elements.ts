import { EDGE, SHARED, TIE } from './emitter.ts'
import { CELL } from './facts.ts'
import { type GraphEdge, type GraphNode, RELATIONSHIPS, type Relationship } from './model.ts'
import { calledNode, reported, sharedNode, tidy, tieElements } from './nodes.ts'
import type { PlaceCatalog } from './resolvers/place.ts'
import type { Summary } from './state/entry.ts'

export interface Elements {
  nodes: GraphNode[]
  edges: GraphEdge[]
}

/** The nodes and edges that a cell's sum stands for; none for cells of names and groups. */
export function elementsOf(cell: string, sum: Summary, catalog: PlaceCatalog): Elements {
  const after = (prefix: string) => (cell.startsWith(prefix) ? cell.slice(prefix.length) : null)
  const called = after(CELL.node(''))
  if (called !== null) return { nodes: [calledNode(called, sum)], edges: [] }
  const tie = after(TIE)
  if (tie !== null) {
    const { node, edge } = tieElements(tie, sum)
    return { nodes: [node], edges: [edge] }
  }
  const derived = after(EDGE)
  if (derived !== null) {
    const [type = '', from = '', to = ''] = derived.split('\t')
    if (!isRelationship(type)) throw new Error(`${type} is no relationship`)
    return { nodes: [], edges: [{ type, from, to, properties: tidy(reported(sum.reports)) }] }
  }
  const shared = after(SHARED)
  if (shared === null) return { nodes: [], edges: [] }
  const { node, above } = sharedNode(shared, catalog)
  const up = { type: 'PART_OF' as const, from: shared, properties: {} }
  return { nodes: [node], edges: above === null ? [] : [{ ...up, to: above }] }
}

const isRelationship = (type: string): type is Relationship => Object.hasOwn(RELATIONSHIPS, type)
