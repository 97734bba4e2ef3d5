import { draft } from './draft.ts'
import type { Frame } from './frame.ts'
import { implied } from './implied-place.ts'
import { join } from './merge.ts'
import type { Party } from './party.ts'
import { completed, counterpart, linked, otherCountry, type Scene, type Trip } from './scene.ts'
import { clauseOf, type EventView, has } from './skeleton.ts'
import { add, dateIn } from './tell.ts'
import { dateOf, placeOf } from './when-where.ts'

/** «Встреча состоялась в …», «сегодняшняя встреча», «во встрече приняли участие …», «по итогам переговоров, которые …». */
export function tellOn(scene: Scene, frame: Frame, view: EventView, own: string | null): void {
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
  else if (frame.rule === 'event/sides-talked') {
    if (scene.trip) hosted(scene, frame, scene.trip, place, own, true)
  } else if (made && scene.trip) hosted(scene, frame, scene.trip, place, own, false)
  else if (held && (place || own !== null) && before(scene, frame, place, own)) return
  else if (
    !outcome(scene, frame, view, own) &&
    !signedAtIt(scene, frame, view, own) &&
    !ofSigners(scene, frame, view) &&
    scene.trip &&
    talked(view, frame.at)
  )
    hosted(scene, frame, scene.trip, place, own, true)
}

/** «На встрече обсуждались»: the talks of the trip that the story is in. */
const talked = (view: EventView, at: number): boolean => {
  const { from, to } = clauseOf(view, at)
  return view.chunks.slice(from, to).some((chunk) => /^обсужда/.test(chunk.normal))
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
  const opening = view.chunks.slice(0, 5)
  const members = opening.some((chunk) => /^состав/.test(chunk.normal))
  const said = view.chunks.some((chunk) => has(chunk, 'MeetingNoun')) ? view.chunks : opening
  const side =
    said.some((chunk) => chunk.normal === 'стороны') &&
    view.chunks.some((chunk) => has(chunk, 'TakePart'))
  if (!members && !side) return
  const people = (scene.refs[view.index] ?? [])
    .map(({ party }) => party)
    .filter((party) => party.kind === 'official' && party.standIn === null)
  const last = scene.drafts.findLast((draft) => draft.type === 'meeting' && !draft.background)
  if (last && view.index >= last.sentence && view.index - last.sentence <= 2)
    for (const party of people) join(last.parties, party)
  else if (members && people.length > 1) scene.members = people
}

/** «Стороны провели переговоры»: those on the trip and whom the sentences just before name on the other side. */
function hosted(
  scene: Scene,
  frame: Frame,
  trip: Trip,
  place: Party | null,
  own: string | null,
  anyHost: boolean,
): void {
  const side = otherCountry(trip.parties[0]?.country ?? null)
  const named = counterpart(
    { ...scene, trip: null, hero: null },
    frame.sentence,
    side,
    trip.parties,
  )
  // Of a host of whom nothing is said his place or country stands.
  const host = named.length > 0 || !anyHost ? named : trip.places.slice(0, 1)
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
function outcome(scene: Scene, frame: Frame, view: EventView, own: string | null): boolean {
  const refs = scene.refs[view.index] ?? []
  const place = refs.find((ref) => ref.where && ref.at > frame.at)?.party ?? null
  // «подписан 30 июня»: a day is said, even where its year is not known
  if (!place && own === null && dateOf(view, frame.at).date === undefined) return false
  for (let at = view.index; at < Math.min(scene.views.length, view.index + 4); at++) {
    if (!scene.views[at]?.chunks.some((chunk) => has(chunk, 'Sign', 'Seal'))) continue
    // «при подписании присутствовали …» names no party of the talks.
    const end = scene.views[at]?.chunks.findIndex((chunk) => has(chunk, 'TakePart')) ?? -1
    const signers = (scene.refs[at] ?? []).filter(
      (ref) =>
        (end < 0 || ref.at < end) &&
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
    return true
  }
  return false
}

/** «Подпись поставил А, от города – Б. Произошло это в понедельник, в ходе встречи»: who signed in the two sentences before. */
function signedAtIt(scene: Scene, frame: Frame, view: EventView, own: string | null): boolean {
  const opened = view.chunks.slice(0, 3).some((chunk) => chunk.normal === 'это')
  if (!opened || own === null) return false
  const officials = [view.index - 2, view.index - 1].flatMap((at) => {
    const signing = scene.views[at]
    if (!signing || signing.view.sentence.title) return []
    if (!signing.chunks.some((chunk) => has(chunk, 'Sign', 'Seal', 'Signature'))) return []
    return (scene.refs[at] ?? []).filter(
      (ref) => ref.party.kind === 'official' && ref.party.standIn === null,
    )
  })
  const parties = officials.map((ref) => ref.party)
  if (!linked(parties, null)) return false
  add(
    scene,
    draft(scene, { ...frame, rule: 'event/meeting-of-signers' }, parties, null, own, false),
  )
  return true
}

/** «А и Б подписали … Вот что сказал на встрече А»: those who signed at most three sentences before, on that day, at that place. */
function ofSigners(scene: Scene, frame: Frame, view: EventView): boolean {
  if (/^со?$/.test(view.chunks[frame.at + 1]?.normal ?? '')) return true
  for (let at = view.index - 1; at >= Math.max(0, view.index - 3); at--) {
    const signing = scene.views[at]
    const trigger = signing?.chunks.findIndex((chunk) => has(chunk, 'SignPast', 'SealPast')) ?? -1
    if (!signing || trigger < 0 || signing.view.sentence.title) continue
    const refs = scene.refs[at] ?? []
    const parties = refs
      .filter((ref) => ref.party.kind === 'official' && ref.party.standIn === null)
      .map((ref) => ref.party)
    if (!linked(parties, null)) continue
    const place = refs.find((ref) => ref.where && ref.party.kind === 'place')?.party ?? null
    const own = dateIn(scene, signing, trigger)
    if (!place && own === null) return true
    add(
      scene,
      draft(scene, { ...frame, rule: 'event/meeting-of-signers' }, parties, place, own, false),
    )
    return true
  }
  return false
}
