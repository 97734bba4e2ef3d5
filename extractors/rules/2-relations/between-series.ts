import type { SentenceView } from '../../engine/analysis.ts'
import type { Clause } from '../clauses.ts'

/** «между А и Б, а также между В и Г»: the chunks behind each «между» of a clause up to the next. Empty where it has fewer than two. */
export function betweenSeries({ chunks }: SentenceView, { from, to }: Clause): Clause[] {
  const starts: number[] = []
  for (let at = from; at < to; at++) if (chunks[at]?.normal === 'между') starts.push(at)
  if (starts.length < 2) return []
  return starts.map((start, index) => ({ from: start + 1, to: starts[index + 1] ?? to }))
}
