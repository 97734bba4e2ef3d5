import type { Analysis } from '../../../engine/analysis.ts'
import { fateOf } from './fate.ts'
import type { Frame } from './frame.ts'
import { nearestList, type PartyRef } from './parties.ts'
import { placeParty } from './party.ts'
import { anyBetween, clauseOf, type EventView, has, isAdjective } from './skeleton.ts'

/** The visits that a sentence tells: «посетила город», «прибыл с визитом в», «в рамках поездки в». */
export function visitFrames(
  view: EventView,
  refs: readonly PartyRef[],
  analysis: Analysis,
): Frame[] {
  return view.chunks.flatMap((chunk, at) => {
    if (chunk.mention) return []
    if (has(chunk, 'VisitVerb', 'InspectVerb') || isStay(view, refs, at))
      return byVerb(view, refs, at, analysis)
    if (has(chunk, 'VisitNoun')) return byNoun(view, refs, at, analysis)
    return []
  })
}

/** «делегация находится в городе», «провела в области два дня»: staying somewhere is a visit. */
function isStay(view: EventView, refs: readonly PartyRef[], at: number): boolean {
  const { from, to } = clauseOf(view, at)
  if (!refs.some((ref) => ref.group && ref.role === 'subject' && ref.at >= from && ref.at < to))
    return false
  if (anyBetween(view, from, to, 'VisitNoun')) return false
  if (has(view.chunks[at], 'StayVerb')) return true
  const behind = view.chunks.slice(at + 1, at + 4)
  return (
    has(view.chunks[at], 'MakeVerb') &&
    behind.some((chunk) => /^(?:день|дня|дней|неделю)$/.test(chunk.normal))
  )
}

const isTraveller = (ref: PartyRef): boolean =>
  ref.party.kind === 'official' || ref.group || ref.party.standIn !== null

function byVerb(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  analysis: Analysis,
): Frame[] {
  const clause = clauseOf(view, at)
  const near = refs.filter((ref) => ref.at >= clause.from && ref.at < clause.to)
  const direct = has(view.chunks[at], 'Transitive') ? objects(view, near, at) : []
  // «посетил промышленный парк в Сучжоу»: what has no name of its own is visited where it stands.
  const goal =
    direct.length > 0 || has(view.chunks[at], 'InspectVerb') ? direct : wheres(view, near, at)
  const places = goal.filter((ref) => ref.party.kind === 'place' || ref.party.kind === 'country')
  const bodies = has(view.chunks[at], 'Transitive')
    ? goal.filter((ref) => ref.party.kind === 'organization')
    : inside(view, near, at)
  const who = travellers(near, at, goal)
  const own =
    places.length === 0 && bodies.length === 0 ? homeGoal(view, at, clause.to, analysis) : null
  if (goal.length === 0 && bodies.length === 0 && !own) return []
  if (has(view.chunks[at], 'InspectVerb') && bodies.length === 0) return []
  const base = frame(view, at, 'event/visited', who)
  const stated = own ? [own] : places.map((ref) => ref.party)
  const visits: Frame[] =
    stated.length > 0 && (bodies.length === 0 || has(view.chunks[at], 'Transitive'))
      ? [{ ...base, places: stated }]
      : []
  const where = near
    .filter((ref) => ref.where && ref.party.kind === 'place')
    .map((ref) => ref.party)
  for (const body of bodies)
    visits.push({
      ...base,
      rule: 'event/visited-body',
      others: [body.party],
      places: where.slice(0, 1),
    })
  return visits
}

/** The first list of places or bodies behind «посетил», or a place before it in the accusative («область посетила …»). */
function objects(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
  const behind = near.filter(
    (ref) =>
      ref.at > at &&
      !isTraveller(ref) &&
      !ref.where &&
      (ref.role !== 'with' || has(view.chunks[at], 'InspectVerb')) &&
      ref.role !== 'from' &&
      ref.role !== 'to',
  )
  const first = behind.find(
    (ref) =>
      !anyBetween(
        view,
        at + 1,
        ref.at,
        'Past',
        'MeetingNoun',
        'Forum',
        'Exhibition',
        'WithNoun',
        'VisitVerb',
      ),
  )
  const ahead = near.find(
    (ref) =>
      ref.at < at &&
      ref.party.kind === 'place' &&
      ref.role !== 'of' &&
      !ref.where &&
      accusative(view, ref.at),
  )
  if (ahead && near.some((ref) => ref.at > at && isTraveller(ref) && ref.role === 'subject'))
    return near.filter((ref) => ref.list === ahead.list)
  if (!first) return []
  const company = first.party.kind === 'organization'
  return behind.filter(
    (ref) => ref.list === first.list && (ref.party.kind === 'organization') === company,
  )
}

function accusative(view: EventView, at: number): boolean {
  const tags = view.chunks[at]?.tags
  return tags !== undefined && (tags.has('Acc') || !tags.has('Nom'))
}

/** «побывала на заводе BYD»: bodies after «на», «в» behind the trigger. */
const inside = (view: EventView, near: readonly PartyRef[], at: number): PartyRef[] =>
  near.filter(
    (ref) =>
      ref.at > at &&
      (ref.role === 'in' || (ref.role === 'other' && has(view.chunks[ref.at], 'Loc'))) &&
      ref.party.kind === 'organization' &&
      !anyBetween(view, at + 1, ref.at, 'Past', 'Forum', 'Exhibition', 'MeetingNoun'),
  )

