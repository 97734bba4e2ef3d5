import type { Analysis } from '../../../engine/analysis.ts'
import { byCalling } from './calling-on.ts'
import type { Frame } from './frame.ts'
import { elsewhere } from './gapped.ts'
import { inClause, isScene, isSubject, meetingFrame } from './meeting-frame.ts'
import { nearestList, type PartyRef } from './parties.ts'
import { isPerson, partners, split, thoseLed, withPronoun, withVague } from './partners.ts'
import { isListed, listedMeetings } from './programme.ts'
import { byBeingReceived, byReceiving } from './receiving.ts'
import { anyBetween, clauseOf, type EventView, has } from './skeleton.ts'

/** The meetings that a sentence tells: «встретился с», «состоялась встреча с», «принял», «обсудили с». */
export function meetingFrames(
  view: EventView,
  refs: readonly PartyRef[],
  analysis: Analysis,
): Frame[] {
  return view.chunks.flatMap((chunk, at) => {
    if (
      chunk.mention ||
      (!has(
        chunk,
        'VisitVerb',
        'MeetVerb',
        'ReceiveVerb',
        'TalkVerb',
        'MeetingNoun',
        'ReceivePassive',
      ) &&
        !isRelative(view, at))
    )
      return []
    if (isListed(view, at))
      return has(chunk, 'MeetingNoun') ? listedMeetings(view, byNoun(view, refs, at)) : []
    if (has(chunk, 'VisitVerb')) return byCalling(view, refs, at)
    if (has(chunk, 'MeetVerb')) return byVerb(view, refs, at, 'event/met-with')
    if (has(chunk, 'ReceivePassive')) return byBeingReceived(view, refs, at)
    if (has(chunk, 'ReceiveVerb')) return byReceiving(view, refs, at, analysis)
    if (has(chunk, 'TalkVerb')) return byTalking(view, refs, at)
    if (has(chunk, 'MeetingNoun') || isRelative(view, at)) return byNoun(view, refs, at)
    return []
  })
}

function byVerb(view: EventView, refs: readonly PartyRef[], at: number, rule: string): Frame[] {
  const near = inClause(view, refs, at)
  const led = thoseLed(view, near, at)
  if (led) return [meetingFrame(view, at, rule, led.hosts, led.guests)]
  const right = partners(view, near, at)
  const left = nearestList(
    near.filter((ref) => isSubject(ref) && !right.includes(ref)),
    at,
  )
  const clause = clauseOf(view, at)
  if (right.length === 0 && left.length === 1 && withPronoun(view, clause.from, clause.to))
    return [meetingFrame(view, at, rule, left, [])]
  if (right.length === 0 && left.length === 1 && withVague(view, at))
    return [{ ...meetingFrame(view, at, rule, left, []), vague: true }]
  const those = right.length === 0 && left.length < 2 ? thoseWho(view, refs, clause.from) : []
  if (those.length >= 2) return [meetingFrame(view, at, rule, those.slice(0, 1), those.slice(1))]
  if (right.length === 0 && left.length < 2) return []
  if (right.length === 0) return [meetingFrame(view, at, rule, left.slice(0, 1), left.slice(1))]
  return [
    ...split(right).map((group) => meetingFrame(view, at, rule, left, group)),
    ...elsewhere(view, refs, at, rule, left),
  ]
}

/** «А и Б, которые вчера встретились»: the list that the relative clause speaks of. */
function thoseWho(view: EventView, refs: readonly PartyRef[], from: number): PartyRef[] {
  if (view.chunks[from]?.normal !== 'которые') return []
  const last = refs.findLast((ref) => ref.to < from)
  if (!last || last.to < from - 2 || !isPerson(last)) return []
  return refs.filter((ref) => ref.list === last.list && isPerson(ref))
}

/** «обсудили с губернаторами …», «генконсул и аким обсудили …». */
function byTalking(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const near = inClause(view, refs, at).filter(
    (ref) =>
      ref.party.kind === 'official' ||
      ref.group ||
      ref.party.standIn !== null ||
      ref.role === 'with',
  )
  const right = partners(view, near, at).filter((ref) => Math.abs(ref.at - at) <= 6)
  const left = nearestList(
    near.filter((ref) => isSubject(ref) && !right.includes(ref)),
    at,
  )
  const sides = new Set(left.map((ref) => ref.party.country))
  if (right.length > 0 && !has(view.chunks[at], 'Jointly'))
    return split(right).map((group) => meetingFrame(view, at, 'event/discussed-with', left, group))
  const listed = new Set(left.map((ref) => ref.list)).size === 1
  const all = has(view.chunks[at], 'Jointly')
    ? near.filter((ref) => isSubject(ref) && isPerson(ref))
    : []
  if (new Set(all.map((ref) => ref.party.country)).size >= 2)
    return [meetingFrame(view, at, 'event/discussed-together', all.slice(0, 1), all.slice(1))]
  if (left.length >= 2 && sides.size >= 2 && listed)
    return [meetingFrame(view, at, 'event/discussed-together', left.slice(0, 1), left.slice(1))]
  // «Стороны обсудили …»: who they are the story has told
  return anyBetween(view, at - 3, at + 3, 'Sides')
    ? [{ ...meetingFrame(view, at, 'event/sides-talked', [], []), anaphoric: true }]
    : []
}

