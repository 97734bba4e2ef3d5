import { groupBy } from '../group.ts'
import { byCodeUnit } from '../ids.ts'
import {
  edgeKey,
  type Graph,
  type GraphEdge,
  type GraphNode,
  LABELS,
  type Label,
  RELATIONSHIPS,
  type Relationship,
  type Value,
} from '../model.ts'
import type { Changes } from '../store.ts'

/** How both stores write and read elements: statements with their rows, in the order in which they must run. */

/** A statement over `$rows`. */
export interface Batch {
  cypher: string
  rows: Record<string, unknown>[]
}

export const BATCH_SIZE = 500

export const READ_NODES = 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties'
export const READ_EDGES =
  'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties'

/** Deletions first, nodes before the edges between them. `label` finds the label of an edge's end. */
export function* batches(changes: Changes, labelOf: (id: string) => Label): Generator<Batch> {
  yield* edgeBatches(changes.deleteEdges, labelOf, ' DELETE r', MATCHED)
  yield* nodeBatches(
    changes.deleteNodes,
    (label) => `MATCH (n:${label} {id: row.id}) DETACH DELETE n`,
  )
  yield* nodeBatches(
    changes.createNodes,
    (label, also) =>
      `MERGE (n:${label} {id: row.id}) SET n = row.properties${also === null ? '' : ` SET n:${also}`}`,
  )
  yield* nodeBatches(
    changes.updateNodes,
    (label) => `MATCH (n:${label} {id: row.id}) SET n = row.properties`,
  )
  yield* edgeBatches(changes.createEdges, labelOf, ' SET r = row.properties', MERGED)
  yield* edgeBatches(changes.updateEdges, labelOf, ' SET r = row.properties', MERGED)
}

const MATCHED = (type: string, from: string, to: string) =>
  `MATCH (a:${from} {id: row.from})-[r:${type}]->(b:${to} {id: row.to})`
const MERGED = (type: string, from: string, to: string) =>
  `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) MERGE (a)-[r:${type}]->(b)`

function* nodeBatches(
  nodes: readonly GraphNode[],
  statement: (label: Label, also: string | null) => string,
): Generator<Batch> {
  const groups = grouped(nodes, ({ label, also }) => statement(label, also))
  for (const [cypher, members] of groups)
    yield* cut(
      `UNWIND $rows AS row ${cypher}`,
      members.map(({ id, properties }) => ({ id, properties })),
    )
}

function* edgeBatches(
  edges: readonly GraphEdge[],
  labelOf: (id: string) => Label,
  action: string,
  find: typeof MATCHED,
): Generator<Batch> {
  const groups = grouped(edges, ({ type, from, to }) => find(type, labelOf(from), labelOf(to)))
  for (const [cypher, members] of groups)
    yield* cut(
      `UNWIND $rows AS row ${cypher}${action}`,
      members.map(({ from, to, properties }) => ({ from, to, properties })),
    )
}

function* cut(cypher: string, rows: Record<string, unknown>[]): Generator<Batch> {
  for (let at = 0; at < rows.length; at += BATCH_SIZE)
    yield { cypher, rows: rows.slice(at, at + BATCH_SIZE) }
}

const grouped = <T>(elements: readonly T[], keyOf: (element: T) => string): [string, T[]][] =>
  [...groupBy(elements, keyOf)].sort(([a], [b]) => byCodeUnit(a, b))

/** Rows of `READ_NODES` and `READ_EDGES` as a graph. What is not of our vocabulary is not ours and is left out. */
export function graphFrom(
  nodeRows: readonly Record<string, unknown>[],
  edgeRows: readonly Record<string, unknown>[],
): Graph {
  const nodes = new Map<string, GraphNode>()
  for (const { labels, properties } of nodeRows) {
    const names = strings(labels)
    const label = LABELS.find((known) => names.includes(known))
    const values = valuesOf(properties)
    if (label === undefined || typeof values.id !== 'string') continue
    const also = names.filter((name) => name !== label).sort(byCodeUnit)[0] ?? null
    nodes.set(values.id, { id: values.id, label, also, properties: values })
  }
  const edges = new Map<string, GraphEdge>()
  for (const { type, from, to, properties } of edgeRows) {
    if (!isRelationship(type) || typeof from !== 'string' || typeof to !== 'string') continue
    const edge = { type, from, to, properties: valuesOf(properties) }
    edges.set(edgeKey(edge), edge)
  }
  return { nodes, edges }
}

/** Finds the label of any node that is or will be in the graph. */
export function labelFinder(current: Graph, changes: Changes): (id: string) => Label {
  const created = new Map(changes.createNodes.map((node) => [node.id, node.label]))
  return (id) => {
    const label = created.get(id) ?? current.nodes.get(id)?.label
    if (label === undefined) throw new Error(`an edge ends at ${id}, which is no node`)
    return label
  }
}

const isRelationship = (type: unknown): type is Relationship =>
  typeof type === 'string' && Object.hasOwn(RELATIONSHIPS, type)

const strings = (value: unknown) =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []

function valuesOf(properties: unknown): Record<string, Value> {
  const values: Record<string, Value> = {}
  if (typeof properties !== 'object' || properties === null) return values
  for (const [key, value] of Object.entries(properties).sort(([a], [b]) => byCodeUnit(a, b)))
    if (isValue(value)) values[key] = value
  return values
}

const isValue = (value: unknown): value is Value =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) &&
    value.length > 0 &&
    ['string', 'number'].includes(typeof value[0]) &&
    value.every((item) => typeof item === typeof value[0]))

/** The first line of a query that says something, for messages. */
export function inShort(cypher: string): string {
  const line =
    cypher.split('\n').find((one) => one.trim() !== '' && !one.startsWith('//')) ?? cypher
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
