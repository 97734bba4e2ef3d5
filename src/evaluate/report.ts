import { printRows } from '../print.ts'
import type { Format } from '../settings.ts'
import type { Score } from './score.ts'

/** A score for the reader: a table with the mean below, or the same numbers as data. `errors` lists the mistakes first. */
export function printScore(score: Score, format: Format, errors: boolean): string {
  const { types, mean, articles, unread } = score
  if (format === 'json')
    return `${JSON.stringify({ articles, unread, mean, types: Object.fromEntries(types.map((row) => [row.type, row])), ...(errors ? { errors: score.errors } : {}) })}\n`
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
  return `${listed}${[head, ...lines, foot].join('\n')}\n`
}
