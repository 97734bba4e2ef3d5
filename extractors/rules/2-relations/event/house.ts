import type { Analysis } from '../../../engine/analysis.ts'
import type { PartyRef } from './parties.ts'
import { type Party, placeParty } from './party.ts'
import { clauseOf, type EventView } from './skeleton.ts'

/** «в Прикаспийском университете», «на площадке технопарка»: the town of the body in whose house it was, at `at`; the article's own for one of Kazakhstan. */
export function townOfBody(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  { places, home }: Analysis,
): Party | null {
  const { from, to } = clauseOf(view, at)
  const body = refs.find(
    (ref) =>
      ref.at >= from &&
      ref.at < to &&
      ref.party.kind === 'organization' &&
      (ref.role === 'in' || grounds.test(view.chunks[ref.at - 1]?.normal ?? '')),
  )
  if (!body) return null
  const town = places.find(({ name, kind }) => kind === 'city' && body.party.places.includes(name))
  if (town) return placeParty(town.name, town.country, null)
  return body.party.country === 'KZ' && body.party.places.length === 0 && home?.kind === 'city'
    ? placeParty(home.name, 'KZ', null)
    : null
}

const grounds = /^(?:площадке|базе|стенах|здании|офисе|территории|кампусе|штаб-квартире)$/
