import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { placeParty } from '../party.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { isEnd } from './first-last.ts'
import { isAgreedOn } from './to-come.ts'
import { isTraveller, wheres } from './visit-goal.ts'
import { bodyOrPeople } from './who-went.ts'

/** «Гостей повезли в Риддер», «в среду делегацию свозят в Алгу», «замакима возил группу в Урумчи»: who is taken somewhere was there, led by who took them. */
export function byTaking(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  // «делегация, которую привезли А и Б»
  if (/^котор/.test(view.chunks[at - 1]?.normal ?? '')) return []
  const { from, to } = clauseOf(view, at)
  const near = inClause(view, refs, at)
  // «в Сатпаеве, куда гостей свозили в четверг»
  const whither = view.chunks[from]?.normal === 'куда'
  const goal = whither
    ? refs.filter((ref) => ref.to === from - 2 && ref.party.kind === 'place')
    : wheres(view, near, at).filter((ref) => ref.party.kind === 'place')
  const country = goal[0]?.party.country
  const taken = near.filter((ref) => ref.group && /^(?:object|of)$/.test(ref.role))
  const clause = view.chunks.slice(from, to)
  const people =
    taken.length > 0 ||
    clause.some(
      (chunk) =>
        /^(?:их|его|ее|нас)$/.test(chunk.normal) || has(chunk, 'People', 'Collective', 'Group'),
    )
  const rest = near.filter((ref) => !goal.includes(ref) && !taken.includes(ref))
  const subjects = rest.filter((ref) => ref.role === 'subject' && isTraveller(ref))
  const leader = subjects.length > 0 ? subjects : bodyOrPeople(view, rest, at)
  // a host who shows his guests round is no traveller
  const led = leader.filter(({ party }) => party.country !== null && party.country !== country)
  const who = led.length > 0 ? led : taken
  const them = clause.some((chunk) => /^(?:их|его|ее)$/.test(chunk.normal))
  if (goal.length === 0 || !people || (who.length === 0 && !them)) return []
  const told = visitFrame(view, at, 'event/visit-told', who)
  return [{ ...told, places: goal.map((ref) => ref.party) }]
}

/** «По приглашению мэра Гуанчжоу делегация Шымкента приняла участие в …»: those invited were where the inviter is. */
export function byInvitation(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const { to } = clauseOf(view, at)
  if (anyBetween(view, 0, view.chunks.length, 'VisitVerb', 'VisitNoun', 'StayVerb')) return []
  if (!anyBetween(view, at, to, 'TakePart')) return []
  const near = inClause(view, refs, at)
  const host = near.find((ref) => ref.at > at && ref.at <= at + 4 && !ref.where)
  const place = host?.party.places[0]
  const who = near.filter((ref) => ref !== host && ref.role === 'subject' && isTraveller(ref))
  const [one] = who
  if (!host || place === undefined || !one || who.length > 1) return []
  if (host.party.country === null || one.party.country === null) return []
  if (one.party.country === host.party.country || near.some((ref) => ref.where)) return []
  const told = visitFrame(view, at, 'event/visit-told', who)
  return [{ ...told, fate: 'held', places: [placeParty(place, host.party.country, null)] }]
}

/** «в ходе посещения Чанши», «началась с посещения университета», «программа включала посещение города», «завершился визит посещением Урумчи»: what is visited stands behind the noun. */
export function bySeeing(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const agreed = isAgreedOn(view, at)
  const ended = has(view.chunks[at - 1], 'VisitNoun') || isEnd(view.chunks[at - 1])
  const said =
    during.test(view.chunks[at - 1]?.normal ?? '') || isOnProgramme(view, at) || hasBecome(view, at)
  if (!said && !agreed && !(ended && view.chunks[at]?.normal === 'посещением')) return []
  const near = inClause(view, refs, at)
  // «договорились о посещении делегацией провинции А города Б»
  const goer = near.find((ref) => ref.at === at + 1 && ref.role === 'agent' && isTraveller(ref))
  const start = goer ? goer.to : at
  const first = near.find((ref) => ref.at > start && ref.at <= start + 2 && !isTraveller(ref))
  if (!first || first.where || has(view.chunks[first.at], 'PlaceAdjective')) return []
  const goal = near.filter((ref) => ref.list === first.list).map((ref) => ref.party)
  const who = goer ? [goer] : near.filter((ref) => ref.role === 'subject' && isTraveller(ref))
  const fate = agreed ? 'planned' : 'held'
  const told: Frame = { ...visitFrame(view, at, 'event/visit-told', who), fate }
  if (first.party.kind === 'organization')
    return [{ ...told, rule: 'event/visited-body', others: [first.party] }]
  return first.party.kind === 'place' ? [{ ...told, places: goal }] : []
}

const during = /^(?:ходе|время|рамках|с|со)$/

/** «Посещение Урумчи стало для акима вторым», «запомнилось ему» */
const hasBecome = ({ chunks }: EventView, at: number): boolean =>
  chunks[at]?.normal === 'посещение' &&
  chunks.slice(at + 2, at + 4).some(({ normal }) => /^(?:стало|запомнилось)$/.test(normal))

/** «Программа визита включала посещение Линьи» */
const isOnProgramme = (view: EventView, at: number): boolean =>
  view.chunks
    .slice(Math.max(0, at - 4), at)
    .some((chunk) => /^(?:включал[аио]?|предусматривал[аио]?)$/.test(chunk.normal))
