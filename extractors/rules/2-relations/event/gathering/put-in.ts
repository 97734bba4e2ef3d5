import { anyBetween, beforeAdjectives, clauseOf, type EventView, has } from '../skeleton.ts'

/** Behind «в церемонии», whose clause has no verb yet, a clause put in that ends at the comma before «(сегодня) участвовали». */
export const isPutIn = (
  view: EventView,
  at: number,
  inner: { from: number; to: number },
): boolean =>
  has(view.chunks[at], 'Ceremony') &&
  /^(?:в|на)$/.test(view.chunks[beforeAdjectives(view, at)]?.normal ?? '') &&
  !anyBetween(view, clauseOf(view, at).from, inner.from, 'Past', 'Future', 'HeldVerb') &&
  view.chunks.some(
    (chunk, i) =>
      i > inner.from &&
      i < inner.to &&
      has(chunk, 'TakePart', 'VisitVerb') &&
      anyBetween(view, i - 2, i, 'Comma'),
  )
