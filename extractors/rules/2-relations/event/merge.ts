import { isJoint, isNamed, type Party } from './party.ts'
import type { Draft } from './scene.ts'

/** Whether two parties can be one: equal, or one of them a stand-in (place, country) for the other. */
export function compatible(a: Party, b: Party): boolean {
  if (a.name === b.name) return true
  if (isJoint(a) || isJoint(b)) return false
  if (a.country !== null && b.country !== null && a.country !== b.country) return false
  const [vague, exact] = rank(a) <= rank(b) ? [a, b] : [b, a]
  if (vague.kind === 'country') return true
  if (vague.standIn === null && vague.kind !== 'place') return false
  return (
    vague.places.some((place) => exact.places.includes(place)) ||
    (vague.standIn === 'delegation' && exact.places.length === 0)
  )
}

const rank = (party: Party): number =>
  party.kind === 'country' ? 0 : party.standIn !== null || party.kind === 'place' ? 1 : 2

/** Whether one date can be the other, told less exactly or not at all; a day within a range agrees with it. */
export function datesAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a === b) return true
  if (a.includes('/') !== b.includes('/')) {
    const [range, point] = a.includes('/') ? [a, b] : [b, a]
    const [from = '', to = ''] = range.split('/')
    return point.length < 10 ? from.startsWith(point) : from <= point && point <= to
  }
  return a.startsWith(b) || b.startsWith(a)
}

const placesAgree = (a: Party | null, b: Party | null): boolean =>
  a === null ||
  b === null ||
  a.name === b.name ||
  ((a.kind === 'country' || b.kind === 'country') && a.country === b.country)

/** Whether `next` tells of the event that `known` is. */
export function isSame(known: Draft, next: Draft): boolean {
  if (known.type !== next.type) return false
  if (!datesAgree(known.date, next.date) && !(next.lent && isOfSamePeople(known, next)))
    return false
  if (known.type === 'visit' || known.type === 'meeting') {
    if (known.type === 'visit' && !placesAgree(known.place, next.place)) return false
    // A day in a town is one stop of the trip to its country.
    if (known.type === 'visit' && isStop(known, next)) return false
    if (
      known.type === 'visit' &&
      (known.place === null) !== (next.place === null) &&
      known.parties.length !== next.parties.length
    )
      return false
    // A company visited is another event than the trip to its city.
    if (bodies(known) !== bodies(next) && known.type === 'visit') return false
    const [few, many] = known.parties.length <= next.parties.length ? [known, next] : [next, known]
    return (
      few.parties.length > 0 &&
      few.parties.every((party) =>
        many.parties.some((other) =>
          next.more ? party.name === other.name : compatible(party, other),
        ),
      )
    )
  }
  // «два форума уже прошли, третий планируется в мае»
  if (next.planned && !known.planned && known.date === null) return false
  if (known.name !== null && next.name !== null) return known.name === next.name
  if (isOfOthers(known, next) || isCalledElse(known, next)) return false
  return placesAgree(known.place, next.place)
}

/** «31 октября А встретилась с Б. … Б рассказал гостье …»: the same people of both sides, each by name. */
const isOfSamePeople = (known: Draft, next: Draft): boolean =>
  next.parties.length > 1 &&
  next.parties.every(
    (party) => isNamed(party) && known.parties.some(({ name }) => name === party.name),
  )

/** «на фестивале в Шицзячжуане», «турнир «Синегорье»»: one of two that are called differently has a name. */
const isCalledElse = (known: Draft, next: Draft): boolean =>
  known.type === 'other' &&
  known.noun !== next.noun &&
  (known.name === null) !== (next.name === null)

/** A ceremony told with its month, and another told without, each of its own officials. */
const isOfOthers = (known: Draft, next: Draft): boolean =>
  known.type === 'other' &&
  (known.date === null) !== (next.date === null) &&
  [known, next].every(({ parties }) => parties.some((party) => party.kind === 'official')) &&
  !known.parties.some((party) => next.parties.some((other) => compatible(party, other)))

const isStop = (trip: Draft, stop: Draft): boolean =>
  trip.place?.kind === 'country' &&
  stop.place?.kind === 'place' &&
  trip.date?.includes('/') === true &&
  stop.date?.length === 10

const bodies = (draft: Draft): string =>
  draft.parties
    .filter((party) => party.kind === 'organization')
    .map((party) => party.name)
    .sort()
    .join('|')

/** «Обсудили работу автобусов зимой. Встреча состоялась 7 декабря»: no date, or the month or year of the day told now. */
export const isLessExact = (known: string | null, told: string): boolean =>
  known === null || (told.length > known.length && told.startsWith(known))

/** Adds to `known` what `next` tells more exactly. */
export function absorb(known: Draft, next: Draft): void {
  const gathering = known.type !== 'visit' && known.type !== 'meeting'
  const told = known.date === null || !next.lent
  const own = known.lent === true && next.date !== null
  if (
    told &&
    (known.date === null ||
      own ||
      (gathering && next.date?.includes('/')) ||
      (next.date !== null && next.date.length > known.date.length && !next.date.includes('/')) ||
      (next.date?.includes('/') && known.date.length < 10))
  )
    known.date = next.date ?? known.date
  if (told) known.lent = next.lent === true && known.date === next.date
  if (
    known.place === null ||
    (known.place.kind === 'country' && next.place && next.place.kind !== 'country')
  )
    known.place = next.place ?? known.place
  const talk = known.type === 'visit' || known.type === 'meeting'
  for (const party of next.parties) {
    if (talk) join(known.parties, party)
    else if (!known.parties.some((other) => other.name === party.name)) known.parties.push(party)
  }
  known.name ??= next.name
  if (next.stage) known.stage = true
  known.evidence.push(...next.evidence)
}

/** Adds a party, or puts it in the place of its stand-in. */
export function join(parties: Party[], party: Party): void {
  const at = parties.findIndex((other) => compatible(other, party))
  const known = parties[at]
  if (known === undefined) parties.push(party)
  else if (rank(party) > rank(known)) parties[at] = party
}
