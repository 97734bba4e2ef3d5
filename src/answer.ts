import type { Row as GraphRow } from '../graph/index.ts'
import type { Context } from './command.ts'
import { printRows, type Row } from './print.ts'

/** What a kept question is asked with; null: any. */
export type Questions = Readonly<Record<string, string | null>>

/** Asks the graph one of its kept questions (`graph/queries`); a place may go by any of its names. */
export async function askGraph(
  context: Context,
  question: string,
  parameters: Questions,
): Promise<GraphRow[]> {
  const [{ ask }, { openStore }, { placeId }] = await Promise.all([
    import('../graph/index.ts'),
    import('./store.ts'),
    import('./place.ts'),
  ])
  const store = await openStore(context.settings)
  try {
    const { place } = parameters
    return (
      await ask(store, question, place ? { ...parameters, place: placeId(place) } : parameters)
    ).rows
  } finally {
    await store.close()
  }
}

/** Prints an answer: whole rows as data, the given columns as a table. */
export async function printAnswer(
  { out, settings }: Context,
  rows: readonly Row[],
  columns: readonly string[],
  table?: (row: Row) => Row,
): Promise<void> {
  const shown = settings.format === 'table' && table ? rows.map(table) : rows
  const names =
    settings.format === 'csv' ? [...new Set(rows.flatMap((row) => Object.keys(row)))] : columns
  await out(
    printRows(
      shown,
      names.length > 0 ? names : columns,
      settings.format,
      process.stdout.columns ?? 160,
    ),
  )
}

/** `2024-11-05, memorandum`: parts that are there, joined. */
export const joined = (...parts: unknown[]): string =>
  parts
    .flat()
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(', ')
