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
import type { Changes, Reader } from '../store.ts'

/** How both stores write and read elements: statements with their rows, in the order in which they must run. */

/** A statement over `$batch.rows`: in a map, since Neo4j plans a statement anew for each size of a list that is a parameter itself. */
export interface Batch {
  cypher: string
  rows: Record<string, unknown>[]
}

/** Sees that every new edge found its ends: `answer` is that of its batch. */
export function checkMade({ rows }: Batch, answer: readonly Record<string, unknown>[]): void {
  const made = answer[0]?.made
  if (made !== undefined && made !== rows.length)
    throw new Error(
      `of ${rows.length} edges ${String(made)} were made, the first from ${String(rows[0]?.from)} to ${String(rows[0]?.to)}`,
    )
}

const BATCH_SIZE = 500
const READ_SIZE = 2000

const READ_NODES = 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties'
const READ_EDGES =
  'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties'

const READ_ARTICLES =
  'UNWIND $batch.ids AS id MATCH (n:Article {id: id}) RETURN labels(n) AS labels, properties(n) AS properties'
/** Texts beside the graph are nodes of a label that is not of its vocabulary. */
export const STATE = 'JibekState'
const READ_STATE = `UNWIND $batch.ids AS id MATCH (n:${STATE} {id: id}) RETURN n.id AS id, n.text AS text`
const READ_STATE_KEYS = `MATCH (n:${STATE}) RETURN n.id AS id`
const READ_ANY = 'MATCH (n) RETURN n.id AS id LIMIT 1'

/** Runs a statement that reads; both stores write what a load decides after it has read. */
export type Run = (
  cypher: string,
  parameters: Record<string, unknown>,
) => Promise<Record<string, unknown>[]>

/** What a load asks of a graph, put into statements for either store. */
export function readerOf(run: Run): Reader {
  const inParts = async (cypher: string, ids: readonly string[]) => {
    const rows: Record<string, unknown>[] = []
    for (let at = 0; at < ids.length; at += READ_SIZE)
      rows.push(...(await run(cypher, { batch: { ids: ids.slice(at, at + READ_SIZE) } })))
    return rows
  }
  return {
    articles: async (ids) => [...graphFrom(await inParts(READ_ARTICLES, ids), []).nodes.values()],
    state: async (keys) =>
      new Map((await inParts(READ_STATE, keys)).map(({ id, text }) => [String(id), String(text)])),
    whole: async () => graphFrom(await run(READ_NODES, {}), await run(READ_EDGES, {})),
    isEmpty: async () => (await run(READ_ANY, {})).length === 0,
    stateKeys: async () => (await run(READ_STATE_KEYS, {})).map(({ id }) => String(id)),
  }
}

/** Deletions first, nodes before the edges between them. */
export function* batches(changes: Changes): Generator<Batch> {
  yield* edgeBatches(changes.deleteEdges, ' DELETE r', MATCHED)
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
  yield* edgeBatches(changes.createEdges, ' SET r = row.properties RETURN count(r) AS made', MADE)
  yield* edgeBatches(changes.updateEdges, ' SET r = row.properties', MATCHED)
  yield* stateBatches(changes.state)
}

const MATCHED = (type: string, from: string, to: string) =>
  `MATCH (a:${from} {id: row.from})-[r:${type}]->(b:${to} {id: row.to})`
const MADE = (type: string, from: string, to: string) =>
  `MATCH (a:${from} {id: row.from}) MATCH (b:${to} {id: row.to}) CREATE (a)-[r:${type}]->(b)`

function* stateBatches(state: Changes['state']): Generator<Batch> {
  const dropped = state.filter(([, text]) => text === null).map(([id]) => ({ id }))
  const kept = state.filter(([, text]) => text !== null).map(([id, text]) => ({ id, text }))
  yield* cut(`UNWIND $batch.rows AS row MATCH (n:${STATE} {id: row.id}) DELETE n`, dropped)
  yield* cut(
    `UNWIND $batch.rows AS row MERGE (n:${STATE} {id: row.id}) SET n.text = row.text`,
    kept,
  )
}

function* nodeBatches(
  nodes: readonly GraphNode[],
  statement: (label: Label, also: string | null) => string,
): Generator<Batch> {
  const groups = grouped(nodes, ({ label, also }) => statement(label, also))
  for (const [cypher, members] of groups)
    yield* cut(
      `UNWIND $batch.rows AS row ${cypher}`,
      members.map(({ id, properties }) => ({ id, properties })),
    )
}

function* edgeBatches(
  edges: readonly GraphEdge[],
  action: string,
  find: typeof MATCHED,
): Generator<Batch> {
  const groups = grouped(edges, ({ type, from, to }) => find(type, labelOf(from), labelOf(to)))
  for (const [cypher, members] of groups)
    yield* cut(
      `UNWIND $batch.rows AS row ${cypher}${action}`,
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
function graphFrom(
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

/** An id's first part says what it is of; those of places come from the gazetteer and have none. */
function labelOf(id: string): Label {
  const [kind = ''] = id.split('/', 1)
  return LABELS.find((label) => id !== kind && label.toLowerCase() === kind) ?? 'Place'
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
