import { printRows } from '../print.ts'
import type { Format } from '../settings.ts'
import type { Score } from './score.ts'

/** A score for the reader: a table with the mean below, or the same numbers as data. `errors` lists the mistakes first,
 * `rules` each rule's precision. */
export function printScore(score: Score, format: Format, errors: boolean, rules: boolean): string {
  const { types, mean, articles, unread } = score
  if (format === 'json')
    return `${JSON.stringify({ articles, unread, mean, types: Object.fromEntries(types.map((row) => [row.type, row])), ...(errors ? { errors: score.errors } : {}), ...(rules ? { rules: Object.fromEntries(score.rules) } : {}) })}\n`
  const listed = errors && score.errors.length > 0 ? `${score.errors.join('\n')}\n\n` : ''
  if (format !== 'table')
    return (
      listed +
      printRows(
        types.map((row) => ({ ...row })),
        ['type', 'tp', 'fp', 'fn', 'precision', 'recall', 'f1'],
        format,
      )
    )
  const lines = types.map(({ type, tp, fp, fn, precision, recall, f1 }) =>
    [
      type.padEnd(16),
      ...[tp + fn, tp + fp, tp].map((number) => String(number).padStart(6)),
      ...[precision, recall, f1].map((share) => share.toFixed(3).padStart(7)),
    ].join(' '),
  )
  const head = [
    'type'.padEnd(16),
    ...['gold', 'found', 'right'].map((name) => name.padStart(6)),
    ...['P', 'R', 'F1'].map((name) => name.padStart(7)),
  ].join(' ')
  const foot = `mean F1 ${mean.toFixed(3)} over ${articles} articles${unread > 0 ? `, ${unread} without a record` : ''}`
  return `${listed}${rules ? byRule(score) : ''}${[head, ...lines, foot].join('\n')}\n`
}

/** A line a rule: things right of all that cite it, and their share. */
function byRule({ rules }: Score): string {
  const width = Math.max(...[...rules.keys()].map((rule) => rule.length))
  const lines = [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([rule, { right, wrong }]) =>
        `${rule.padEnd(width)} ${String(right).padStart(5)} of ${String(right + wrong).padStart(5)}  ${(right / (right + wrong)).toFixed(3)}`,
    )
  return `${lines.join('\n')}\n\n`
}
