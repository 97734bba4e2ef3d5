import { draft } from '../draft.ts'
import type { Frame } from '../frame.ts'
import { compatible, datesAgree } from '../merge.ts'
import { type Party, placeParty } from '../party.ts'
import { townBeginning } from '../place-in-name.ts'
import { completed, linked, type Scene } from '../scene.ts'
import { has } from '../skeleton.ts'
import { add } from '../tell.ts'

/** A visit to a company or university: it takes part, the place is only a stated one. */
export function tellBody(
  scene: Scene,
  frame: Frame,
  travellers: Party[],
  date: string | null,
): void {
  const place = frame.places[0] ?? lastTown(scene, frame, travellers) ?? townAbroad(frame.others)
  // Works shown to guests in a town that they are told to have visited are part of that visit.
  const [stated] = frame.places
  const visits = scene.drafts.filter(
    (known) =>
      known.type === 'visit' &&
      known.parties.some((one) => travellers.some((two) => compatible(two, one))),
  )
  if (stated && visits.some((known) => known.place?.name === stated.name)) return
  const looked = has(scene.views[frame.sentence]?.chunks[frame.at], 'InspectVerb')
  if (looked && visits.some((known) => known.place?.country === 'KZ')) return
  // «В вузе побывали гости», the title, above the day on which they came
  const title = visits.find(
    (known) =>
      known.place?.country === 'KZ' &&
      scene.views[known.sentence]?.view.sentence.title &&
      datesAgree(known.date, date),
  )
  if (title) {
    title.date ??= date
    return
  }
  const parties = completed([...travellers, ...frame.others], place)
  if (linked(parties, place)) add(scene, draft(scene, frame, parties, place, date, false))
}

/** Guests of a university or works at home are in its town, or in the place that the article is about. */
export function townOf(scene: Scene, frame: Frame, travellers: readonly Party[]): Party | null {
  const [body] = frame.others
  const guests = travellers.every(
    ({ country }) => country === 'CN' || (country === null && body?.country === 'KZ'),
  )
  if (!body || !guests || body.country === 'CN' || frame.places.length > 0) return null
  const { home } = scene.analysis
  const own =
    body.places[0] ??
    townBeginning(body.name)?.name ??
    (home?.kind === 'city' ? home.name : undefined)
  const told = scene.drafts.some((known) => known.type === 'visit' && known.place?.country === 'KZ')
  return own === undefined || told ? null : placeParty(own, 'KZ', null)
}

/** «Пекинский институт градостроительства»: where a Chinese body is, told by its name. */
function townAbroad([body]: readonly Party[]): Party | null {
  const town = body?.country === 'CN' ? (body.places[0] ?? townBeginning(body.name)?.name) : null
  return town ? placeParty(town, 'CN', null) : null
}

/** The only town of the other country that the same travellers were told to visit. */
const lastTown = (scene: Scene, frame: Frame, travellers: readonly Party[]): Party | null => {
  const towns = scene.drafts.flatMap(({ type, background, place, parties }) =>
    type === 'visit' &&
    !background &&
    place?.kind === 'place' &&
    place.country === frame.others[0]?.country &&
    parties.some((one) => travellers.some((two) => two.name === one.name))
      ? [place]
      : [],
  )
  return new Set(towns.map((town) => town.name)).size === 1 ? (towns[0] ?? null) : null
}
