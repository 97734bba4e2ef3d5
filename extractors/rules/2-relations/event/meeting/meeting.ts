import type { Analysis } from '../../../../engine/analysis.ts'
import { type Chunk, carries } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { inClause, nearestList, type PartyRef } from '../parties.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { thoseWho } from '../those-who.ts'
import { byCalling, isCall } from '../visit/calling-on.ts'
import { byContact } from './by-contact.ts'
import { withCompanions } from './companions.ts'
import { councilAt } from './council.ts'
import { elsewhere } from './gapped.ts'
import { behindColon, isSeen, isSubject, meetingFrame } from './meeting-frame.ts'
import { byNoun } from './meeting-noun.ts'
import { antecedent } from './meeting-sides.ts'
import { ofTwoTowns } from './of-two-towns.ts'
import { partners, split, thoseLed, withPronoun } from './partners.ts'
import { isListed, listedMeetings } from './programme.ts'
import { byBeingReceived, byReceiving } from './receiving.ts'
import { byAgreeing, byTalking } from './talking.ts'
import { byTelling } from './telling.ts'
import { withVague } from './with-vague.ts'

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
    if (has(chunk, 'MeetingNoun')) {
      const towns = ofTwoTowns(view, at, analysis)
      if (towns) return [towns]
    }
    if (has(chunk, 'MeetingNoun') || isRelative(view, at)) return byNoun(view, refs, at)
    if (has(chunk, 'TellVerb')) return byTelling(view, refs, at)
    const council = councilAt(view, at)
    return council ? [meetingFrame(view, at, 'event/meeting-of-body', [council], [])] : []
  }
  const frames: Frame[] = []
  view.chunks.forEach((chunk, at) => {
    if (mayTell(chunk)) frames.push(...meetingsAt(chunk, at))
  })
  return [...frames, ...byContact(view, refs, frames)].map((frame) =>
    withCompanions(view, refs, frame),
  )
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
    ...split(view, right).map((group) => meetingFrame(view, at, rule, left, group)),
    ...elsewhere(view, refs, at, rule, left),
  ]
}

/** «На переходе встретились представители двух районов»: who they were is told behind. */
const byThoseBehind = (view: EventView, at: number, rule: string): Frame[] =>
  /^встретились$/.test(view.chunks[at]?.normal ?? '') &&
  !view.chunks.slice(at + 1).some(({ normal }) => /^со?$/.test(normal))
    ? [{ ...meetingFrame(view, at, rule, [], []), anaphoric: true }]
    : []

/** «переговоров, которые аким провёл с мэром»: the verb of the relative clause tells the talks. */
function isRelative(view: EventView, at: number): boolean {
  if (!has(view.chunks[at], 'MakeVerb')) return false
  const { from } = clauseOf(view, at)
  return (
    /^котор(?:ые|ую)$/.test(view.chunks[from]?.normal ?? '') &&
    anyBetween(view, from - 3, from, 'MeetingNoun')
  )
}
