import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { dataPath } from '../../extractors/index.ts'

/** One measured line: what was measured, the figure, and what is wanted of it (empty where nothing is). */
export interface Line {
  what: string
  figure: string
  wanted: string
  met: boolean | null
}

/** Prints a section's lines as they come and puts them, dated, in place of the section of that name in docs/bench.md. */
export function report(section: string, intro: string, lines: readonly Line[], after = ''): void {
  const rows = lines.map(
    ({ what, figure, wanted, met }) =>
      `| ${what} | ${figure} | ${wanted}${met === null ? '' : met ? ': met' : ': **missed**'} |`,
  )
  const text = [
    `## ${section}`,
    '',
    `${new Date().toISOString().slice(0, 10)}, ${machine()}. ${intro}`,
    '',
    '| | measured | wanted |',
    '| --- | --- | --- |',
    ...rows,
    ...(after === '' ? [] : ['', after]),
    '',
  ].join('\n')
  process.stdout.write(`\n${text}`)
  const path = dataPath('docs/bench.md')
  const parts = readFileSync(path, 'utf8').split(/^(?=## )/m)
  const at = parts.findIndex((part) => part.startsWith(`## ${section}\n`))
  if (at < 0) parts.push(`\n${text}`)
  else parts[at] = at === parts.length - 1 ? text : `${text}\n`
  writeFileSync(path, parts.join(''))
}

const machine = () =>
  `${cpus().length} cores ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`

/** «4,120» thousand. */
export const thousands = (value: number): string => Math.round(value).toLocaleString('en')
