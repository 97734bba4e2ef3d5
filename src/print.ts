import Table from 'cli-table3'
import { stringify } from 'csv-stringify/sync'
import type { Format } from './settings.ts'

/** A row of an answer; values are what JSON has. */
export type Row = Readonly<Record<string, unknown>>

/** Rows → text in the wanted format, ending with a line break. `width`: columns of the terminal, for tables. */
export function printRows(
  rows: readonly Row[],
  columns: readonly string[],
  format: Format,
  width = 120,
): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('')
  if (format === 'csv')
    return stringify(
      rows.map((row) => columns.map((column) => cell(row[column]))),
      { header: true, columns: [...columns] },
    )
  return `${table(rows, columns, width)}\n`
}

/** Wrapped to the terminal; no colour, so that a copied table stays text. */
function table(rows: readonly Row[], columns: readonly string[], width: number): string {
  if (rows.length === 0) return '(nothing)'
  const cells = rows.map((row) => columns.map((column) => cell(row[column])))
  const grid = new Table({
    head: [...columns],
    colWidths: columnWidths(columns, cells, width),
    wordWrap: true,
    style: { head: [], border: [], compact: rows.length > 12 },
  })
  grid.push(...cells)
  return grid.toString()
}

/** Each column as wide as its widest line, to a limit; what room is left goes to the longest texts (the quotes). */
function columnWidths(
  columns: readonly string[],
  cells: readonly string[][],
  width: number,
): number[] {
  const wanted = columns.map((name, i) => {
    const lines = cells.flatMap((row) => (row[i] ?? '').split('\n'))
    return PADDING + Math.max(name.length, ...lines.map((line) => line.length))
  })
  const room = width - columns.length - 1
  const limit = Math.max(14, Math.floor(room / columns.length))
  const widths = wanted.map((wish) => Math.min(wish, limit))
  for (let spare = room - sum(widths); spare > 0; spare = room - sum(widths)) {
    const hungry = widths.reduce(
      (best, size, i) =>
        (wanted[i] ?? 0) - size > (wanted[best] ?? 0) - (widths[best] ?? 0) ? i : best,
      0,
    )
    const lacks = (wanted[hungry] ?? 0) - (widths[hungry] ?? 0)
    if (lacks <= 0) break
    widths[hungry] = (widths[hungry] ?? 0) + Math.min(lacks, spare)
  }
  return widths
}

const PADDING = 2
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** A value as a reader wants it: lists joined, nothing for null. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cell).join('; ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

interface Told {
  message: string
  hint: string | null
}

/** What is told of an error that is known by its code: one paragraph, what happened to what and what to do. Null: unknown. */
export function errorParagraph(error: unknown): string | null {
  const told = tellable(error)
  if (!told) return null
  const gap = told.message.includes('\n') ? '\n' : ' '
  return `jibek: ${sentence(told.message)}${told.hint ? `${gap}${capital(sentence(told.hint))}` : ''}`
}

const sentence = (text: string) => (/[.!?]$/.test(text) || text.includes('\n') ? text : `${text}.`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function tellable(error: unknown): Told | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  if ('hint' in error && typeof error.hint === 'string')
    return { message: withSubject(error), hint: error.hint }
  const system = SYSTEM[error.code]
  const path = 'path' in error && typeof error.path === 'string' ? error.path : ''
  return system ? { message: `${path || 'a file'}: ${system[0]}`, hint: system[1] } : null
}

/** The folder, address or input goes before a message that does not name it; a whole query does not. */
function withSubject(error: Error): string {
  const subject = 'subject' in error && typeof error.subject === 'string' ? error.subject : ''
  const isShort = subject !== '' && subject.length <= 80 && !/[\n(]/.test(subject)
  return isShort && !error.message.includes(subject)
    ? `${subject}: ${error.message}`
    : error.message
}

const SYSTEM: Record<string, [string, string]> = {
  EACCES: ['no permission', 'Choose another folder with --graph DIR, or change its permissions.'],
  EPERM: ['not permitted', 'Choose another folder with --graph DIR, or change its permissions.'],
  EROFS: ['the file system is read-only', 'Choose another folder with --graph DIR.'],
  ENOSPC: [
    'the disk is full',
    'Make room and run the command again: nothing that was done is done twice.',
  ],
  ENOTDIR: [
    'a part of the path is a file, not a folder',
    'Choose another folder with --graph DIR.',
  ],
  EEXIST: ['there is a file where a folder is wanted', 'Choose another folder with --graph DIR.'],
  ENOENT: [
    'there is no such file or folder, or none can be made there',
    'Check the path; --graph DIR names another folder for the graph.',
  ],
}
