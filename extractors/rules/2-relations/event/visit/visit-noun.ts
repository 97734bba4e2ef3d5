import type { Analysis } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { countryNamed } from '../../../../text/country-named.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { countryParty, type Party } from '../party.ts'
import { otherCountry } from '../scene.ts'
import { anyBetween, beforeAdjectives, clauseOf, type EventView, has } from '../skeleton.ts'
import { withGuests } from './country-guests.ts'
import { homeGoal, toldGoal } from './home-goal.ts'
import { isDuring, isWas, wheresOfNoun } from './noun-goal.ts'
import { isAgreedOn, isLasting, isPlanned, isToGoOn } from './to-come.ts'
import { hostOf, isTraveller } from './visit-goal.ts'
import { madeBehind } from './visit-made.ts'
import { bodyOrPeople, travellers } from './who-went.ts'

/** «визит делегации X в Y», «совершил визит в Y», «находится с визитом в Y»; without a goal it points back. */
export function byNoun(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  analysis: Analysis,
): Frame[] {
  const made = madeBehind(view, refs, at)
  if (made) return [made]
  // «Победителей ждёт поездка в Пекин»: a prize
  if (/^жд[уе]т$/.test(view.chunks[beforeAdjectives(view, at)]?.normal ?? '')) return []
  const clause = clauseOf(view, at)
  const near = withGuests(view, inClause(view, refs, at), clause)
  // The verb of motion beside it tells the visit already: «прибыла с визитом в …».
  if (has(view.chunks[at], 'Ins') && anyBetween(view, clause.from, clause.to, 'VisitVerb'))
    return []
  const goal = [...wheresOfNoun(view, near, at), ...included(view, near, at)]
  const owners = near.filter(
    (ref) =>
      ref.at > at &&
      ref.at - at <= 4 &&
      ref.role === 'of' &&
      (isTraveller(ref) || isBodyBound(ref, goal)) &&
      !anyBetween(view, at + 1, ref.at, 'Past'),
  )
  const [owner] = owners
  const who = owner
    ? owners.filter(({ list }) => list === owner.list)
    : subjects(view, near, at, goal)
  // «нанесли ответный визит»
  const paid = anyBetween(view, clause.from, clause.to, 'MakeVerb')
  const told = visitFrame(view, at, 'event/visit-told', who)
  const base: Frame =
    isAgreedOn(view, at) || isToGoOn(view, clause)
      ? { ...told, fate: 'planned' }
      : isLasting(view, clause)
        ? { ...told, fate: 'held' }
        : told
  // «визит ректора в Ланьчжоу»: the post is not one of that town.
  const goer = near.find((ref) => ref.at === at + 1 && ref.party.standIn === 'post')
  // «визит представителей Ляньюньгана в Казахстан»
  const country = goer ? countryAfter(view, at + 1, analysis) : null
  if (goer && country && goer.party.country === otherCountry(country.country))
    return [{ ...base, parties: [goer.party], places: [country] }]
  if (goer && goal.length === 0 && goesTo(view, at + 1, analysis))
    return [{ ...base, parties: [], places: [{ ...goer.party, standIn: null }] }]
  const own =
    goal.length === 0
      ? (toldGoal(view, at, who, analysis) ??
        homeGoal(view, owners[0]?.to ?? at, clause.to, analysis) ??
        hostOf(owners, analysis))
      : null
  if (
    goal.length === 0 &&
    !own &&
    (base.fate === 'planned' ? owners.length > 0 : paid && who.length > 0) &&
    /^ответн/.test(view.chunks[at - 1]?.normal ?? '')
  )
    return [base]
  const body = goal.length === 0 && !own ? bodyVisited(view, near, at, owners) : undefined
  if (body) return [{ ...base, rule: 'event/visited-body', others: [body.party] }]
  if (goal.length === 0 && !own)
    return [{ ...base, anaphoric: true, parties: owners.slice(0, 1).map((ref) => ref.party) }]
  if (has(view.chunks[at], 'Plural') && !has(view.chunks[at], 'Singular')) return []
  return [{ ...base, places: own ? [own] : goal.map((ref) => ref.party) }]
}

