import type { Analysis } from '../../../engine/analysis.ts'
import { findPlaces } from '../../../text/places/places.ts'
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
  const abroad = townOfMission(view, body.at)
  if (abroad) return abroad
  const town = places.find(({ name, kind }) => kind === 'city' && body.party.places.includes(name))
  if (town) return placeParty(town.name, town.country, null)
  return body.party.country === 'KZ' && body.party.places.length === 0 && home?.kind === 'city'
    ? placeParty(home.name, 'KZ', null)
    : null
}

/** «в посольстве Казахстана в Пекине»: the town that a mission's own name tells. */
function townOfMission({ chunks }: EventView, at: number): Party | null {
  const mention = chunks[at]?.mention
  if (mention?.kind !== 'organization' || !isMission.test(mention.name)) return null
  const town = findPlaces(mention.name)
    .flatMap(({ places }) => places)
    .findLast(({ entry }) => entry.kind === 'city')?.entry
  return town ? placeParty(town.name, town.country, null) : null
}

const isMission =
  /^(?:посольство|(?:генеральное )?консульство|(?:торговое )?представительство) .* в /iu

const grounds = /^(?:площадке|базе|стенах|здании|офисе|территории|кампусе|штаб-квартире)$/
