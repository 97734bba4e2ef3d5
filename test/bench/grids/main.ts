import type { Cell } from './cell.ts'
import { outcomesOf, report } from './report.ts'
import { settings } from './settings.ts'
import { talks } from './talks.ts'
import { visits } from './visits.ts'

/**
 * `npm run bench:grids -- [--only PATTERN] [--show N]`: classes of tellings of which each row and each column should give its fact. How many do
 * is told by row and column, worst first; `--only` takes the rows and columns whose words match, `--show` prints failing texts with what was
 * found. The tables stand in `test/bench/grids/tables`. It fails nothing: a low line is a place to look at, not an error.
 */
const { only, show } = settings(process.argv.slice(2))
const wanted = ({ row, column }: Cell): boolean => only.test(row) || only.test(column)
for (const [name, cells] of [
  ['visits', visits()],
  ['talks', talks()],
] as const)
  console.log(`${report(name, outcomesOf(cells.filter(wanted)), show)}\n`)
