import type { Frame } from './frame.ts'
import { join } from './merge.ts'
import type { Party } from './party.ts'
import {
  completed,
  contains,
  counterpart,
  type Draft,
  evidenceOf,
  isRecalled,
  linked,
  otherCountry,
  type Scene,
  speakerOf,
  type Trip,
} from './scene.ts'
import { clauseOf, type EventView, has } from './skeleton.ts'
import { add, dateIn } from './tell.ts'
import { placeOf } from './when-where.ts'

/** Adds the meeting of a frame, with the side that the sentence leaves out taken from the scene. */
export function tellMeeting(scene: Scene, frame: Frame): void {
  const view = scene.views[frame.sentence]
  if (!view) return
  const own = dateIn(scene, view, frame.at)
  if (frame.anaphoric) {
    tellOn(scene, frame, view, own)
    return
  }
  if (frame.fate === 'planned' && !own) return
  const recalled = isRecalled(view, frame.speaker)
  const parties = bothSides(scene, frame).filter(
    (party) => party.country === 'KZ' || party.country === 'CN',
  )
  if (!linked(parties, null)) return
  const trip = tripOf(scene, frame, recalled)
  const inside =
    trip !== null &&
    trip.parties.some((one) => parties.some((party) => party.country === one.country))
  const pending =
    scene.pending && frame.sentence - scene.pending.sentence <= 1 ? scene.pending : null
  scene.pending = null
  const date = own ?? pending?.date ?? (inside ? trip.date : null)
  const place =
    pending?.place ??
    placeOf(view, frame, scene.refs[frame.sentence] ?? []) ??
    implied(scene, frame, parties, inside ? trip : null)
  add(scene, draft(scene, frame, parties, place, date, recalled))
}

function draft(
  scene: Scene,
  frame: Frame,
  parties: Party[],
  place: Party | null,
  date: string | null,
  background: boolean,
): Draft {
  return {
    type: 'meeting',
    date,
    place,
    parties,
    name: null,
    sentence: frame.sentence,
    background,
    planned: frame.fate === 'planned',
    evidence: [evidenceOf(scene, frame.sentence, frame.rule, frame.parties.length > 0 ? 0.9 : 0.8)],
  }
}

/** A trip told in the same sentence by the speaker, else the one that the story is in. */
function tripOf(scene: Scene, frame: Frame, recalled: boolean): Trip | null {
  if (scene.aside && scene.aside.sentence === frame.sentence) return scene.aside
  return recalled ? null : scene.trip
}

function bothSides(scene: Scene, frame: Frame): Party[] {
  let left = frame.parties
  if (left.length === 0 && frame.speaker) {
    const speaker = speakerOf(scene, frame.sentence)
    if (speaker) left = [speaker]
  }
  const stated = completed([...left, ...frame.others], null)
  const known = new Set(stated.map((party) => party.country))
  if (known.has('KZ') && known.has('CN')) return stated
  // Two sides are named and both are of one country, or one is foreign to both: no meeting of ours.
  if (left.length > 0 && frame.others.length > 0) return stated
  const country =
    stated.find((party) => party.country === 'KZ' || party.country === 'CN')?.country ?? null
  // A body of no known country is met by those whom the story is about.
  const wanted =
    otherCountry(country) ?? scene.trip?.parties[0]?.country ?? scene.hero?.country ?? null
  const missing = counterpart(scene, frame.sentence, wanted, stated)
  return completed([...missing, ...stated], null)
}

/** Where a meeting without a stated place was: on a trip at the visited counterpart's, else where the host's city is. */
function implied(
  scene: Scene,
  frame: Frame,
  parties: readonly Party[],
  trip: Trip | null,
): Party | null {
  if (trip) {
    const country = trip.places[0]?.country ?? null
    const onlyCountry = trip.places.every((place) => place.kind === 'country')
    if (onlyCountry) return trip.places[0] ?? null
    const host = parties.find((party) => party.country === country)
    const at = host?.places[0]
    const visited = trip.places.find((place) => host?.places.includes(place.name))
    if (visited)
      return (
        (country === 'KZ' ? trip.places.find((place) => contains(scene, visited, place)) : null) ??
        visited
      )
    if (country === 'CN' && at !== undefined && host)
      return { ...host, name: at, kind: 'place', standIn: null, places: [at] }
    return country === 'KZ' && trip.places.length === 1 ? (trip.places[0] ?? null) : null
  }
  if (scene.where && !frame.speaker && frame.sentence - scene.where.sentence <= scene.where.reach)
    return scene.where.place
  const home = scene.analysis.home
  const host = parties.find((party) => party.country === 'KZ')
  if (frame.rule === 'event/received' && home?.kind === 'city' && host?.places[0] === home.name)
    return { name: home.name, country: 'KZ', places: [home.name], kind: 'place', standIn: null }
  return null
}

