import { CELL, type Facts } from './facts.ts'
import { canonicalJson } from './ids.ts'
import type { Cells, Delta } from './state/cells.ts'
import type { Entry, Summary } from './state/entry.ts'

/** What articles add to cells, before and after → what is to change in the cells. */
export function deltaOf(changes: readonly (readonly [Facts, Facts])[]): Map<string, Delta> {
  const deltas = new Map<string, Map<string, Entry | null>>()
  const set = (cell: string, contributor: string, entry: Entry | null) => {
    const delta = deltas.get(cell) ?? new Map<string, Entry | null>()
    deltas.set(cell, delta.set(contributor, entry))
  }
  for (const [before, after] of changes) {
    for (const [cell, entries] of before)
      for (const contributor of entries.keys())
        if (!after.get(cell)?.has(contributor)) set(cell, contributor, null)
    for (const [cell, entries] of after)
      for (const [contributor, entry] of entries) {
        const old = before.get(cell)?.get(contributor)
        if (old === undefined || JSON.stringify(old) !== JSON.stringify(entry))
          set(cell, contributor, entry)
      }
  }
  return deltas
}

/** The values of a cell of names, without how often each is said. */
function valuesIn(sum: Summary | null): string {
  if (sum === null) return ''
  const tally = Object.entries(sum.tally).map(([field, values]) => [
    field,
    Object.keys(values).sort(),
  ])
  return canonicalJson([Object.fromEntries(tally), sum.least])
}

/** Whether what a cell says of names is another than before. */
export const isOther = (cells: Cells, cell: string) =>
  valuesIn(cells.sum(cell, 'before')) !== valuesIn(cells.sum(cell, 'after'))

/** Who depends on these cells. A full name says who holds a post; only a family name alone is read by it. */
export async function contributorsOf(cells: Cells, keys: readonly string[]): Promise<string[]> {
  const contributors: string[] = []
  for (const [cell, entries] of await cells.entries(keys, 'after'))
    for (const [contributor, { tally }] of entries)
      if (tally === undefined || !cell.startsWith(CELL.holders(''))) contributors.push(contributor)
  return contributors
}

/** Cells of the posts that are given to these persons: a family name alone may be meant for one of them. */
export async function postsOf(cells: Cells, keys: readonly string[]): Promise<string[]> {
  const persons = keys.filter((cell) => cell.startsWith(CELL.person('')))
  const posts = new Set<string>()
  for (const when of ['before', 'after'] as const)
    for (const entries of (await cells.entries(persons, when)).values())
      for (const { own } of entries.values())
        if (typeof own === 'string') posts.add(CELL.holders(own))
  return [...posts]
}

export function claimIn(own: unknown): string | null {
  return typeof own === 'object' && own !== null && 'claim' in own && typeof own.claim === 'string'
    ? own.claim
    : null
}