/** «визит делегации университета Уси в Павлодарский университет»: a body of the other country behind who went. */
const bodyVisited = (
  view: EventView,
  near: readonly PartyRef[],
  at: number,
  [owner]: readonly PartyRef[],
): PartyRef | undefined =>
  near.find(
    (ref) =>
      owner !== undefined &&
      ref.at > owner.to &&
      ref.at <= owner.to + 3 &&
      ref.party.kind === 'organization' &&
      ref.role === 'in' &&
      has(view.chunks[ref.at], 'Acc') &&
      ref.party.country === otherCountry(owner.party.country) &&
      !anyBetween(view, at + 1, ref.at, 'Past', 'MeetingNoun', 'Forum', 'Exhibition'),
  )

/** «визит театра в Урумчи»: a body told with a goal of the other country behind it. */
const isBodyBound = ({ party, to }: PartyRef, goal: readonly PartyRef[]): boolean =>
  party.kind === 'organization' &&
  goal.some((ref) => ref.at > to && ref.party.country !== party.country)

/** Who «совершил визит», «находился с визитом»: people, else the body that is the verb's subject. */
function subjects(
  view: EventView,
  near: readonly PartyRef[],
  at: number,
  goal: readonly PartyRef[],
): PartyRef[] {
  const { from, to } = clauseOf(view, at)
  const bound = view.chunks.findLastIndex(
    (chunk, i) => i >= from && i < at && /^(?:готов[ия]тся|предстоит)$/.test(chunk.normal),
  )
  if (bound >= 0) return boundFor(view, near, bound)
  const made =
    anyBetween(view, from, to, 'MakeVerb', 'StayVerb', 'Past') ||
    // «В ходе визита в Урумчи аким проведёт переговоры»
    (isDuring(view, at) && anyBetween(view, at, to, 'Future'))
  if (!made && !isWas(view, at) && !isPlanned(view, at)) return []
  const people = travellers(view, near, at, goal)
  const verb = view.chunks.findIndex(
    (chunk, i) => i >= from && i < to && has(chunk, 'MakeVerb', 'StayVerb'),
  )
  return people.length > 0 || verb < 0 || goal.length === 0
    ? people
    : bodyOrPeople(view, near, verb)
}

/** «Делегация готовится к поездке», «делегации предстоит поездка» */
const boundFor = (view: EventView, near: readonly PartyRef[], verb: number): PartyRef[] =>
  near.filter(
    (ref) =>
      ref.at < verb &&
      isTraveller(ref) &&
      (ref.role === 'subject' || has(view.chunks[ref.at], 'Dat')),
  )

const goesTo = (view: EventView, at: number, analysis: Analysis): boolean => {
  const chunk = view.chunks[at]
  return chunk !== undefined && / во? /.test(analysis.article.text.slice(chunk.start, chunk.end))
}

/** The country that a post is told «в», as a goal is. */
function countryAfter(view: EventView, at: number, { article }: Analysis): Party | null {
  const { start = 0, end = 0 } = view.chunks[at] ?? {}
  const [, name] = / в (Казахстан|Китай|КНР|РК)$/.exec(article.text.slice(start, end)) ?? []
  return name === undefined ? null : countryParty(countryNamed(name) ?? '', null)
}

/** «Поездка включала Сиань и Пекин» */
function included(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
  const verb = view.chunks.findIndex((chunk, i) => i > at && includes(chunk))
  const first = near.find((ref) => ref.at > verb && ref.party.kind === 'place')
  if (verb < 0 || !first || first.at > verb + 2 || first.role === 'of') return []
  return near.filter((ref) => ref.list === first.list && ref.party.kind === 'place')
}

const includes = wordLike(/^(?:включал[аи]?|включает|охватил[аи]?|охватывает|вошли)$/)
