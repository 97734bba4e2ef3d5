import { edgeKey, type Graph, type GraphEdge, type GraphNode, type Properties } from './model.ts'
import type { Changes } from './store.ts'

/** The changes that turn `before` into `after`; none if they are equal. */
export function diff(before: Graph, after: Graph): Omit<Changes, 'state'> {
  const nodes = compare(before.nodes, after.nodes, sameNode)
  const edges = compare(before.edges, after.edges, sameEdge)
  // A node made anew has lost its edges: those that stay are made anew too.
  const anew = new Set(nodes.deleted.map(({ id }) => id).filter((id) => after.nodes.has(id)))
  const made = new Set([...edges.created, ...edges.updated].map(edgeKey))
  const lost = [...after.edges.values()].filter(
    (edge) => (anew.has(edge.from) || anew.has(edge.to)) && !made.has(edgeKey(edge)),
  )
  return {
    createNodes: nodes.created,
    updateNodes: nodes.updated,
    deleteNodes: nodes.deleted,
    createEdges: [...edges.created, ...lost],
    updateEdges: edges.updated,
    deleteEdges: edges.deleted,
  }
}

function compare<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  same: (a: T, b: T) => 'same' | 'changed' | 'other',
): { created: T[]; updated: T[]; deleted: T[] } {
  const created: T[] = []
  const updated: T[] = []
  const deleted: T[] = []
  for (const [key, element] of before) if (!after.has(key)) deleted.push(element)
  for (const [key, element] of after) {
    const old = before.get(key)
    const relation = old === undefined ? 'other' : same(old, element)
    if (relation === 'same') continue
    if (relation === 'changed') updated.push(element)
    else {
      if (old !== undefined) deleted.push(old)
      created.push(element)
    }
  }
  return { created, updated, deleted }
}

/** A node whose labels differ is another node: it is deleted and made anew. */
function sameNode(a: GraphNode, b: GraphNode) {
  if (a.label !== b.label || a.also !== b.also) return 'other'
  return isEqual(a.properties, b.properties) ? 'same' : 'changed'
}

function sameEdge(a: GraphEdge, b: GraphEdge) {
  return isEqual(a.properties, b.properties) ? 'same' : 'changed'
}

function isEqual(a: Properties, b: Properties): boolean {
  if (a === b) return true
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => {
      const [x, y] = [a[key], b[key]]
      if (!Array.isArray(x) || !Array.isArray(y)) return x === y
      return x.length === y.length && x.every((item, at) => item === y[at])
    })
  )
}
