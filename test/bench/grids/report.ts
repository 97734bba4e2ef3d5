import { recordOf } from './article.ts'
import { type Cell, states, told } from './cell.ts'

export interface Outcome {
  cell: Cell
  right: boolean
  /** What was found instead. */
  found: string
}

/** A grid's cells, extracted and compared. */
export function outcomesOf(cells: readonly Cell[]): Outcome[] {
  return cells.map((cell) => {
    const record = recordOf(cell.text, cell.title)
    return { cell, right: states(record, cell.expected), found: told(record) }
  })
}

/** `3/38  {Who} прибыл…`: how many tellings of each row or column gave the fact, worst first. */
export function tally(outcomes: readonly Outcome[], by: 'row' | 'column'): string[] {
  const counts = new Map<string, { right: number; all: number }>()
  for (const { cell, right } of outcomes) {
    const count = counts.get(cell[by]) ?? { right: 0, all: 0 }
    counts.set(cell[by], count)
    count.right += right ? 1 : 0
    count.all += 1
  }
  return [...counts]
    .sort(([, a], [, b]) => a.right / a.all - b.right / b.all)
    .map(([name, { right, all }]) => `${right}/${all}`.padStart(9).concat(`  ${name}`))
}

/** A grid's report: the columns, the rows, then at most `show` texts that failed, with what was found. */
export function report(name: string, outcomes: readonly Outcome[], show: number): string {
  const wrong = outcomes.filter(({ right }) => !right)
  return [
    `## ${name}: ${outcomes.length - wrong.length} of ${outcomes.length} tellings give their fact`,
    ...tally(outcomes, 'column'),
    '',
    ...tally(outcomes, 'row'),
    '',
    ...wrong.slice(0, show).map(({ cell, found }) => `${headed(cell)}\n    => ${found}`),
  ].join('\n')
}

const headed = ({ title, text }: Cell): string => (title === null ? text : `[${title}] ${text}`)
