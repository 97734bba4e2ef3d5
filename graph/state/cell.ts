import { z } from 'zod'
import { type Entry, nothing, type Summary, summarize } from './entry.ts'

/** A cell is a leaf with its entries or, once it is large, up to 32 cells (4 of statements of a kind) by hash of the article, and their sum. */
export type Cell = { entries: Record<string, Entry> } | Branch
/** `parts`: the digits that have a cell. */
export interface Branch {
  parts: string
  sum: Summary
}

/** What is kept beside the graph is not what a load wrote there: the graph is to be made anew from its articles. */
export class DamagedState extends Error {
  override name = 'DamagedState'
  constructor(key: string, options?: ErrorOptions) {
    super(`what is kept beside the graph cannot be read: ${key}`, options)
  }
}

/** The sum of a cell's entries. */
export const sumOf = (cell: Cell): Summary =>
  'entries' in cell ? summarize(new Map(Object.entries(cell.entries))) : cell.sum

/** The text by which the store keeps a cell: a sum without what is empty, since most cells use one or two of its fields. */
export function textOf(cell: Cell): string {
  if ('entries' in cell) return JSON.stringify(cell)
  const { count, tally, reports, least, head } = cell.sum
  const packed = {
    count,
    ...(isEmpty(tally) ? {} : { tally }),
    ...(reports.articles === 0 ? {} : { reports }),
    ...(isEmpty(least) ? {} : { least }),
    ...(head === null ? {} : { head }),
  }
  return JSON.stringify({ parts: cell.parts, packed })
}

const isEmpty = (object: object) => Object.keys(object).length === 0

/** The cell that `textOf` made this text of. @throws {DamagedState} when it did not. */
export function cellFrom(key: string, text: string): Cell {
  const kept = parsed(key, text, Kept)
  return 'entries' in kept ? kept : { parts: kept.parts, sum: { ...nothing(), ...kept.packed } }
}

/** A kept text as its schema has it. @throws {DamagedState} when it is no JSON or of another shape. */
export function parsed<Value>(key: string, text: string, schema: z.ZodType<Value>): Value {
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new DamagedState(key, { cause: error })
    throw error
  }
}

const Numbers = z.record(z.string(), z.number())
const Least = z.record(z.string(), z.string())
const OrNull = z.string().nullable()

const KeptEntry = z.object({
  tally: z.array(z.tuple([z.string(), z.string()])).exactOptional(),
  report: z.tuple([OrNull, OrNull]).exactOptional(),
  least: Least.exactOptional(),
  head: z.array(z.string()).exactOptional(),
  own: z.unknown().exactOptional(),
})

const Packed = z.object({
  count: z.number(),
  tally: z.record(z.string(), Numbers).exactOptional(),
  reports: z
    .object({
      articles: z.number(),
      sources: Numbers,
      first: OrNull,
      last: OrNull,
      claims: z.array(z.string()),
    })
    .exactOptional(),
  least: Least.exactOptional(),
  head: z.tuple([z.string()], z.string()).exactOptional(),
})

const Kept = z.union([
  z.object({ entries: z.record(z.string(), KeptEntry) }),
  z.object({ parts: z.string(), packed: Packed }),
])
