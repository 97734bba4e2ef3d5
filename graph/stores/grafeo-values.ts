import type { Cell, Row } from '../store.ts'

/** A row of Grafeo's answer. */
export const rowOf = (row: Record<string, unknown>): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cellOf(value)]))

/** Grafeo's value as a cell: inner ids go, decimals become numbers. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (Array.isArray(value)) return value.map(cellOf)
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return String(value)
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first?.[0] === '$decimal') return Number(first[1])
  const inner = new Set(['_id', '_source', '_target'])
  return Object.fromEntries(
    entries.filter(([key]) => !inner.has(key)).map(([key, item]) => [key, cellOf(item)]),
  )
}
