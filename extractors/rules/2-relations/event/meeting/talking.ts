import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { inClause, nearestList, type PartyRef } from '../parties.ts'
import { isNamed } from '../party.ts'
import { isPerson } from '../party-ref.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { behindColon, isSubject, meetingFrame } from './meeting-frame.ts'
import { joinsForeign, withPeople, withRulers } from './meeting-sides.ts'
import { partners, split, withNeighbours, withPronoun } from './partners.ts'
import { withBodyAhead, withVague } from './with-vague.ts'

/** «обсудили с губернаторами …», «генконсул и аким обсудили …». */
export function byTalking(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const both = betweenAhead(view, refs, at)
  if (both.length > 0)
    return [meetingFrame(view, at, 'event/discussed-together', both.slice(0, 1), both.slice(1))]
  const near = inClause(view, refs, at).filter(
    (ref) =>
      ref.party.kind === 'official' ||
      ref.group ||
      ref.party.standIn !== null ||
      ref.role === 'with' ||
      withPeople(refs, ref),
  )
  const met = partners(view, near, at)
  const right = met.some((ref) => Math.abs(ref.at - at) <= 6) ? met : []
  const left = nearestList(
    behindColon(
      view,
      near.filter((ref) => isSubject(ref) && !right.includes(ref)),
      at,
    ),
    at,
  )
  const sides = new Set(left.map((ref) => ref.party.country))
  // «В Атырау обсудили химию с учёными из Циндао», a title: who did the text tells
  if (left.length === 0 && view.view.sentence.title) return []
  // «с директорами компании говорили о метане»
  const alone = left.length === 0 || sides.size === 1
  if (right.length > 0 && (alone || !has(view.chunks[at], 'Jointly')))
    return split(view, right).map((group) =>
      meetingFrame(view, at, 'event/discussed-with', left, group),
    )
  const listed = new Set(left.map((ref) => ref.list)).size === 1
  const all = has(view.chunks[at], 'Jointly')
    ? near.filter((ref) => isSubject(ref) && isPerson(ref))
    : []
  if (new Set(all.map((ref) => ref.party.country)).size >= 2)
    return [meetingFrame(view, at, 'event/discussed-together', all.slice(0, 1), all.slice(1))]
  if (left.length >= 2 && sides.size >= 2 && listed)
    return [meetingFrame(view, at, 'event/discussed-together', left.slice(0, 1), left.slice(1))]
  const { from, to } = clauseOf(view, at)
  if (right.length === 0 && left.length === 1 && withPronoun(view, from, to))
    return [meetingFrame(view, at, 'event/discussed-with', left, [])]
  if (right.length === 0 && withBodyAhead(view, at))
    return [{ ...meetingFrame(view, at, 'event/discussed-with', left, []), vague: true }]
  // «Гость обсудил с руководством города торговлю»
  if (right.length === 0 && withRulers(view, at))
    return [{ ...meetingFrame(view, at, 'event/meeting-told-on', left, []), anaphoric: true }]
  const local = view.chunks.slice(at, at + 4).some((chunk) => /^местн/.test(chunk.normal))
  const foreign = left.length === 1 && left[0] && joinsForeign(view, left[0].to)
  if (right.length === 0 && left.length > 0 && (foreign || (!local && withVague(view, at))))
    return [{ ...meetingFrame(view, at, 'event/discussed-with', left, []), vague: true }]
  // «Стороны обсудили …»: who they are the story has told
  if (anyBetween(view, at - 3, at + 3, 'Sides'))
    return [{ ...meetingFrame(view, at, 'event/sides-talked', [], []), anaphoric: true }]
  const ours = byUs(view, refs, at)
  // «власти области говорили с соседями»: who they were is told behind
  const open = withNeighbours(view, at) || (left.length === 0 && isByAnyone(view, near, at))
  if (ours.length > 0 || !open) return ours
  return [{ ...meetingFrame(view, at, 'event/meeting-told-on', [], []), anaphoric: true }]
}

/** «Между акиматом А и администрацией города Б обсуждены вопросы торговли»: those between whom it was, of both countries. */
function betweenAhead(view: EventView, refs: readonly PartyRef[], at: number): PartyRef[] {
  const both = inClause(view, refs, at).filter(
    ({ role, to, party }) => role === 'between' && to < at && party.kind !== 'country',
  )
  const [first] = both
  if (!first || new Set(both.map(({ party }) => party.country)).size < 2) return []
  return anyBetween(view, clauseOf(view, at).from, first.at, 'WithNoun', 'Document') ? [] : both
}

/** «В Экибастузе обсудили строительство завода»: who did is told behind. */
const isByAnyone = (view: EventView, near: readonly PartyRef[], at: number): boolean =>
  /^(?:обсуд|обсужд)\p{L}*(?:ли|ны?|на|но)$/u.test(view.chunks[at]?.normal ?? '') &&
  !near.some(isSubject) &&
  at - clauseOf(view, at).from <= 6

/** «Аким договорился с мэром А о поставках»: two with names had talked; «А и Б договорились» tells no meeting. */
export function byAgreeing(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const met = partners(view, inClause(view, refs, at), at).filter(({ party }) => isNamed(party))
  if (met.length === 0 || anyBetween(view, at - 2, at, 'Not')) return []
  const { from } = clauseOf(view, at)
  const he = view.chunks.slice(Math.max(from, at - 4), at).some(isHe)
  return byTalking(view, refs, at).filter(
    ({ parties }) => parties.some(isNamed) || (he && parties.length === 0),
  )
}

const isHe = wordLike(/^(?:он|она)$/)

/** «приезжал вице-мэр А, мы говорили о воде»: who speaks and the guest whom the sentence tells of before. */
function byUs(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  if (view.chunks[at - 1]?.normal !== 'мы') return []
  const came = view.chunks.findLastIndex(
    (chunk, i) => i < at && has(chunk, 'VisitVerb', 'ReceiveVerb'),
  )
  const guests = refs.filter((ref) => ref.at < at && isNamed(ref.party) && !ref.where)
  return came >= 0 && guests.length > 0
    ? [meetingFrame(view, at, 'event/discussed-with', [], guests.slice(-1))]
    : []
}
