import { groupBy } from '../group.ts'
import { digest, idOf, sorted } from '../ids.ts'
import type { Ref } from '../refer.ts'

/** A figure as one article states it, its names resolved. */
export interface StatedFigure {
  claim: string
  article: string
  kind: string
  unit: string
  period: string | null
  value: number
  bound: string
  of: Ref[]
}

export interface MergedFigure {
  id: string
  value: number
  bound: string
  /** Another value of the same thing contradicts it: both are shown, neither is overwritten. */
  conflict: boolean
  /** Of what kinds its statements are. */
  kinds: readonly string[]
}

/** Several such sums may well stand side by side: they are of many projects. */
const PLURAL = new Set(['investment', 'projects'])

/** What a figure is of, by kind, period and unit; each value under a key is a node. */
export function figureKey({ kind, period, unit, of, article }: StatedFigure): string {
  const ids = sorted(of.map(({ id }) => id))
  // A figure of nothing that is known can only be compared within its article.
  const whose = ids.length > 0 ? ids.join('+') : digest(article)
  return idOf('figure', kind, whose, period?.replace('/', '..') ?? '-', unit)
}

/** What of a statement decides, beside its key, which node it becomes and how that looks beside the others: `> 100`. */
export const figureKind = ({ value, bound }: StatedFigure) => `${bound} ${value}`

/** The figures that kinds of statements with one key become: one each value, in order of value. One that others contradict has `conflict`. */
export function mergeFigures(key: string, kinds: Iterable<string>): MergedFigure[] {
  const figures = [...groupBy(kinds, (one) => one.slice(one.indexOf(' ') + 1))]
    .map(([value, alike]) => ({ value: Number(value), kinds: alike }))
    .sort((a, b) => a.value - b.value)
    .map(({ value, kinds: alike }) => ({
      id: idOf(key, String(value)),
      value,
      bound: sorted(alike.map((one) => one.slice(0, one.indexOf(' '))))[0] ?? '=',
      conflict: false,
      kinds: alike,
    }))
  if (PLURAL.has(key.split('/')[1] ?? '')) return figures
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
