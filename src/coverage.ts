import type { RuleCoverage, ToDo } from '../extractors/index.ts'
import { printRows } from './print.ts'
import type { Format } from './settings.ts'

type Measured = RuleCoverage & { right?: number; wrong?: number }

/** A row a rule; precision where gold was there to measure it; then the rules that never fired. */
export function printCoverage(rules: readonly Measured[], format: Format): string {
  const fired = rules.filter(({ fires, decides, conflicts }) => fires + decides + conflicts > 0)
  const rows = (format === 'table' ? fired : rules).map(({ right = 0, wrong = 0, ...rule }) => ({
    ...rule,
    precision: right + wrong === 0 ? null : Number((right / (right + wrong)).toFixed(3)),
  }))
  const columns = [
    'rule',
    'fires',
    'articles',
    'facts',
    'overlaps',
    'decides',
    'conflicts',
    'precision',
  ]
  const never = rules.filter((rule) => !fired.includes(rule)).map(({ rule }) => rule)
  const foot = format === 'table' && never.length > 0 ? `never fired: ${never.join(', ')}\n` : ''
  return printRows(rows, columns, format) + foot
}

/** The sentences that no rule caught, likeliest first: place, text, and what stopped which words. */
export function printToDo(toDo: readonly ToDo[], all: number, format: Format): string {
  const rows = toDo.map(({ article, rank, text, stopped }) => ({
    article,
    rank,
    text,
    stopped: stopped.map(({ words, guard }) => `«${words}»: ${guard}`),
  }))
  if (format !== 'table') return printRows(rows, ['article', 'rank', 'text', 'stopped'], format)
  if (rows.length === 0) return '\nEvery sentence that could state a fact states one.\n'
  const blocks = rows.map(
    ({ article, rank, text, stopped }) =>
      `${article} (${rank}) ${text}\n${stopped.map((line) => `    ${line}`).join('\n')}`,
  )
  return `\nCould state a fact and gave none (${toDo.length} of ${all}):\n\n${blocks.join('\n')}\n`
}
