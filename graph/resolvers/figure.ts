import type { Claim } from '../claims.ts'
import { groupBy } from '../group.ts'
import { byCodeUnit, digest, idOf, sorted } from '../ids.ts'
import type { Ref } from '../refer.ts'

/** A figure as one article states it, its names resolved. */
export interface StatedFigure {
  claim: Claim<'figure'>
  of: Ref[]
}

export interface MergedFigure {
  id: string
  value: number
  bound: string
  /** Another value of the same thing contradicts it: both are shown, neither is overwritten. */
  conflict: boolean
  stated: StatedFigure[]
}

/** Several such sums may well stand side by side: they are of many projects. */
const PLURAL = new Set(['investment', 'projects'])

/** A figure's key is kind, what it is of, period and unit; each value under a key is a node. */
export function mergeFigures(stated: readonly StatedFigure[]): MergedFigure[] {
  return [...groupBy(stated, keyOf)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([key, members]) => figuresOf(key, members))
}

function keyOf({ claim, of }: StatedFigure): string {
  const { kind, period, unit } = claim.item
  const ids = sorted(of.map(({ id }) => id))
  // A figure of nothing that is known can only be compared within its article.
  const whose = ids.length > 0 ? ids.join('+') : digest(claim.document.article.id)
  return idOf('figure', kind, whose, period?.replace('/', '..') ?? '-', unit)
}

function figuresOf(key: string, members: readonly StatedFigure[]): MergedFigure[] {
  const figures = [...groupBy(members, ({ claim }) => String(claim.item.value))]
    .map(([value, stated]) => ({ value: Number(value), stated }))
    .sort((a, b) => a.value - b.value)
    .map(({ value, stated }) => ({
      id: idOf(key, String(value)),
      value,
      bound: sorted(stated.map(({ claim }) => claim.item.bound))[0] ?? '=',
      conflict: false,
      stated,
    }))
  const kind = figures[0]?.stated[0]?.claim.item.kind ?? 'other'
  if (PLURAL.has(kind)) return figures
  return figures.map((one) => ({
    ...one,
    conflict: figures.some((other) => other !== one && !canBoth(one, other)),
  }))
}

/** Whether two values may be of one quantity: a bound holds the other, or both round to the same within 5 %. */
function canBoth(a: MergedFigure, b: MergedFigure): boolean {
  const close = Math.abs(a.value - b.value) <= 0.05 * Math.max(Math.abs(a.value), Math.abs(b.value))
  if (a.bound === '≈' || b.bound === '≈') return close
  const [low, high] = a.value < b.value ? [a, b] : [b, a]
  return low.bound === '>' || high.bound === '<'
}
