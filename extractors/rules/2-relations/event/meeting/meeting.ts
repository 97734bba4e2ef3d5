import type { Analysis } from '../../../../engine/analysis.ts'
import { type Chunk, carries } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { inClause, nearestList, type PartyRef } from '../parties.ts'
import { isNamed } from '../party.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { thoseWho } from '../those-who.ts'
import { byCalling, isCall } from '../visit/calling-on.ts'
import { councilAt } from './council.ts'
import { elsewhere } from './gapped.ts'
import { behindColon, isSeen, isSubject, meetingFrame } from './meeting-frame.ts'
import { byNoun } from './meeting-noun.ts'
import { antecedent, joinsForeign, withPeople } from './meeting-sides.ts'
import {
  isPerson,
  partners,
  split,
  thoseLed,
  withBodyAhead,
  withNeighbours,
  withPronoun,
  withVague,
} from './partners.ts'
import { isListed, listedMeetings } from './programme.ts'
import { byBeingReceived, byReceiving } from './receiving.ts'
import { byTelling } from './telling.ts'

/** The meetings that a sentence tells: «встретился с», «состоялась встреча с», «принял», «обсудили с». */
export function meetingFrames(
  view: EventView,
  refs: readonly PartyRef[],
  analysis: Analysis,
): Frame[] {
  const meetingsAt = (chunk: Chunk, at: number): Frame[] => {
    if (
      !carries(chunk, telling) &&
      !isRelative(view, at) &&
      !isCall(view, at) &&
      !councilAt(view, at)
    )
      return []
    if (isListed(view, at))
      return has(chunk, 'MeetingNoun') ? listedMeetings(view, byNoun(view, refs, at)) : []
    if (has(chunk, 'VisitVerb') || isCall(view, at)) return byCalling(view, refs, at)
    if (has(chunk, 'MeetVerb')) return byVerb(view, refs, at, 'event/met-with')
    if (has(chunk, 'ReceivePassive')) return byBeingReceived(view, refs, at)
    if (has(chunk, 'ReceiveVerb')) return byReceiving(view, refs, at, analysis)
    if (has(chunk, 'TalkVerb')) return byTalking(view, refs, at)
    if (has(chunk, 'AgreeVerb')) return byAgreeing(view, refs, at)
    if (has(chunk, 'MeetingNoun') || isRelative(view, at)) return byNoun(view, refs, at)
    if (has(chunk, 'TellVerb')) return byTelling(view, refs, at)
    const council = councilAt(view, at)
    return council ? [meetingFrame(view, at, 'event/meeting-of-body', [council], [])] : []
  }
  const frames: Frame[] = []
  view.chunks.forEach((chunk, at) => {
    if (mayTell(chunk)) frames.push(...meetingsAt(chunk, at))
  })
  return frames
}

const mayTell = (chunk: Chunk): boolean =>
  !chunk.mention && chunk.token.word && (chunk.tags.size > 0 || isBareMeeting(chunk))

/** Words without a tag that may tell a meeting: «нанёс визит», «деловой совет». */
const isBareMeeting = wordLike(/^(?:нанес|совет)/)

const telling: ReadonlySet<string> = new Set([
  'VisitVerb',
  'MeetVerb',
  'ReceiveVerb',
  'TalkVerb',
  'AgreeVerb',
  'MeetingNoun',
  'ReceivePassive',
  'TellVerb',
])

