import { compatible, datesAgree } from '../merge.ts'
import { type Party, placeParty } from '../party.ts'
import { contains, type Draft, type Scene } from '../scene.ts'

/** A trip to China of which no city is told as visited went to those where its meetings and forums were. */
export function stopsOf(scene: Scene, draft: Draft): Draft[] {
  const { place } = draft
  if (draft.type !== 'visit' || place?.kind !== 'country' || draft.background || draft.planned)
    return [draft]
  const [traveller] = draft.parties
  if (!traveller || place.country === traveller.country) return [draft]
  const visited = scene.drafts.filter(
    (other) =>
      other.type === 'visit' &&
      other.place?.kind === 'place' &&
      other.place.country === place.country &&
      !other.planned,
  )
  // A visit told without a day of its own is the trip's.
  if (visited.some((other) => other.date?.length !== 10)) return [draft]
  const cities = new Map<string, Party>()
  for (const other of scene.drafts) {
    const there = other.place
    const ours =
      other.type !== 'meeting' || other.parties.some((one) => one.name === traveller.name)
    if (other.type === 'visit' || other.background || other.planned || !ours) continue
    if (there?.kind !== 'place' || there.country !== place.country) continue
    if (visited.some((known) => known.place?.name === there.name)) continue
    if (datesAgree(other.date, draft.date)) cities.set(there.name, there)
  }
  return cities.size === 0
    ? [draft]
    : [...cities.values()].map((city) => ({ ...draft, place: city }))
}

/** «визит в Китай», «в провинцию» beside the same party's visit to a city there. */
export function isCovered(scene: Scene, draft: Draft): boolean {
  const { place } = draft
  if (draft.type !== 'visit' || !place || hasBody(draft)) return false
  return scene.drafts.some(
    (other) =>
      other !== draft &&
      other.type === 'visit' &&
      other.place !== null &&
      // «посетил СУАР, в ходе визита побывал в Урумчи»; a list of both is of two goals
      (other.sentence !== draft.sentence || (other.at !== undefined && other.at !== draft.at)) &&
      !(other.planned && !draft.planned) &&
      !hasBody(other) &&
      !isShown(scene, other) &&
      contains(scene, place, other.place) &&
      datesAgree(other.date, draft.date) &&
      !isStage(draft, other) &&
      (draft.background === other.background || draft.date === null) &&
      draft.parties.some((party) =>
        other.parties.some((one) => one.name === party.name || mayBe(one, other, party, draft)),
      ),
  )
}

/** Of one country; a guest from Цзянсу is nobody of Шэньси, and a person with a name and a day of his own is not another with a name whose visit has none. */
const mayBe = (one: Party, stop: Draft, two: Party, trip: Draft): boolean =>
  one.country === two.country &&
  !(
    two.country === 'CN' &&
    two.places.length > 0 &&
    two.standIn !== null &&
    !compatible(one, two)
  ) &&
  !(one.kind === 'official' && two.kind === 'official' && stop.date === null && trip.date !== null)

/** Guests of a region who are shown its lakes, or works in its districts, are on the visit to the region too. */
function isShown(scene: Scene, draft: Draft): boolean {
  const { place } = draft
  if (place?.country !== 'KZ') return false
  const site = scene.analysis.places.some(
    ({ name, kind }) => name === place.name && kind === 'site',
  )
  return (
    (site || draft.works === true) &&
    scene.drafts.some(
      (other) =>
        other !== draft &&
        other.type === 'visit' &&
        other.place !== null &&
        contains(scene, other.place, place) &&
        datesAgree(other.date, draft.date),
    )
  )
}

/** A trip of several days to a province, and one day of it in a town: two visits. */
const isStage = (whole: Draft, stop: Draft): boolean =>
  whole.place?.kind === 'place' &&
  whole.date?.includes('/') === true &&
  stop.date?.length === 10 &&
  whole.sentence < stop.sentence

const hasBody = (draft: Draft): boolean =>
  draft.parties.some((party) => party.kind === 'organization')

/** A meeting guessed to have been in a province was in its town where the trip was, if the text tells of one. */
export function townTold(scene: Scene, draft: Draft): Party | null {
  if (draft.type !== 'meeting' || !draft.guessed || draft.planned) return null
  const host = draft.parties.find(({ country, kind }) => country === 'CN' && kind === 'official')
  const [at] = host?.places ?? []
  const place = draft.place ?? (at === undefined ? null : placeParty(at, 'CN', null))
  if (place?.kind !== 'place' || place.country !== 'CN') return null
  const towns = new Map<string, Party>()
  for (const other of scene.drafts)
    if (
      other.type !== 'meeting' &&
      !other.background &&
      !other.planned &&
      other.place &&
      contains(scene, place, other.place) &&
      datesAgree(other.date, draft.date)
    )
      towns.set(other.place.name, other.place)
  const [town] = [...towns.values()]
  const visited = scene.drafts.filter(
    ({ type, background, place: at }) =>
      type === 'visit' && !background && at?.kind === 'place' && at.country === 'CN',
  )
  // A trip through several places tells nothing of this one, but for its place on that day.
  const stops = new Set(visited.map((visit) => visit.place?.name))
  const onDay = draft.date?.length === 10 && visited.some(({ date }) => date === draft.date)
  return towns.size === 1 && (stops.size <= 1 || onDay) ? (town ?? null) : null
}

/** «Напомним, аким находится в Сычуани»: talks without a place, with those of the one place where their guest is. */
export function placeOfVisit(scene: Scene, draft: Draft): Party | null {
  if (draft.type !== 'meeting' || draft.place !== null || draft.background || draft.planned)
    return null
  const around = scene.drafts.filter(
    (visit) =>
      visit.type === 'visit' &&
      visit.place?.kind === 'place' &&
      visit.parties.some(({ country }) => country !== visit.place?.country) &&
      !visit.background &&
      !visit.planned &&
      datesAgree(visit.date, draft.date) &&
      visit.parties.some((one) => draft.parties.some((two) => one.name === two.name)),
  )
  const [place, ...more] = new Map(around.map((visit) => [visit.place?.name, visit.place])).values()
  if (!place || more.length > 0) return null
  return draft.parties.some((host) => host.country === place.country) ? place : null
}
