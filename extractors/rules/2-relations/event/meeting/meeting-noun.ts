import type { Frame } from '../frame.ts'
import { inClause, nearestList, type PartyRef } from '../parties.ts'
import { isJoint, isNamed } from '../party.ts'
import { isPerson } from '../party-ref.ts'
import { anyBetween, beforeAdjectives, clauseOf, type EventView, has } from '../skeleton.ts'
import { councilAt } from './council.ts'
import { onOtherDays } from './gapped.ts'
import { isMatter, isScene, isSubject, meetingFrame } from './meeting-frame.ts'
import { antecedent, bothBehind, withPeople } from './meeting-sides.ts'
import { oneByOne, partners, split, withPronoun } from './partners.ts'
import { withVague } from './with-vague.ts'

/** «встреча акима с губернатором», «провёл переговоры с», «встреча между»; without partners it points back. */
export function byNoun(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  // a part of a forum
  if (view.chunks[at - 1]?.normal.startsWith('пленарн')) return []
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
  const both = bothBehind(view, near, at)
  if (both.length >= 2)
    return [meetingFrame(view, at, 'event/meeting-between', both.slice(0, 1), both.slice(1))]
  const whom = antecedent(view, refs, at)
  const right = whom ? [whom] : partners(view, near, at)
  const coming = whoTakePart(view, refs, at)
  if (coming.length >= 2 && right.length === 0)
    return [meetingFrame(view, at, 'event/meeting-between', coming.slice(0, 1), coming.slice(1))]
  const joint =
    near.find((ref) => ref.at > at && ref.at <= at + 2 && isJoint(ref.party)) ??
    councilAt(view, at, 5)
  if (joint && right.length === 0)
    return [meetingFrame(view, at, 'event/meeting-of-body', [joint], [])]
  const hosts = near.filter(
    (ref) =>
      ref.at > at &&
      ref.role === 'of' &&
      (right[0] === undefined || ref.at < right[0].at) &&
      isPerson(ref) &&
      !anyBetween(view, at + 1, ref.at, 'Past', 'HeldVerb', 'Document'),
  )
  const subjects = near.filter(
    (ref) => isSubject(ref) && !right.includes(ref) && !isMatter(view, ref),
  )
  // «у главы региона состоялась встреча с …»
  const owner = near.find((ref) => isPerson(ref) && view.chunks[ref.at - 1]?.normal === 'у')
  if (owner && hosts.length === 0) hosts.push(...near.filter((ref) => ref.list === owner.list))
  const left =
    hosts.length > 0
      ? hosts.filter((ref) => ref.list === hosts[0]?.list)
      : nearestList(subjects, at)
  if (right.length === 0) {
    const made = anyBetween(view, clauseOf(view, at).from, clauseOf(view, at).to, 'MakeVerb')
    // «представители области и компании А провели переговоры»
    const people = subjects.filter(
      (ref) => isPerson(ref) || withPeople(near, ref) || isBesideForeign(subjects, ref),
    )
    const sides = new Set(people.map((ref) => ref.party.country))
    if (made && subjects.length >= 2 && sides.size >= 2)
      return [meetingFrame(view, at, 'event/held-talks', subjects.slice(0, 1), subjects.slice(1))]
    // «провёл переговоры в департаменте торговли провинции»: those who sit there
    const house = near.find(
      (ref) =>
        ref.at > at && ref.at <= at + 4 && ref.role === 'in' && ref.party.kind === 'organization',
    )
    const guests = owner ? left : subjects.filter(isPerson)
    if (
      (made || owner) &&
      house &&
      guests.some(({ party }) => party.country !== house.party.country)
    )
      return [meetingFrame(view, at, 'event/meeting-with', guests, [house])]
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
    const taking = anyBetween(view, from, to, 'TakePart')
    const named = near.filter(
      (ref) =>
        ((ref.role === 'subject' || ref.role === 'of' || (ref.role === 'in' && !ref.where)) &&
          isPerson(ref)) ||
        (taking && ref.role === 'subject' && ref.party.kind === 'organization'),
    )
    const told = near.filter(
      (ref) => isNamed(ref.party) && ref.at < at && telling.includes(ref.role),
    )
    if (new Set(told.map((ref) => ref.party.country)).size >= 2 && isScene(view, at))
      return [meetingFrame(view, at, 'event/meeting-with', told.slice(0, 1), told.slice(1))]
    const twoSides =
      sides.size >= 2 && /^(?:на|ходе|время)$/.test(view.chunks[at - 1]?.normal ?? '')
    return [
      {
        ...meetingFrame(
          view,
          at,
          'event/meeting-told-on',
          twoSides || taking ? named : hosts.length >= 1 ? hosts : [],
          [],
        ),
        anaphoric: true,
      },
    ]
  }
  const one = has(view.chunks[at], 'Singular') && !has(view.chunks[at], 'Plural')
  const met = one ? [right] : isSeveral(view, at) ? oneByOne(view, right) : split(view, right)
  const pairs = met.length > 1 && met.length === left.length && left.every(isUnnamed)
  return [
    ...met.map((group, i) =>
      meetingFrame(view, at, 'event/meeting-with', pairs ? left.slice(i, i + 1) : left, group),
    ),
    ...onOtherDays(view, refs, at, 'event/meeting-with', left),
  ]
}

/** «Палата А и палата Б провели переговоры»: bodies of both countries in one list. */
const isBesideForeign = (subjects: readonly PartyRef[], ref: PartyRef): boolean =>
  ref.party.kind === 'organization' &&
  subjects.some(({ list, party }) => list === ref.list && party.country !== ref.party.country)

/** «акимы областей А и Б встретились с руководством В и Г»: each with his own, in order. */
const isUnnamed = ({ party }: PartyRef): boolean => !isNamed(party) && party.kind === 'place'

/** «провёл встречи с А и Б»: more than one, told by their number. */
const isSeveral = (view: EventView, at: number): boolean =>
  /^(?:встречи|беседы|совещания)$/.test(view.chunks[at]?.normal ?? '') &&
  has(view.chunks[beforeAdjectives(view, at)], 'MakeVerb', 'HeldVerb')

/** «на встрече, в которой примут участие А и Б»: persons of both countries, told in the relative clause behind the noun. */
function whoTakePart(view: EventView, refs: readonly PartyRef[], at: number): PartyRef[] {
  const own = clauseOf(view, at)
  const next = view.clauses.find((clause) => clause.from === own.to)
  if (!next || !has(view.chunks[next.from + 1], 'Which')) return []
  if (!anyBetween(view, next.from, next.to, 'TakePart', 'MeetVerb')) return []
  const those = refs.filter(
    (ref) => ref.at > next.from && ref.at < next.to && ref.role === 'subject' && isPerson(ref),
  )
  return new Set(those.map(({ party }) => party.country)).size >= 2 ? those : []
}

/** «Между А и Б прошла встреча» */
const isHeldBetween = (view: EventView, from: number, at: number): boolean =>
  anyBetween(view, from, at, 'HeldVerb') &&
  !anyBetween(view, from, at, 'WithNoun', 'Document', 'MeetingNoun', 'Comma')

// «предложено мэром акиму на встрече в Урумчи»
const telling = ['subject', 'agent', 'other']
