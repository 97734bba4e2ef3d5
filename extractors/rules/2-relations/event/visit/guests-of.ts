import type { Analysis } from '../../../../engine/analysis.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { type Party, placeParty } from '../party.ts'
import { clauseOf, type EventView } from '../skeleton.ts'
import { isTraveller } from './visit-goal.ts'
import { bodyOrPeople } from './who-went.ts'

/** «Гостями Павлодара стали бизнесмены из Урумчи», «гостьей региона стала делегация»: they visited it. */
export function byBecoming(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  analysis: Analysis,
): Frame[] {
  const { to } = clauseOf(view, at)
  const became = view.chunks.findIndex(
    (chunk, i) =>
      i > at &&
      i <= at + 8 &&
      i < to &&
      /^(?:стал[аи]?|станут|станет|оказал(?:ся|ась|ись))$/.test(chunk.normal),
  )
  const place = became < 0 ? null : hostNamed(view, at + 1, analysis)
  const behind = refs.filter((ref) => ref.at > became && ref.at < to)
  const guest = behind.find(isTraveller)
  const who = guest
    ? behind.filter((ref) => guest.role === 'subject' && ref.list === guest.list)
    : bodyOrPeople(view, behind, became)
  const [one] = who
  if (!place || !one || one.party.country === place.country) return []
  return [{ ...visitFrame(view, at, 'event/visit-told', who), places: [place] }]
}

/** The place right behind «гостями», or the article's own for «города», «региона». */
function hostNamed(view: EventView, at: number, analysis: Analysis): Party | null {
  const { mention, normal } = view.chunks[at] ?? {}
  const named = mention?.kind === 'place' ? mention.places[0] : undefined
  if (named) return placeParty(named.name, named.country, null)
  const { home } = analysis
  return home && !mention && /^(?:города|региона|области)$/.test(normal ?? '')
    ? placeParty(home.name, 'KZ', null)
    : null
}

/** «в Пекине представители области подписали …»: a delegation that acts in the other country has come there. */
export function byDeed(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const near = inClause(view, refs, at)
  const who = near.filter(
    (ref) =>
      ref.role === 'subject' &&
      ref.party.kind !== 'country' &&
      (ref.group || ref.party.standIn !== null),
  )
  const place = near.find((ref) => ref.where && ref.party.kind === 'place' && ref.at < at)
  const [one] = who
  if (who.length !== 1 || !one || !place || one.party.country === place.party.country) return []
  if (one.party.country === null) return []
  return [{ ...visitFrame(view, at, 'event/delegation-there', who), places: [place.party] }]
}
