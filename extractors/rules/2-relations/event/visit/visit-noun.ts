import type { Analysis } from '../../../../engine/analysis.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { withGuests } from './country-guests.ts'
import { homeGoal } from './home-goal.ts'
import { isAgreedOn, isToGoOn } from './to-come.ts'
import { hostOf, isTraveller, wheresOfNoun } from './visit-goal.ts'
import { travellers } from './who-went.ts'

/** «визит делегации X в Y», «совершил визит в Y», «находится с визитом в Y»; without a goal it points back. */
export function byNoun(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  analysis: Analysis,
): Frame[] {
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
      isTraveller(ref) &&
      !anyBetween(view, at + 1, ref.at, 'Past'),
  )
  const who =
    owners.length > 0
      ? owners.slice(0, 1)
      : anyBetween(view, clause.from, clause.to, 'MakeVerb', 'StayVerb', 'Past')
        ? travellers(near, at, goal)
        : []
  // «нанесли ответный визит»
  const made = anyBetween(view, clause.from, clause.to, 'MakeVerb')
  const told = visitFrame(view, at, 'event/visit-told', who)
  const base: Frame =
    isAgreedOn(view, at) || isToGoOn(view, clause) ? { ...told, fate: 'planned' } : told
  // «визит ректора в Ланьчжоу»: the post is not one of that town.
  const goer = near.find((ref) => ref.at === at + 1 && ref.party.standIn === 'post')
  if (goer && goal.length === 0 && goesTo(view, at + 1, analysis))
    return [{ ...base, parties: [], places: [{ ...goer.party, standIn: null }] }]
  const own =
    goal.length === 0 ? (homeGoal(view, at, clause.to, analysis) ?? hostOf(owners, analysis)) : null
  if (
    goal.length === 0 &&
    !own &&
    (base.fate === 'planned' ? owners.length > 0 : made && who.length > 0) &&
    /^ответн/.test(view.chunks[at - 1]?.normal ?? '')
  )
    return [base]
  if (goal.length === 0 && !own)
    return [{ ...base, anaphoric: true, parties: owners.slice(0, 1).map((ref) => ref.party) }]
  if (has(view.chunks[at], 'Plural') && !has(view.chunks[at], 'Singular')) return []
  return [{ ...base, places: own ? [own] : goal.map((ref) => ref.party) }]
}

const goesTo = (view: EventView, at: number, analysis: Analysis): boolean => {
  const chunk = view.chunks[at]
  return chunk !== undefined && / во? /.test(analysis.article.text.slice(chunk.start, chunk.end))
}

/** «Поездка включала Сиань и Пекин» */
function included(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
  const verb = view.chunks.findIndex(
    (chunk, i) =>
      i > at && /^(?:включал[аи]?|включает|охватил[аи]?|охватывает|вошли)$/.test(chunk.normal),
  )
  const first = near.find((ref) => ref.at > verb && ref.party.kind === 'place')
  if (verb < 0 || !first || first.at > verb + 2 || first.role === 'of') return []
  return near.filter((ref) => ref.list === first.list && ref.party.kind === 'place')
}