/** «Встреча состоялась в …», «сегодняшняя встреча», «во встрече приняли участие …», «по итогам переговоров, которые …». */
function tellOn(scene: Scene, frame: Frame, view: EventView, own: string | null): void {
  const clause = clauseOf(view, frame.at)
  const near = view.chunks.slice(clause.from, clause.to)
  const held = near.some((chunk) => has(chunk, 'HeldVerb'))
  const place = placeOf(view, frame, scene.refs[view.index] ?? [])
  const today = /^(?:сегодняшн|нынешн)/.test(view.chunks[frame.at - 1]?.normal ?? '')
  const meetings = scene.drafts.filter((known) => known.type === 'meeting' && !known.background)
  const target = today
    ? (meetings.find((known) => known.date === null) ?? meetings[0])
    : meetings.at(-1)
  if (target) {
    if ((held || today) && target.date === null && own !== null) target.date = own
    if (held && place && (target.place === null || target.place.kind === 'country'))
      target.place = place
    for (const party of frame.parties)
      if (frame.sentence - target.sentence <= 6) join(target.parties, party)
    return
  }
  if (frame.fate !== 'held' || view.view.sentence.title) return
  const joint = completed(frame.parties, null)
  const made =
    near.some((chunk) => has(chunk, 'Sides')) &&
    near.some((chunk) => has(chunk, 'MakeVerb', 'HeldVerb'))
  if (linked(joint, null)) add(scene, draft(scene, frame, joint, place, own, false))
  else if (made && scene.trip) hosted(scene, frame, scene.trip, place, own)
  else if (held && (place || own !== null) && before(scene, frame, place, own)) return
  else outcome(scene, frame, view, own)
}

/** «А и Б парафировали соглашение. Встреча состоялась накануне»: those of the sentence before; else of the next. */
function before(scene: Scene, frame: Frame, place: Party | null, own: string | null): boolean {
  const near = scene.refs[frame.sentence - 1] ?? []
  const title = scene.views[frame.sentence - 1]?.view.sentence.title ?? true
  const acting = near.filter(
    (ref) => ref.role === 'subject' && (ref.party.kind === 'official' || ref.group),
  )
  const parties = completed(
    acting.map((ref) => ref.party),
    null,
  )
  if (!title && linked(parties, null)) {
    add(
      scene,
      draft(scene, { ...frame, rule: 'event/meeting-of-those-before' }, parties, place, own, false),
    )
    return true
  }
  scene.pending = { date: own, place, sentence: frame.sentence }
  return false
}

/** «В её составе – А, Б», «с казахстанской стороны участвовали В, Г»: more who took part in the meeting just told. */
export function tellMembers(scene: Scene, view: EventView): void {
  const last = scene.drafts.findLast((draft) => draft.type === 'meeting' && !draft.background)
  if (!last || view.index - last.sentence > 2 || view.index === last.sentence) return
  const opening = view.chunks.slice(0, 5)
  const members = opening.some((chunk) => /^состав/.test(chunk.normal))
  const side =
    opening.some((chunk) => chunk.normal === 'стороны') &&
    view.chunks.some((chunk) => has(chunk, 'TakePart'))
  if (!members && !side) return
  for (const { party } of scene.refs[view.index] ?? [])
    if (party.kind === 'official' && party.standIn === null) join(last.parties, party)
}

/** «Стороны провели переговоры»: those on the trip and whom the sentences just before name on the other side. */
function hosted(
  scene: Scene,
  frame: Frame,
  trip: Trip,
  place: Party | null,
  own: string | null,
): void {
  const side = otherCountry(trip.parties[0]?.country ?? null)
  const host = counterpart({ ...scene, trip: null, hero: null }, frame.sentence, side, trip.parties)
  const parties = completed([...trip.parties, ...host], null)
  if (linked(parties, null))
    add(
      scene,
      draft(
        scene,
        { ...frame, rule: 'event/sides-talked' },
        parties,
        place ?? implied(scene, frame, parties, trip),
        own ?? trip.date,
        false,
      ),
    )
}

/** «По итогам переговоров в Шанхае подписан …»: talks told by their outcome, of those who sign it in the next sentences. */
function outcome(scene: Scene, frame: Frame, view: EventView, own: string | null): void {
  const refs = scene.refs[view.index] ?? []
  const place = refs.find((ref) => ref.where && ref.at > frame.at)?.party ?? null
  if (!place && own === null) return
  for (let at = view.index; at < Math.min(scene.views.length, view.index + 4); at++) {
    if (!scene.views[at]?.chunks.some((chunk) => has(chunk, 'Sign', 'Seal'))) continue
    const signers = (scene.refs[at] ?? []).filter(
      (ref) =>
        ref.party.kind === 'official' &&
        ref.party.standIn === null &&
        ['agent', 'subject', 'between'].includes(ref.role),
    )
    const parties = signers.map((ref) => ref.party)
    if (!linked(parties, null)) continue
    add(
      scene,
      draft(scene, { ...frame, rule: 'event/talks-by-outcome' }, parties, place, own, false),
    )
    return
  }
}
