import { idOf, sorted } from '../ids.ts'
import type { Ref } from '../refer.ts'
import { type Summary, valuesOf } from '../state/entry.ts'
import { compatible, usualDate } from './dates.ts'

/** A tie as one article states it, its names resolved; `a` is of Kazakhstan. */
export interface StatedTie {
  claim: string
  type: 'sister' | 'partner'
  status: 'in_force' | 'planned'
  since: string | null
  /** From when the status holds, or null. */
  validFrom: string | null
  a: Ref
  b: Ref
  place: Ref | null
}

/** One tie a pair and type. */
export function tieId({ type, a, b }: StatedTie): string {
  const ids = [a.id, b.id].map((id) => id.replace(/^organization\//u, ''))
  return idOf('tie', type, ids.join('+'))
}

export interface MergedTie {
  status: 'in_force' | 'planned'
  since: string | null
  /** Other days given for its beginning that cannot be `since`. */
  sinceConflict: string[]
  /** `2024-11-05 planned`: the first day of each status, in order of time; without a day where none is known. */
  history: string[]
}

/** It is in force once one article says so: what was planned does not undo it. */
export function mergeTie(sum: Summary): MergedTie {
  const dates = sum.tally.since ?? {}
  const since = usualDate(dates)
  return {
    status: sum.tally.status?.in_force === undefined ? 'planned' : 'in_force',
    since,
    sinceConflict: sorted(
      Object.keys(dates).filter((date) => since !== null && !compatible(date, since)),
    ),
    history: sorted(
      valuesOf(sum, 'status').map((status) =>
        [sum.least[status], status].filter((part) => part !== undefined).join(' '),
      ),
    ),
  }
}
