import { type Ingested, isFailure, type Outcome } from '../pipelines/index.ts'

const KINDS = [
  'places',
  'officials',
  'organizations',
  'agreements',
  'ties',
  'events',
  'figures',
] as const

/** What a run read, found, merged and skipped (and why): a few lines for standard error. */
export function ingestSummary(
  { inputs, extracted, outcomes, report }: Ingested,
  graph: string,
): string {
  const { articles, nodes, edges, merged, totals } = report
  const found = KINDS.map(
    (kind) => `${extracted.reduce((sum, { record }) => sum + record[kind].length, 0)} ${kind}`,
  )
  const lines = [
    `read     ${extracted.length} of ${inputs} ${inputs === 1 ? 'input' : 'inputs'}: ${articles.added} new, ${articles.changed} changed, ${articles.unchanged} known already`,
    `found    ${found.join(', ')}`,
    `merged   ${merged} statements joined a thing that another one states too`,
    `graph    ${graph}: ${totals.nodes} nodes, ${totals.edges} relationships of ${totals.articles} articles (+${nodes.created} −${nodes.deleted} nodes, +${edges.created} −${edges.deleted} relationships)`,
  ]
  for (const note of report.notes) lines.push(`note     ${note}`)
  if (outcomes.length > 0) lines.push(`skipped  ${skipped(outcomes)}`)
  return lines.join('\n')
}

/** «2 failed (1 empty, 1 binary), 1 set aside (1 wrong language)». */
function skipped(outcomes: readonly Outcome[]): string {
  const told = (some: readonly Outcome[], name: string) => {
    const kinds = [...new Set(some.map((outcome) => outcome.kind))].sort()
    const each = kinds.map(
      (kind) =>
        `${some.filter((outcome) => outcome.kind === kind).length} ${kind.replaceAll('-', ' ')}`,
    )
    return some.length > 0 ? [`${some.length} ${name} (${each.join(', ')})`] : []
  }
  return [
    ...told(outcomes.filter(isFailure), 'failed'),
    ...told(
      outcomes.filter((outcome) => !isFailure(outcome)),
      'set aside',
    ),
  ].join(', ')
}
