import { CELL, type Facts, HOLDS, postsIn } from './facts.ts'
import { canonicalJson } from './ids.ts'
import type { Cells } from './state/cells.ts'
import type { Entry, Summary } from './state/entry.ts'
import type { Delta } from './state/path.ts'

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

/** The values of a cell of names, without how often each is said; posts are told to their own cells. */
function valuesIn(sum: Summary | null): string {
  if (sum === null) return ''
  const tally = Object.entries(sum.tally).flatMap(([field, values]) =>
    field === HOLDS ? [] : [[field, Object.keys(values).sort()]],
  )
  return canonicalJson([Object.fromEntries(tally), sum.least])
}

/** Whether what a cell says of names is another than before. */
export const isOther = (cells: Cells, cell: string) =>
  valuesIn(cells.sum(cell, 'before')) !== valuesIn(cells.sum(cell, 'after'))

/** Who is in these cells. */
export const contributorsOf = async (cells: Cells, keys: readonly string[]): Promise<string[]> =>
  [...(await cells.entries(keys, 'after')).values()].flatMap((entries) => [...entries.keys()])

/** The cells whose articles read their names by these: a family name alone by the holders of its post, and by those themselves. */
export function readersOf(cells: Cells, names: readonly string[]): string[] {
  const readers = new Set<string>()
  for (const cell of names)
    if (cell.startsWith(CELL.holders('')))
      readers.add(CELL.unnamed(cell.slice(CELL.holders('').length)))
    else {
      readers.add(cell)
      if (cell.startsWith(CELL.person('')))
        for (const when of ['before', 'after'] as const)
          for (const [post] of postsIn(cells.sum(cell, when))) readers.add(CELL.unnamed(post))
    }
  return [...readers]
}
