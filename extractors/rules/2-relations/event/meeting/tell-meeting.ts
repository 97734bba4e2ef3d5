import { wordLike } from '../../../../engine/word-like.ts'
import { draft } from '../draft.ts'
import type { Frame } from '../frame.ts'
import { generalWhereIn } from '../general-where.ts'
import { townOfBody } from '../house.ts'
import { compatible } from '../merge.ts'
import { isJoint, isNamed, type Party } from '../party.ts'
import { placeOf } from '../place-of.ts'
import { completed, counterpart, linked, otherCountry, type Scene } from '../scene.ts'
import type { EventView } from '../skeleton.ts'
import { speakerOf } from '../speaker.ts'
import { add, dateIn, gatheringAround, isOfYearBefore, placeHere, sameDayPlace } from '../tell.ts'
import { ahead } from '../when-where.ts'
import { implied } from './implied-place.ts'
import { headsBehind } from './meeting-sides.ts'
import { atMargin, bodyVisited, gatheringJustTold, visitJustTold } from './near-told.ts'
import { isOfTrip } from './programme.ts'
import { tellOn } from './tell-on.ts'
import { tripOf } from './trip-of.ts'
import { guestsOfBody, vagueSide } from './vague-side.ts'

/** Adds the meeting of a frame, with the side that the sentence leaves out taken from the scene. */
export function tellMeeting(scene: Scene, frame: Frame): void {
  const view = scene.views[frame.sentence]
  if (!view) return
  const at = frame.beside ?? frame.at
  const own =
    ahead(dateIn(scene, view, at), scene.analysis.article.publishedAt, frame.fate) ??
    (frame.fate === 'planned' ? (visitJustTold(scene, view)?.date ?? null) : null)
  if (isNext(view, frame.at) && frame.fate === 'planned' && own) {
    const where =
      placeOf(view, frame.at, scene.refs[frame.sentence] ?? []) ?? anyPlace(scene, frame)
    const named = (scene.refs[frame.sentence] ?? []).filter(
      ({ party, where: there }) => !there && party.kind !== 'place' && party.kind !== 'country',
    )
    const those = named.map(({ party }) => party)
    scene.drafts.push(draft(scene, frame, linked(those, null) ? those : [], where, own, false))
    return
  }
  if (frame.anaphoric) {
    tellOn(scene, frame, view, own)
    return
  }
  const recalled = frame.speaker
  const people = frame.vague ? vagueSide(scene, frame, view) : []
  if (frame.vague && people.length === 0) return
  const told = allSides(scene, frame)
  const parties =
    told ??
    withMembers(
      scene,
      bothSides(scene, frame, [...frame.others, ...people]).filter(
        (party) => party.country === 'KZ' || party.country === 'CN',
      ),
    )
  if (!linked(parties, null) && !parties.some(isJoint) && !isAlone(scene, frame, parties)) return
  if (parties.every((party) => party.kind === 'country')) return
  const current = tripOf(scene, frame, recalled)
  const inside = current?.parties.some((one) => parties.some((two) => two.country === one.country))
  const trip = inside && !isOfYearBefore(scene, own) ? current : null
  const pending =
    scene.pending && frame.sentence - scene.pending.sentence <= 1 ? scene.pending : null
  scene.pending = null
  const margin = atMargin(scene, view)
  const there = trip ? null : gatheringJustTold(scene, frame, parties)
  const house = own === null ? bodyVisited(scene, frame, parties) : null
  const date =
    own ?? pending?.date ?? margin?.date ?? there?.date ?? house?.date ?? trip?.date ?? null
  const stated =
    pending?.place ??
    frame.places[0] ??
    placeOf(view, at, scene.refs[frame.sentence] ?? []) ??
    margin?.place ??
    placeHere(scene, view) ??
    house?.place ??
    // «встретился в столице с мэром»
    generalWhereIn(view, at - 3, at + 4, scene.analysis) ??
    (trip ? null : gatheringAround(scene, date)?.place) ??
    townOfBody(view, scene.refs[frame.sentence] ?? [], at, scene.analysis) ??
    sameDayPlace(scene, view, at, date)
  const place = stated ?? implied(scene, frame, parties, trip)
  const meeting = draft(scene, frame, parties, place, date, recalled)
  meeting.guessed = stated === null
  meeting.lent = date !== null && date === trip?.date && own === null && pending === null
  meeting.more = frame.apart === true || isOfTrip(view) || saysMore(view, frame.at)
  add(scene, meeting)
}