function byVerb(view: EventView, refs: readonly PartyRef[], at: number, rule: string): Frame[] {
  const near = inClause(view, refs, at)
  const led = thoseLed(view, refs, at)
  if (led) return [meetingFrame(view, at, rule, led.hosts, led.guests)]
  const whom = antecedent(view, refs, at)
  const right = whom ? [whom] : partners(view, near, at)
  const clause = clauseOf(view, at)
  const acting = nearestList(
    behindColon(
      view,
      near.filter((ref) => isSubject(ref) && !right.includes(ref) && !isSeen(view, ref, at)),
      at,
    ),
    at,
  )
  const left = acting.length > 0 || right.length === 0 ? acting : thoseWho(view, refs, clause.from)
  if (right.length === 0 && left.length === 1 && withPronoun(view, clause.from, clause.to))
    return [meetingFrame(view, at, rule, left, [])]
  if (right.length === 0 && left.length === 1 && withVague(view, at))
    return [{ ...meetingFrame(view, at, rule, left, []), vague: true }]
  const those = right.length === 0 && left.length < 2 ? thoseWho(view, refs, clause.from) : []
  if (those.length >= 2) return [meetingFrame(view, at, rule, those.slice(0, 1), those.slice(1))]
  // «там мы с ними познакомились»
  const ours = view.chunks.slice(clause.from, clause.to).some(({ normal }) => normal === 'мы')
  if (ours && left.length === 0 && withPronoun(view, clause.from, clause.to))
    return [meetingFrame(view, at, rule, [], [])]
  if (right.length === 0 && left.length < 2) return byThoseBehind(view, at, rule)
  if (right.length === 0) return [meetingFrame(view, at, rule, left.slice(0, 1), left.slice(1))]
  return [
    ...split(right).map((group) => meetingFrame(view, at, rule, left, group)),
    ...elsewhere(view, refs, at, rule, left),
  ]
}

/** «На переходе встретились представители двух районов»: who they were is told behind. */
const byThoseBehind = (view: EventView, at: number, rule: string): Frame[] =>
  /^встретились$/.test(view.chunks[at]?.normal ?? '') &&
  !view.chunks.slice(at + 1).some(({ normal }) => /^со?$/.test(normal))
    ? [{ ...meetingFrame(view, at, rule, [], []), anaphoric: true }]
    : []

/** «обсудили с губернаторами …», «генконсул и аким обсудили …». */
function byTalking(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
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
    return split(right).map((group) => meetingFrame(view, at, 'event/discussed-with', left, group))
  const listed = new Set(left.map((ref) => ref.list)).size === 1
  const all = has(view.chunks[at], 'Jointly')
    ? near.filter((ref) => isSubject(ref) && isPerson(ref))
    : []
  if (new Set(all.map((ref) => ref.party.country)).size >= 2)
    return [meetingFrame(view, at, 'event/discussed-together', all.slice(0, 1), all.slice(1))]
  if (left.length >= 2 && sides.size >= 2 && listed)
    return [meetingFrame(view, at, 'event/discussed-together', left.slice(0, 1), left.slice(1))]
  if (right.length === 0 && withBodyAhead(view, at))
    return [{ ...meetingFrame(view, at, 'event/discussed-with', left, []), vague: true }]
  const local = view.chunks.slice(at, at + 4).some((chunk) => /^местн/.test(chunk.normal))
  const foreign = left.length === 1 && left[0] && joinsForeign(view, left[0].to)
  if (right.length === 0 && left.length > 0 && (foreign || (!local && withVague(view, at))))
    return [{ ...meetingFrame(view, at, 'event/discussed-with', left, []), vague: true }]
  // «Стороны обсудили …»: who they are the story has told
  if (anyBetween(view, at - 3, at + 3, 'Sides'))
    return [{ ...meetingFrame(view, at, 'event/sides-talked', [], []), anaphoric: true }]
  const ours = byUs(view, refs, at)
  // «власти области говорили с соседями»: who they were is told behind
  if (ours.length > 0 || !withNeighbours(view, at)) return ours
  return [{ ...meetingFrame(view, at, 'event/meeting-told-on', [], []), anaphoric: true }]
}

/** «Аким договорился с мэром А о поставках»: two with names had talked; «А и Б договорились» tells no meeting. */
function byAgreeing(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const met = partners(view, inClause(view, refs, at), at).filter(({ party }) => isNamed(party))
  if (met.length === 0 || anyBetween(view, at - 2, at, 'Not')) return []
  return byTalking(view, refs, at).filter(({ parties }) => parties.some(isNamed))
}

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

/** «переговоров, которые аким провёл с мэром»: the verb of the relative clause tells the talks. */
function isRelative(view: EventView, at: number): boolean {
  if (!has(view.chunks[at], 'MakeVerb')) return false
  const { from } = clauseOf(view, at)
  return (
    /^котор(?:ые|ую)$/.test(view.chunks[from]?.normal ?? '') &&
    anyBetween(view, from - 3, from, 'MeetingNoun')
  )
}
