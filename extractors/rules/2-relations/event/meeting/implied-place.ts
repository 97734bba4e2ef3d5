import type { Frame } from '../frame.ts'
import { type Party, placeParty } from '../party.ts'
import { contains, type Scene, type Trip } from '../scene.ts'
import { inAkimat } from './in-akimat.ts'

/** Where a meeting without a stated place was: on a trip at the visited counterpart's, else where the host's city is. */
export function implied(
  scene: Scene,
  frame: Frame,
  parties: readonly Party[],
  trip: Trip | null,
): Party | null {
  const seat = trip ? null : inAkimat(scene, frame, parties)
  if (seat) return seat
  if (trip) {
    const country = trip.places[0]?.country ?? null
    const onlyCountry = trip.places.every((place) => place.kind === 'country')
    if (onlyCountry) return mayorsTown(scene, parties, country) ?? trip.places[0] ?? null
    const host = parties.find((party) => party.country === country)
    const at = host?.places[0]
    const visited = trip.places.find((place) => host?.places.includes(place.name))
    if (visited)
      return (
        (country === 'KZ' ? trip.places.find((place) => contains(scene, visited, place)) : null) ??
        visited
      )
    const town = host && townWithin(scene, host, trip)
    if (town) return town
    if (country === 'CN' && at !== undefined && host)
      return { ...host, name: at, kind: 'place', standIn: null, places: [at] }
    // Where the visited host is from nobody says: he was met where the guest went.
    const there = country === 'KZ' || (host !== undefined && at === undefined)
    if (!there) return null
    return trip.places.length === 1 ? (trip.places[0] ?? null) : stopJustTold(scene, frame, trip)
  }
  if (scene.where && !frame.speaker && frame.sentence - scene.where.sentence <= scene.where.reach)
    return scene.where.place
  const receiver = frame.rule === 'event/received' ? frame.parties[0] : undefined
  if (receiver?.country === 'CN') return homeTown(scene, receiver)
  const home = scene.analysis.home
  const host = parties.find((party) => party.country === 'KZ')
  // The head of a city meets a delegation at home.
  const hosted =
    frame.rule === 'event/received' ||
    frame.others.some((party) => party.standIn === 'delegation' && party.country === 'CN')
  if (hosted && home?.kind === 'city' && host?.places[0] === home.name)
    return placeParty(home.name, 'KZ', null)
  return null
}

/** «В Циндао делегация осмотрела порт. Кроме того, аким провёл переговоры …»: of several stops the one that opens the sentence before. */
function stopJustTold({ views, refs }: Scene, { sentence }: Frame, trip: Trip): Party | null {
  const before = views[sentence - 1]
  if (!before || before.view.sentence.title) return null
  const told = (refs[before.index] ?? []).find(({ where, at }) => where && at <= OPENING)
  return trip.places.find(({ name }) => name === told?.party.name) ?? null
}

/** Chunks at the head of a sentence: «В Циндао», «В городе Циндао», «Затем в Циндао». */
const OPENING = 3

/** On a trip to China of which no town is told the mayor of one is met there. */
function mayorsTown(scene: Scene, parties: readonly Party[], country: string | null): Party | null {
  const host = parties.find((party) => party.country === country && party.kind === 'official')
  return host && country === 'CN' ? homeTown(scene, host) : null
}

/** «мэр Урумчи принял акима»: at home, where home is a town. */
function homeTown(scene: Scene, { places: [name] }: Party): Party | null {
  const kind = scene.analysis.places.find((place) => place.name === name)?.kind
  return name !== undefined && kind === 'city' ? placeParty(name, 'CN', null) : null
}

/** On a trip to a town those of its province are met there. */
function townWithin(scene: Scene, host: Party, trip: Trip): Party | null {
  const [town] = trip.places
  const at = host.places[0]
  if (!town || trip.places.length > 1 || town.kind !== 'place' || at === undefined) return null
  return contains(scene, { ...host, name: at, kind: 'place', standIn: null }, town) ? town : null
}