/** «встреча акима с губернатором», «провёл переговоры с», «встреча между»; without partners it points back. */
function byNoun(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const near = inClause(view, refs, at)
  const between = near.filter(
    (ref) =>
      ref.role === 'between' &&
      (ref.at > at || isHeldBetween(view, ref.to, at)) &&
      ref.party.kind !== 'country' &&
      !anyBetween(view, at + 1, ref.at, 'WithNoun', 'Document', 'Past'),
  )
  if (between.length >= 2)
    return [meetingFrame(view, at, 'event/meeting-between', between.slice(0, 1), between.slice(1))]
  const right = partners(view, near, at)
  const hosts = near.filter(
    (ref) =>
      ref.at > at &&
      ref.role === 'of' &&
      (right[0] === undefined || ref.at < right[0].at) &&
      isPerson(ref) &&
      !anyBetween(view, at + 1, ref.at, 'Past', 'HeldVerb', 'Document'),
  )
  const subjects = near.filter((ref) => isSubject(ref) && !right.includes(ref))
  // «у главы региона состоялась встреча с …»
  const owner = near.find((ref) => isPerson(ref) && view.chunks[ref.at - 1]?.normal === 'у')
  if (owner && hosts.length === 0) hosts.push(owner)
  const left = hosts.length > 0 ? hosts.slice(0, 1) : nearestList(subjects, at)
  if (right.length === 0) {
    const made = anyBetween(view, clauseOf(view, at).from, clauseOf(view, at).to, 'MakeVerb')
    const sides = new Set(subjects.filter(isPerson).map((ref) => ref.party.country))
    if (made && subjects.length >= 2 && sides.size >= 2)
      return [meetingFrame(view, at, 'event/held-talks', subjects.slice(0, 1), subjects.slice(1))]
    if (made && withVague(view, at))
      return [
        {
          ...meetingFrame(view, at, 'event/meeting-with', subjects.filter(isPerson), []),
          vague: true,
        },
      ]
    const { from, to } = clauseOf(view, at)
    if (subjects.some(isPerson) && withPronoun(view, from, to))
      return [meetingFrame(view, at, 'event/meeting-with', subjects.filter(isPerson), [])]
    const joint = near.filter(
      (ref) =>
        (ref.role === 'subject' || ref.role === 'of' || (ref.role === 'in' && !ref.where)) &&
        isPerson(ref),
    )
    const told = near.filter((ref) => isNamed(ref) && ref.at < at && met.includes(ref.role))
    if (new Set(told.map((ref) => ref.party.country)).size >= 2 && isScene(view, at))
      return [meetingFrame(view, at, 'event/meeting-with', told.slice(0, 1), told.slice(1))]
    const both = sides.size >= 2 && /^(?:на|ходе|время)$/.test(view.chunks[at - 1]?.normal ?? '')
    const taking =
      both || anyBetween(view, clauseOf(view, at).from, clauseOf(view, at).to, 'TakePart')
    return [
      {
        ...meetingFrame(
          view,
          at,
          'event/meeting-told-on',
          taking ? joint : hosts.length >= 1 ? hosts : [],
          [],
        ),
        anaphoric: true,
      },
    ]
  }
  const one = has(view.chunks[at], 'Singular') && !has(view.chunks[at], 'Plural')
  return (one ? [right] : split(right)).map((group) =>
    meetingFrame(view, at, 'event/meeting-with', left, group),
  )
}

/** «Между А и Б прошла встреча» */
const isHeldBetween = (view: EventView, from: number, at: number): boolean =>
  anyBetween(view, from, at, 'HeldVerb') &&
  !anyBetween(view, from, at, 'WithNoun', 'Document', 'MeetingNoun', 'Comma')

// «предложено мэром акиму на встрече в Урумчи»
const met = ['subject', 'agent', 'other']
const isNamed = (ref: PartyRef): boolean =>
  ref.party.kind === 'official' && ref.party.standIn === null

/** «переговоров, которые аким провёл с мэром»: the verb of the relative clause tells the talks. */
function isRelative(view: EventView, at: number): boolean {
  const { from } = clauseOf(view, at)
  return (
    has(view.chunks[at], 'MakeVerb') &&
    /^котор(?:ые|ую)$/.test(view.chunks[from]?.normal ?? '') &&
    anyBetween(view, from - 3, from, 'MeetingNoun')
  )
}
