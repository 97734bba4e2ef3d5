import type { Claim } from '../claims.ts'
import { sorted } from '../ids.ts'
import type { Ref } from '../refer.ts'
import { rangeOf } from './dates.ts'
import type { StatedEvent } from './event.ts'
import { foldName } from './names.ts'

/** How an occasion's words name a type of event. */
const TYPES: readonly (readonly [RegExp, Claim<'event'>['item']['type']])[] = [
  [/саммит|форум|конференц|конгресс|совещан|заседан/u, 'forum'],
  [/выставк|ярмарк|экспо/u, 'exhibition'],
  [/визит|поездк/u, 'visit'],
  [/встреч|переговор/u, 'meeting'],
]

/** An event that the same article tells of, with the node it became and who took part, as printed. */
export interface OwnEvent {
  id: string
  stated: StatedEvent
  printed: readonly string[]
}

/** The event of the same article at which an agreement was concluded: that of its name, or the only one that fits. */
export function concludedAt(
  { item: { occasion, date, signatories } }: Claim<'agreement'>,
  place: Ref | null,
  events: readonly OwnEvent[],
): string[] {
  if (occasion === null) return []
  const said = foldName(occasion)
  const type = TYPES.find(([words]) => words.test(said))?.[1]
  const fitting = events.filter(({ stated }) => {
    const name = stated.title === null ? null : foldName(stated.title)
    const named = name !== null && (said.includes(name) || name.includes(said))
    return (
      (named || stated.type === type) &&
      (place === null || stated.place === null || stated.place.id === place.id) &&
      (date === null || stated.date === null || falls(date, stated.date))
    )
  })
  const candidates = sorted(fitting.map(({ id }) => id))
  if (candidates.length < 2) return candidates
  const withSigners = sorted(
    events
      .filter(
        ({ id, printed }) =>
          candidates.includes(id) && printed.some((one) => signatories.includes(one)),
      )
      .map(({ id }) => id),
  )
  return withSigners.length === 1 ? withSigners : []
}

/** Whether a date can lie within a date or range; vaguer dates are compared as far as they go. */
function falls(date: string, period: string): boolean {
  const { start, end } = rangeOf(period)
  const cut = (iso: string) => iso.slice(0, Math.min(iso.length, date.length))
  const from = cut(start)
  const to = cut(end ?? start)
  return date.slice(0, from.length) >= from && date.slice(0, to.length) <= to
}
