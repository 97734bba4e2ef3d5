/** A piece of an article's text, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

/** For each sentence (in order, not overlapping) the spans that lie within it, in the order given; others are left out. */
export function bySentence<Item extends Span>(
  sentences: readonly Span[],
  spans: readonly Item[],
): Item[][] {
  const inside: Item[][] = sentences.map(() => [])
  for (const span of spans) {
    const at = lastFrom(sentences, span.start)
    if (at >= 0 && span.end <= (sentences[at]?.end ?? -1)) inside[at]?.push(span)
  }
  return inside
}

/** The spans that lie within none of the others; one that is the whole of another stays («институт Конфуция»). */
export function outside<Item extends Span>(
  spans: readonly Item[],
  others: readonly Span[],
): readonly Item[] {
  if (others.length === 0) return spans
  const sorted = [...others].sort((a, b) => a.start - b.start)
  /** The farthest end among the first so many. */
  const reach: number[] = []
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return spans.filter((span) => {
    const at = lastFrom(sorted, span.start)
    if (at < 0 || (reach[at] ?? -1) < span.end) return true
    const { start, end } = sorted[at] ?? {}
    return start === span.start && end === span.end
  })
}

/** Index of the last span that starts at or before an offset; -1 where none does. */
function lastFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
