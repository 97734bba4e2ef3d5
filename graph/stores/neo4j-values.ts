import neo4j, { isInt, isNode, isPath, isRelationship } from 'neo4j-driver'
import type { Cell } from '../store.ts'

/** A parameter of a statement. Whole numbers as Neo4j integers, which JS numbers would not be. */
export function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toNeo4j)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNeo4j(item)]))
}

/** A value of an answer: nodes with `_labels`, relationships with `_type`, paths as their `nodes` and `edges`. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (isInt(value)) return value.toNumber()
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return value.map(cellOf)
  if (isNode(value)) return { _labels: [...value.labels], ...cells(value.properties) }
  if (isRelationship(value)) return { _type: value.type, ...cells(value.properties) }
  if (isPath(value))
    return {
      nodes: [value.start, ...value.segments.map(({ end }) => end)].map(cellOf),
      edges: value.segments.map(({ relationship }) => cellOf(relationship)),
    }
  if (typeof value !== 'object') return String(value)
  return value.constructor === Object ? cells(value) : String(value)
}

const cells = (properties: object): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries(properties)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, cellOf(value)]),
  )
