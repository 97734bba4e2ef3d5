/**
 * A look-up of the spans inside a sentence. Spans must be sorted by start and sentences asked for from left to
 * right: the whole article costs one pass.
 */
export function within<Span extends { start: number; end: number }>(
  spans: readonly Span[],
): (outer: { start: number; end: number }) => Span[] {
  let next = 0
  return (outer) => {
    while (next < spans.length && (spans[next]?.start ?? 0) < outer.start) next++
    const inside: Span[] = []
    for (; next < spans.length && (spans[next]?.start ?? 0) < outer.end; next++) {
      const span = spans[next]
      if (span && span.end <= outer.end) inside.push(span)
    }
    return inside
  }
}