/** Where to: the list of places after «в» behind the trigger, else before it. */
function wheres(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
  const all = near.filter((ref) => ref.where)
  const after = all.find(
    (ref) =>
      ref.at > at &&
      !anyBetween(view, at + 1, ref.at, 'Forum', 'Exhibition', 'WithNoun', 'Past', 'TakePart'),
  )
  const first = after ?? all.findLast((ref) => ref.at < at)
  return first ? all.filter((ref) => ref.list === first.list) : []
}

function travellers(near: readonly PartyRef[], at: number, goal: readonly PartyRef[]): PartyRef[] {
  const able = near.filter(
    (ref) =>
      ref.role === 'subject' && !ref.where && !goal.includes(ref) && ref.party.kind !== 'country',
  )
  return nearestList(able.filter(isTraveller), at)
}

/** «посетила нашу область», «прибыла в регион»: the home place. */
function homeGoal(
  view: EventView,
  at: number,
  to: number,
  analysis: Analysis,
): Frame['places'][number] | null {
  const { home } = analysis
  if (!home) return null
  const { from } = clauseOf(view, at)
  // «столицу Казахстана посетил мэр …»: the object may stand first.
  const first = has(view.chunks[at], 'Transitive') ? view.chunks.slice(from, at) : []
  const behind = view.chunks.slice(at + 1, Math.min(to, at + 6))
  const stop = behind.findIndex(
    (chunk) =>
      chunk.mention ||
      (!isHome(chunk.normal, home.kind) && !isAdjective(chunk) && !light.test(chunk.normal)),
  )
  const near = [...first, ...(stop < 0 ? behind : behind.slice(0, stop))]
  return near.some((chunk) => isHome(chunk.normal, home.kind))
    ? placeParty(home.name, 'KZ', null)
    : null
}

const light = /^(?:в|с|со|визитом|наш|нашу|этот|эту|официальным|рабочим)$/

/** «область», «регион», «город», «столицу»: forms in which a goal stands. */
const isHome = (word: string, kind: string): boolean =>
  kind === 'city'
    ? /^(?:город|городе|столицу|столице|мегаполис|мегаполисе)$/.test(word)
    : /^(?:регион|регионе|область|области|край)$/.test(word)

/** «визит делегации X в Y», «совершил визит в Y», «находится с визитом в Y»; without a goal it points back. */
function byNoun(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  analysis: Analysis,
): Frame[] {
  const clause = clauseOf(view, at)
  const near = refs.filter((ref) => ref.at >= clause.from && ref.at < clause.to)
  // The verb of motion beside it tells the visit already: «прибыла с визитом в …».
  if (has(view.chunks[at], 'Ins') && anyBetween(view, clause.from, clause.to, 'VisitVerb'))
    return []
  const goal = wheresOfNoun(view, near, at)
  const owners = near.filter(
    (ref) =>
      ref.at > at &&
      ref.at - at <= 4 &&
      ref.role === 'of' &&
      isTraveller(ref) &&
      !anyBetween(view, at + 1, ref.at, 'Past'),
  )
  const who =
    owners.length > 0
      ? owners.slice(0, 1)
      : anyBetween(view, clause.from, clause.to, 'MakeVerb', 'StayVerb', 'Past')
        ? travellers(near, at, goal)
        : []
  const base = frame(view, at, 'event/visit-told', who)
  const own =
    goal.length === 0 ? (homeGoal(view, at, clause.to, analysis) ?? hostOf(owners, analysis)) : null
  if (goal.length === 0 && !own)
    return [{ ...base, anaphoric: true, parties: owners.slice(0, 1).map((ref) => ref.party) }]
  if (has(view.chunks[at], 'Plural') && !has(view.chunks[at], 'Singular')) return []
  return [{ ...base, places: own ? [own] : goal.map((ref) => ref.party) }]
}

/** «во время визита делегации во главе с …»: Chinese guests of whom no goal is said are at the home place. */
function hostOf(owners: readonly PartyRef[], analysis: Analysis): Frame['places'][number] | null {
  const guest = owners[0]
  const { home } = analysis
  return home && guest?.group && guest.party.country === 'CN'
    ? placeParty(home.name, 'KZ', null)
    : null
}

/** The goal of a visit told by a noun stands right behind it or its owner; before it only with «состоялся», «находится». */
function wheresOfNoun(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
  const all = near.filter((ref) => ref.where)
  const after = all.find(
    (ref) =>
      ref.at > at &&
      !anyBetween(
        view,
        at + 1,
        ref.at,
        'Past',
        'MeetingNoun',
        'Forum',
        'Exhibition',
        'Comma',
        'TalkVerb',
        'TakePart',
      ),
  )
  const before = all.findLast((ref) => ref.at < at)
  const first =
    after ??
    (before &&
    anyBetween(view, clauseOf(view, at).from, clauseOf(view, at).to, 'HeldVerb', 'StayVerb')
      ? before
      : undefined)
  return first ? all.filter((ref) => ref.list === first.list) : []
}

function frame(view: EventView, at: number, rule: string, who: readonly PartyRef[]): Frame {
  const clause = clauseOf(view, at)
  const near = view.chunks.slice(clause.from, clause.to)
  return {
    type: 'visit',
    rule,
    sentence: view.index,
    at,
    fate: fateOf(view.chunks, at, clause.from, clause.to).fate,
    parties: who.map((ref) => ref.party),
    others: [],
    places: [],
    speaker: near.some((chunk) => /^(?:мы|я|мной|мною|нами)$/.test(chunk.normal)),
    anaphoric: false,
    name: null,
  }
}
