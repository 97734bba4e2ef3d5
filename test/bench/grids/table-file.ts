import { readFileSync } from 'node:fs'
import { dataPath } from '../../../extractors/index.ts'

/** The rows of `tables/NAME.txt`: cells between bars, null for `-`; lines that begin with `#` are none. */
export function rowsOf(name: string): (string | null)[][] {
  return linesOf(name).map((line) =>
    line.split(' | ').map((cell) => (cell.trim() === '-' ? null : cell.trim())),
  )
}

/** The lines of `tables/NAME.txt` that are no remarks. */
export function linesOf(name: string): string[] {
  return readFileSync(dataPath(`test/bench/grids/tables/${name}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}
