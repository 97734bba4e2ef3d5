import type { Analysis } from '../../../engine/analysis.ts'
import { isMission } from '../../../text/bodies.ts'
import type { PartyRef } from './parties.ts'
import { type Party, placeParty } from './party.ts'
import { placeBehindIn } from './place-in-name.ts'
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

/** «в посольстве Казахстана в Пекине», «в представительстве области в Урумчи»: the town that the name of who acts for others tells. */
function townOfMission({ chunks }: EventView, at: number): Party | null {
  const mention = chunks[at]?.mention
  if (mention?.kind !== 'organization') return null
  const acts = isMission(mention.name) || /^представительство /i.test(mention.name)
  const town = acts ? placeBehindIn(mention.name) : undefined
  return town?.kind === 'city' ? placeParty(town.name, town.country, null) : null
}

const grounds = /^(?:площадке|базе|стенах|здании|офисе|территории|кампусе|штаб-квартире)$/
