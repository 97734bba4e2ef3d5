import { type Claim, tieValidFrom } from '../claims.ts'
import { groupBy } from '../group.ts'
import { byCodeUnit, idOf, sorted } from '../ids.ts'
import type { Ref } from '../refer.ts'
import { compatible, usualDate } from './dates.ts'

/** A tie as one article states it, its names resolved; `a` is of Kazakhstan. */
export interface StatedTie {
  claim: Claim<'tie'>
  a: Ref
  b: Ref
  place: Ref | null
}

export interface MergedTie {
  id: string
  a: Ref
  b: Ref
  type: 'sister' | 'partner'
  status: 'in_force' | 'planned'
  since: string | null
  /** Other days given for its beginning that cannot be `since`. */
  sinceConflict: string[]
  /** `2024-11-05 planned`, in order of time; without a day where none is known. */
  history: string[]
  stated: StatedTie[]
}

/** One tie a pair and type. It is in force once one article says so: what was planned does not undo it. */
export function mergeTies(stated: readonly StatedTie[]): MergedTie[] {
  return [...groupBy(stated, keyOf)]
    .sort(([x], [y]) => byCodeUnit(x, y))
    .flatMap(([id, members]) => {
      const [first] = members
      return first ? [tieOf(id, first, members)] : []
    })
}

function keyOf({ claim, a, b }: StatedTie): string {
  const ids = [a.id, b.id].map((id) => id.replace(/^organization\//u, ''))
  return idOf('tie', claim.item.type, ids.join('+'))
}

function tieOf(id: string, first: StatedTie, stated: StatedTie[]): MergedTie {
  const inForce = stated.filter(({ claim }) => claim.item.status === 'in_force')
  const dates = inForce.map(({ claim }) => claim.item.since)
  const since = usualDate(dates)
  const history = stated.map(({ claim }) =>
    [tieValidFrom(claim), claim.item.status].filter((part) => part !== null).join(' '),
  )
  return {
    id,
    a: first.a,
    b: first.b,
    type: first.claim.item.type,
    status: inForce.length > 0 ? 'in_force' : 'planned',
    since,
    sinceConflict: sorted(
      dates
        .filter((date) => date !== null && since !== null && !compatible(date, since))
        .flatMap((date) => date ?? []),
    ),
    history: sorted(history),
    stated,
  }
}
