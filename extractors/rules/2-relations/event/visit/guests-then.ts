import { isNamed, type Party, placeParty } from '../party.ts'
import type { Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'
import { isOfYearBefore } from '../tell.ts'

/** «Первый визит коллег состоялся в 2018 году»: who leads those of today need not have led those of another year, unless this sentence names him. */
export function thoseOf(scene: Scene, view: EventView, party: Party, date: string | null): Party {
  if (!isNamed(party) || !isOfYearBefore(scene, date)) return party
  const { officials, organizations, article } = scene.analysis
  const surname = party.name.split(' ')[0]?.slice(0, SURE) ?? party.name
  const { start, end } = view.view.sentence
  if (article.text.slice(start, end).includes(surname)) return party
  const entity = officials.find(({ name }) => name === party.name)
  const body = entity?.organization == null ? undefined : organizations[entity.organization]
  if (body) return { ...party, name: body.name, kind: 'organization' }
  const [at] = party.places
  return at === undefined || !view.chunks.some((chunk) => has(chunk, 'Group'))
    ? party
    : placeParty(at, party.country, 'delegation')
}

/** Letters of a name that all its cases share. */
const SURE = 4
