import type { Claim } from '../claims.ts'
import type { Ref } from '../refer.ts'
import { rangeOf } from './dates.ts'
import type { MergedEvent, StatedEvent } from './event.ts'
import { foldName } from './names.ts'

/** How an occasion's words name a type of event. */
const TYPES: readonly (readonly [RegExp, Claim<'event'>['item']['type']])[] = [
  [/саммит|форум|конференц|конгресс|совещан|заседан/u, 'forum'],
  [/выставк|ярмарк|экспо/u, 'exhibition'],
  [/визит|поездк/u, 'visit'],
  [/встреч|переговор/u, 'meeting'],
]

/** The event of the same article at which an agreement was concluded: that of its name, or the only one that fits. */
export function concludedAt(
  { document, item }: Claim<'agreement'>,
  place: Ref | null,
  events: readonly MergedEvent[],
): string[] {
  const { occasion, date, signatories } = item
  if (occasion === null) return []
  const said = foldName(occasion)
  const type = TYPES.find(([words]) => words.test(said))?.[1]
  const fits = (stated: StatedEvent) => {
    const { claim } = stated
    if (claim.document.article.id !== document.article.id) return false
    const name = claim.item.name === null ? null : foldName(claim.item.name)
    const named = name !== null && (said.includes(name) || name.includes(said))
    return (
      (named || claim.item.type === type) &&
      (place === null || stated.place === null || stated.place.id === place.id) &&
      (date === null || claim.item.date === null || falls(date, claim.item.date))
    )
  }
  const candidates = events.filter(({ stated }) => stated.some(fits))
  if (candidates.length < 2) return candidates.map(({ id }) => id)
  const withSigners = candidates.filter(({ stated }) =>
    stated.some((one) =>
      one.claim.item.participants.some((participant) => signatories.includes(participant)),
    ),
  )
  return withSigners.length === 1 ? withSigners.map(({ id }) => id) : []
}

/** Whether a date can lie within a date or range; vaguer dates are compared as far as they go. */
function falls(date: string, period: string): boolean {
  const { start, end } = rangeOf(period)
  const cut = (iso: string) => iso.slice(0, Math.min(iso.length, date.length))
  const from = cut(start)
  const to = cut(end ?? start)
  return date.slice(0, from.length) >= from && date.slice(0, to.length) <= to
}
