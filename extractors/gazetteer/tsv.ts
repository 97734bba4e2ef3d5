import { readFileSync } from 'node:fs'
import { dataPath } from '../data.ts'

/**
 * Rows of a tab-separated data file, given from the package's root, as records by column name.
 * Lines that start with `#` are comments; the first other line names the columns.
 */
export function readTable(fromRoot: string): Record<string, string>[] {
  const [columns = [], ...rows] = readLines(fromRoot)
  return rows.map((cells) => {
    if (cells.length !== columns.length)
      throw new Error(
        `${fromRoot}: ${cells.length} cells, not ${columns.length}: ${cells.join('|')}`,
      )
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  })
}

/** Cells of every line but comments and empty ones. */
export function readLines(fromRoot: string): string[][] {
  return readFileSync(dataPath(fromRoot), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}