/** «С представителями китайских компаний аким виделся и летом»: of those whom he met nothing more is known. */
const isAlone = (scene: Scene, frame: Frame, parties: readonly Party[]): boolean =>
  parties.length === 1 &&
  parties.every(isNamed) &&
  frame.others.every(({ country }) => country === null) &&
  (scene.trip?.places[0]?.country === otherCountry(parties[0]?.country ?? null) ||
    (scene.views[frame.sentence]?.chunks.some(isForeign) ?? false))

const isForeign = wordLike(/^(?:китайск|зарубежн|иностранн)/)

/** «Кроме того, …», «Помимо этого …», «Также …» at the head of a sentence; «встретился и с …». */
const saysMore = (view: EventView, at: number): boolean => {
  const [first, second] = view.chunks
  return (
    (/^(?:и|также)$/.test(view.chunks[at + 1]?.normal ?? '') &&
      /^со?$/.test(view.chunks[at + 2]?.normal ?? '')) ||
    /^(?:также|отдельно)$/.test(first?.normal ?? '') ||
    (/^(?:помимо|кроме)$/.test(first?.normal ?? '') &&
      /^(?:того|этого)$/.test(second?.normal ?? ''))
  )
}

/** Both sides where the frame names them: the body of both countries, or those who led the two sides, told behind. */
function allSides(scene: Scene, frame: Frame): Party[] | null {
  const both = [...frame.parties, ...frame.others]
  if (both.some(isJoint)) return both
  if (both.length === 0 || both.every(isNamed)) return null
  const heads = headsBehind(scene, frame.sentence)
  const told = both.filter(isNamed).every(({ name }) => heads.some((head) => head.name === name))
  return heads.length > 0 && told ? heads : null
}

/** «Следующее заседание намечено на октябрь, оно состоится в Талдыкоргане» */
const isNext = (view: EventView, at: number): boolean =>
  /^(?:следующ|очередн)/.test(view.chunks[at - 1]?.normal ?? '')

const anyPlace = (scene: Scene, frame: Frame): Party | null =>
  scene.refs[frame.sentence]?.find((ref) => ref.where && ref.party.kind === 'place')?.party ?? null

/** The delegation, or one of its members, is all those of whom it was said to consist. */
function withMembers(scene: Scene, parties: readonly Party[]): Party[] {
  const { members } = scene
  const country = members.find((member) => member.country !== null)?.country
  const stands = (party: Party): boolean =>
    party.standIn === 'delegation' && party.country === country
  if (!parties.some(stands)) return [...parties]
  return [...parties.filter((party) => !stands(party)), ...members]
}

/** The delegation of a trip is the one at its head, as is «посол Китая». */
const onTrip = (scene: Scene, party: Party): Party =>
  party.standIn === 'delegation' ? headOf(scene, party) : envoyOnTrip(scene, party)

const envoyOnTrip = (scene: Scene, party: Party): Party =>
  party.standIn === 'post' && party.kind === 'country' ? headOf(scene, party) : party

const headOf = (scene: Scene, party: Party): Party =>
  scene.trip?.parties.find((one) => one.kind === 'official' && compatible(party, one)) ?? party

function bothSides(scene: Scene, frame: Frame, others: readonly Party[]): Party[] {
  let left = frame.parties.map((party) => onTrip(scene, party))
  if (left.length === 0 && frame.speaker) {
    const speaker = speakerOf(scene, frame.sentence)
    if (speaker) left = [speaker]
  }
  const stated = completed([...left, ...others.map((party) => envoyOnTrip(scene, party))], null)
  const known = new Set(stated.map((party) => party.country))
  if (known.has('KZ') && known.has('CN')) return stated
  // Two sides are named and both are of one country, or one is foreign to both: no meeting of ours.
  if (left.length > 0 && others.length > 0) {
    const guests = guestsOfBody(scene, others)
    return guests.length > 0 ? completed([...left, ...guests], null) : stated
  }
  const country =
    stated.find((party) => party.country === 'KZ' || party.country === 'CN')?.country ?? null
  // A body of no known country is met by those whom the story is about.
  const wanted =
    otherCountry(country) ?? scene.trip?.parties[0]?.country ?? scene.hero?.country ?? null
  const missing = counterpart(scene, frame.sentence, wanted, stated)
  return completed([...missing, ...stated], null)
}
