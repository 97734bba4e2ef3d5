import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { isBackground } from '../../dates.ts'
import { draft } from '../draft.ts'
import type { Frame } from '../frame.ts'
import { datesAgree, isLessExact, join } from '../merge.ts'
import { type Party, placeParty } from '../party.ts'
import { placeOf } from '../place-of.ts'
import {
  completed,
  counterpart,
  type Draft,
  linked,
  otherCountry,
  type Scene,
  type Trip,
} from '../scene.ts'
import { clauseOf, type EventView, has, withRelative } from '../skeleton.ts'
import { add } from '../tell.ts'
import { implied } from './implied-place.ts'
import { isScene } from './meeting-frame.ts'
import { headsBehind, withRulers } from './meeting-sides.ts'
import { atMargin } from './near-told.ts'
import { ofGuests } from './of-guests.ts'
import { withNeighbours } from './partners.ts'
import { addPending } from './pending.ts'
import { ofSigners, outcome, signedAtIt } from './tell-signers.ts'
import { noteUnsaid } from './unsaid-sides.ts'

/** «Встреча состоялась в …», «сегодняшняя встреча», «во встрече приняли участие …», «по итогам переговоров, которые …». */
export function tellOn(scene: Scene, frame: Frame, view: EventView, own: string | null): void {
  const clause = withRelative(view, frame.at)
  const near = view.chunks.slice(clause.from, clause.to)
  const held =
    near.some((chunk) => has(chunk, 'HeldVerb')) || has(view.chunks[frame.at], 'MeetVerb')
  const talks = has(view.chunks[frame.at], 'TalkVerb')
  const place = placeOf(view, frame.at, scene.refs[view.index] ?? [])
  const today = /^(?:сегодняшн|нынешн)/.test(view.chunks[frame.at - 1]?.normal ?? '')
  const meetings = scene.drafts.filter((known) => known.type === 'meeting' && !known.background)
  const target = today
    ? (meetings.find((known) => known.date === null) ?? meetings[0])
    : meetings.at(-1)
  // «Ранее, 11 февраля, в Астане прошли переговоры»: others than those of the story
  if (target && held && own !== null && isBackground(view.view)) {
    if (place?.kind === 'place' && isBilateral(view, frame.at))
      scene.drafts.push(draft(scene, frame, bothStates, place, own, true))
    return
  }
  if (target) {
    if ((held || today) && own !== null && isMoreExact(target, own)) {
      target.date = own
      target.lent = false
    }
    if (held && place && (target.place === null || target.place.kind === 'country')) {
      target.place = place
      target.guessed = false
    }
    // «На встрече, которая прошла до открытия, …»
    const margin = held && own === null ? atMargin(scene, view) : null
    target.date ??= margin?.date ?? null
    target.place ??= margin?.place ?? null
    for (const party of frame.parties) join(target.parties, party)
    return
  }
  if (frame.fate !== 'held' || view.view.sentence.title) return
  noteUnsaid(scene, view, frame)
  const heads = headsBehind(scene, frame.sentence)
  if (heads.length > 0) {
    add(scene, draft(scene, frame, heads, place, own, false))
    return
  }
  const body = visitOfBody(scene, frame, near) ?? ofGuests(scene, frame, view)
  if (body) {
    add(
      scene,
      draft(
        scene,
        { ...frame, rule: 'event/sides-talked' },
        body.parties,
        place ?? body.place,
        own ?? body.date,
        false,
      ),
    )
    return
  }
  const joint = completed(frame.parties, null)
  const made =
    near.some((chunk) => has(chunk, 'Sides')) &&
    near.some((chunk) => has(chunk, 'MakeVerb', 'HeldVerb'))
  if (linked(joint, null)) addPending(scene, frame, joint, place, own)
  else if (frame.rule === 'event/sides-talked') {
    if (scene.trip) hosted(scene, frame, scene.trip, place, own, true)
  } else if (made && scene.trip) hosted(scene, frame, scene.trip, place, own, false)
  else if (scene.trip && withRulers(view, frame.at))
    hosted(scene, frame, scene.trip, place, own, true)
  else if (talks && frame.parties.length === 0 && !withNeighbours(view, frame.at))
    scene.pending = { date: own, place, sentence: frame.sentence, heard: [], bare: true }
  else if ((held || talks) && (place || own !== null) && before(scene, frame, place, own)) return
  else if (
    !outcome(scene, frame, view, own) &&
    !signedAtIt(scene, frame, view, own) &&
    !ofSigners(scene, frame, view) &&
    scene.trip &&
    (talked(view, frame.at) || (isScene(view, frame.at) && !tellsHost(view)))
  )
    hosted(scene, frame, scene.trip, place, own, true)
  else if (held || place)
    scene.pending ??= { date: own, place, sentence: frame.sentence, heard: [], bare: true }
}

/** «двусторонние торгово-экономические переговоры»: of the two states, where no more is said. */
const isBilateral = ({ chunks }: EventView, at: number): boolean =>
  chunks.slice(Math.max(0, at - 3), at).some(isOfTwo)

const isOfTwo = wordLike(/^(?:двусторонн|межправительственн|межгосударственн)/)
const bothStates = [placeParty('Казахстан', 'KZ', null), placeParty('Китай', 'CN', null)]

/** The day told now is that of the talks of which none, less, or only the trip's days were told. */
const isMoreExact = ({ date, lent }: Draft, own: string): boolean =>
  isLessExact(date, own) || (lent === true && datesAgree(date, own))

/** «Университет посетила делегация вуза. Во время встречи стороны обсудили …»: guests of a body and their hosts. */
function visitOfBody(scene: Scene, frame: Frame, near: readonly Chunk[]): Draft | null {
  const last = scene.drafts.at(-1)
  if (last?.type !== 'visit' || last.background || last.planned) return null
  if (frame.sentence - last.sentence > 3 || !linked(last.parties, null)) return null
  if (!last.parties.some((party) => party.kind === 'organization')) return null
  return near.some((chunk) => /^(?:обсуд|обсужд|между$|заключ|подпис)/.test(chunk.normal))
    ? last
    : null
}

/** «На встрече обсуждались»: the talks of the trip that the story is in. */
const talked = (view: EventView, at: number): boolean => {
  const { from, to } = clauseOf(view, at)
  return view.chunks.slice(from, to).some((chunk) => /^обсужда/.test(chunk.normal))
}

/** «На встрече гостей приветствовал аким»: its own words tell who met. */
const tellsHost = (view: EventView): boolean =>
  view.chunks.some((chunk) => has(chunk, 'ReceiveVerb'))

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
  scene.pending = { date: own, place, sentence: frame.sentence, heard: [] }
  return false
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
