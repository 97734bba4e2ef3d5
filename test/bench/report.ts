import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { dataPath } from '../../extractors/index.ts'

/** One measured line: what was measured, the figure, and what is wanted of it (empty where nothing is). */
export interface Line {
  what: string
  figure: string
  wanted: string
  met: boolean | null
}

/** A line that tells and of which nothing is wanted. */
export const line = (what: string, figure: string): Line => ({
  what,
  figure,
  wanted: '',
  met: null,
})

/** A section that is one table of measured lines. */
export function report(name: string, intro: string, lines: readonly Line[]): void {
  const rows = lines.map(
    ({ what, figure, wanted, met }) =>
      `| ${what} | ${figure} | ${wanted}${met === null ? '' : met ? ': met' : ': **missed**'} |`,
  )
  const head = ['| | measured | wanted |', '| --- | --- | --- |']
  section(name, [intro, '', ...head, ...rows].join('\n'))
}

/** Prints a section and puts it, dated, in place of the section of that name in docs/bench.md. */
export function section(name: string, body: string): void {
  const text = `## ${name}\n\n${new Date().toISOString().slice(0, 10)}, ${machine()}.\n\n${body}\n`
  process.stdout.write(`\n${text}`)
  const path = dataPath('docs/bench.md')
  const parts = readFileSync(path, 'utf8')
    .split(/^(?=## )/m)
    .map((part) => part.trimEnd())
  const at = parts.findIndex((part) => part.startsWith(`## ${name}\n`))
  if (at < 0) parts.push(text.trimEnd())
  else parts[at] = text.trimEnd()
  writeFileSync(path, `${parts.join('\n\n')}\n`)
}

const machine = () =>
  `${cpus().length} cores ${cpus()[0]?.model ?? ''}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load average ${loadavg()[0]?.toFixed(1)}`

/** «4,120» thousand. */
export const thousands = (value: number): string => Math.round(value).toLocaleString('en')
