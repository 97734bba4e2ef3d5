import type { SentenceView } from '../../engine/analysis.ts'
import type { Chunk } from '../../engine/chunk.ts'
import { wordLike } from '../../engine/word-like.ts'
import type { Clause } from '../clauses.ts'

/**
 * The date of what the word at chunk `at` tells: of the dates in its clause the one nearest to it, a range or a year only where no day is told.
 * ISO prefix or range `a/b`; undefined where the sentence has none, null where it has one that cannot be resolved.
 */
export function dateNear(
  view: SentenceView,
  at: number,
  clause: Clause | null,
): string | null | undefined {
  const anchor = view.chunks[at]
  if (!anchor) return undefined
  const usable = view.dates.filter(
    (mention) =>
      (mention.kind === 'point' || mention.kind === 'range') &&
      !(
        mention.preposition === 'на' &&
        mention.precision !== 'day' &&
        !(mention.relative && mention.precision === 'month')
      ),
  )
  const inClause = clause
    ? usable.filter(
        (mention) =>
          mention.start >= startOf(view.chunks, clause) &&
          mention.end <= endOf(view.chunks, clause),
      )
    : usable
  // «в первый день форума, проходившего 12–13 июня»: what is done is done on a day
  const onDay = inClause.some(({ kind, precision }) => kind === 'point' && precision === 'day')
  let best: (typeof usable)[number] | undefined
  for (const mention of onDay ? inClause.filter(isClose) : inClause) {
    if (!best || gap(mention, anchor) < gap(best, anchor)) best = mention
  }
  return best?.date
}

/** A day or a month, beside which a year or a range says nothing new. */
const isClose = ({ kind, precision }: SentenceView['dates'][number]): boolean =>
  kind === 'point' && precision !== 'year'

const startOf = (chunks: readonly Chunk[], clause: Clause): number =>
  chunks[clause.from]?.start ?? 0
const endOf = (chunks: readonly Chunk[], clause: Clause): number => chunks[clause.to - 1]?.end ?? 0
const gap = (mention: { start: number; end: number }, chunk: Chunk): number =>
  mention.end <= chunk.start ? chunk.start - mention.end : Math.max(0, mention.start - chunk.end)

/** A day, month or year for what happened some time in a range: what both its ends share (`2025-05`). */
export function withinRange(date: string): string | null {
  const [from, to] = date.split('/')
  if (from === undefined || to === undefined) return date
  const a = from.split('-')
  const b = to.split('-')
  const shared: string[] = []
  for (let part = 0; part < Math.min(a.length, b.length) && a[part] === b[part]; part++)
    shared.push(a[part] ?? '')
  return shared.length > 0 ? shared.join('-') : null
}

/** «Напомним, …», «Ранее …», «Справка»: a sentence that tells what was before, not the scene. */
export function isBackground(view: SentenceView): boolean {
  // «Стоит отметить, что ранее …»
  const early = view.chunks
    .slice(1, 6)
    .some(
      ({ normal }, at) =>
        normal === 'ранее' ||
        (normal === 'раньше' && !/^(?:,|чем|срок)/.test(view.chunks[at + 2]?.normal ?? '')),
    )
  if (early) return true
  return opensBackground(view.chunks[0])
}

const opensBackground = wordLike(
  /^(?:напомним|напоминаем|ранее|справка|справочно|отметим|прежде|вспомним)$/,
)
