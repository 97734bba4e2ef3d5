import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { compatible } from '../merge.ts'
import { type Party, placeParty } from '../party.ts'
import { contains, counterpart, otherCountry, type Scene } from '../scene.ts'
import { clauseOf, type EventView, has, isUnnamed } from '../skeleton.ts'
import { speakerOf } from '../speaker.ts'
import { guestsBefore } from './country-guests.ts'
import { isOfOneTold } from './noun-goal.ts'
import { peopleOfHome } from './people-of-home.ts'
import { sideMeant } from './to-come.ts'

/** Those named, else the speaker, else who is on the trip, else who would go to such a place. */
export function whoTravels(scene: Scene, frame: Frame): Party[] {
  const told = scene.views[frame.sentence]
  const ours = ({ name, standIn }: Party): boolean =>
    standIn === 'delegation' || scene.trip?.parties.some((one) => one.name === name) === true
  const people = told && frame.parties.every(ours) ? theirPeople(scene, told, frame) : null
  if (people) return people
  const side = told && frame.parties.every(isVague) ? sideMeant(told, frame.at) : null
  const meant = side ? counterpart({ ...scene, trip: null }, frame.sentence - 1, side, []) : []
  const [one] = meant
  if (one) return [frame.fate === 'planned' ? inPlaceOf(one) : one]
  if (frame.parties.length > 0)
    return frame.parties.map(
      (party) =>
        (party.standIn !== null &&
          scene.trip?.parties.find(
            (one) =>
              one.kind === 'official' && compatible(party, one) && !isOfState(scene, party, one),
          )) ||
        party,
    )
  if (frame.speaker) {
    const speaker = speakerOf(scene, frame.sentence)
    return speaker ? [speaker] : []
  }
  const view = scene.views[frame.sentence]
  if (frame.fate === 'planned' && view && isOnTheirWay(scene, view, frame))
    return scene.trip?.parties ?? []
  const to = frame.places[0]?.country ?? frame.others[0]?.country ?? null
  const guest = otherCountry(to)
  if (frame.rule !== 'event/visit-told' && view && !isElided(view, frame.at)) {
    if (to === null || !actByTrade(view, frame.at)) return []
    if (scene.trip?.places[0]?.country === to) return scene.trip.parties
    const before = scene.trip ? null : guestsBefore(scene, frame.sentence, guest)
    return before ? [before] : []
  }
  // Who will come is not yet a person: their place stands for them.
  if (frame.fate === 'planned') {
    if (to === null) return []
    const meant = counterpart({ ...scene, trip: null }, frame.sentence, guest, [])
    return view && isOfOneTold(view, frame.at) ? meant : meant.map(inPlaceOf)
  }
  if (scene.trip && (to === null || scene.trip.places[0]?.country === to)) return scene.trip.parties
  if (to === null) return []
  const body = view && !scene.trip ? peopleOfHome(view, frame.at, to, scene.analysis) : []
  if (body.length > 0) return body
  const before = view && ofTrip(view, frame.at) ? guestsBefore(scene, frame.sentence, guest) : null
  return before ? [before] : counterpart(scene, frame.sentence, guest, [])
}

const isVague = ({ kind }: Party): boolean => kind === 'country'

/** «в рамках визита президента в Китай …; в июле делегация Шымкента побывала в Сиане»: who went for the state leads no town's delegation. */
const isOfState = ({ trip }: Scene, group: Party, head: Party): boolean =>
  group.places.length > 0 &&
  head.places.length === 0 &&
  trip?.places.some(({ kind }) => kind === 'country') === true

/** «Группа врачей вылетела в Китай. Медики побывали в Урумчи»: people told by their trade alone are those on the trip. */
function actByTrade(view: EventView, at: number): boolean {
  const { from } = clauseOf(view, at)
  return view.chunks.slice(from, at).some((chunk, i, all) => {
    const { mention } = chunk
    const bare = mention
      ? isUnnamed(mention) && has(chunk, 'Plural')
      : has(chunk, 'People', 'Guests')
    return bare && has(chunk, 'Nom') && !has(all[i - 1], 'CountryAdjective', 'PlaceAdjective')
  })
}

/** «Сегодня гости посетили Туркестан, а завтра вылетают в Алматы», «16 мая он выедет в …»: the next stop of those on a trip to that country. */
function isOnTheirWay({ trip }: Scene, view: EventView, { at, places }: Frame): boolean {
  const [to] = places
  if (!trip || to?.kind !== 'place' || trip.places[0]?.country !== to.country) return false
  return isElided(view, at) && !trip.places.some((place) => place.name === to.name)
}

/** «Затем туркестанцы посетили …», «16 мая китайцы выедут в …»: those on the trip, told by where they are from; null where none are. */
function theirPeople(scene: Scene, view: EventView, { at, places }: Frame): Party[] | null {
  const { trip } = scene
  const { from } = clauseOf(view, at)
  const word = view.chunks.slice(from, at).find(isPeople)
  if (!word || !trip) return null
  const stem = word.normal.slice(0, STEM)
  const ours = trip.parties.some(
    ({ places, country }) =>
      places.some((place) => place.toLowerCase().startsWith(stem)) ||
      (stem.startsWith('кита') && country === 'CN') ||
      (stem.startsWith('казах') && country === 'KZ'),
  )
  if (!ours) return null
  // «хубэйцы побывали и в Уилском районе»: within the region where they are
  const regions = trip.places.filter(({ kind }) => kind !== 'country')
  return places.some((to) => regions.some((there) => contains(scene, there, to)))
    ? []
    : trip.parties
}

/** «шымкентцы», «павлодарцы» */
const isPeople = wordLike(/цы$/)
/** Letters that a word for people shares with the name of their place. */
const STEM = 5

const inPlaceOf = (party: Party): Party => {
  const place = party.places[0]
  return place === undefined ? party : placeParty(place, party.country, 'delegation')
}

/** «Затем он посетил», «Также побывали»: no word before or right behind the verb that could be another subject. */
export function isElided(view: EventView, at: number): boolean {
  const { from } = clauseOf(view, at)
  // A post-holder whom nobody could name is a subject all the same.
  if (view.chunks.slice(from, at).some((chunk) => has(chunk, 'Unnamed') && has(chunk, 'Nom')))
    return false
  const before = view.chunks.slice(from, at).filter((chunk) => chunk.token.word && !chunk.mention)
  // «в июле он, а осенью двадцать студентов поедут в …»
  if (before.slice(-2).some((chunk) => has(chunk, 'People') && has(chunk, 'Gen'))) return false
  if (before.some((chunk) => pronoun.test(chunk.normal) || has(chunk, 'Past'))) return true
  if (before.some(isMember)) return true
  return !before.some((chunk) => plainNoun.test(chunk.normal))
}

/** «Участники поездки посетили …», «Затем они побывали …»: told by the trip alone. */
const ofTrip = (view: EventView, at: number): boolean =>
  view.chunks
    .slice(clauseOf(view, at).from, at)
    .some((chunk) => isMember(chunk) || chunk.normal === 'они')

const isMember = wordLike(/^(?:участники|члены)$/)

const pronoun = /^(?:он|она|они|оба|сам)$/
// Plural and singular nominatives of people: «студенты и преподаватели посетили».
const plainNoun = /(?:енты|ели|исты|цы|ики|дети|ане|оры|ель|ент|ист|ник|ятели|ие)$/
