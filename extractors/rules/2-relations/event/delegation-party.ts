import type { Analysis } from '../../../engine/analysis.ts'
import { countryParty, officialParty, type Party, placeParty } from './party.ts'
import type { EventView } from './skeleton.ts'
import type { Delegation } from './visit/delegation.ts'
import { onlyPlace } from './visit/only-place.ts'

/** A delegation is its head, else its place; one named by its country alone is the one that the article tells of more exactly. */
export function delegationParty(
  found: Delegation,
  known: readonly Delegation[],
  analysis: Analysis,
): Party | null {
  const head = found.head
  if (head) return known.find((other) => other.head?.name === head.name)?.head ?? head
  const place = found.places[0]
  const fitting = known.filter(
    (other) =>
      (found.country === null || other.country === null || other.country === found.country) &&
      (place === undefined || other.places.includes(place)),
  )
  const better =
    fitting.find((other) => other.head) ?? fitting.find((other) => other.places.length > 0)
  const bare = found.country === null && !found.vague && !found.body
  if (bare) return guestBefore(found.start, known, analysis) ?? oneOf(found.start, known, analysis)
  if (better?.head && found.country !== null && !found.unnamed) return better.head
  // «делегация больницы … Её возглавил директор»
  const { body } = found
  if (body) return known.find((one) => one.head && one.body?.name === body.name)?.head ?? body
  if (place !== undefined) return placeParty(place, found.country, 'delegation')
  if (found.country === null) return null
  if (found.vague)
    return found.country === 'CN'
      ? guestsTold(found, fitting)
      : countryParty(found.country, 'delegation')
  const at = better?.places[0]
  if (at !== undefined) return placeParty(at, found.country, 'delegation')
  const titled = found.country === 'CN' ? onlyPlace(analysis) : null
  if (titled !== null) return placeParty(titled, 'CN', 'delegation')
  return countryParty(found.country, 'delegation')
}

/** «Китайские коллеги», «инвесторы из Китая»: the one delegation told before, where all told are from one place; else no more than their country. */
function guestsTold({ start }: Delegation, fitting: readonly Delegation[]): Party | null {
  const places = fitting.filter((one) => one.start < start).flatMap((one) => one.places)
  const [place, more] = new Set(places)
  return place !== undefined && more === undefined
    ? placeParty(place, 'CN', 'delegation')
    : countryParty('CN', 'delegation')
}

/** «Делегация пробыла в Китае»: in the other country it is the article's own. */
export function oursAbroad(view: EventView, found: Delegation, analysis: Analysis): Party | null {
  const bare = found.country === null && !found.vague && !found.body && found.role === 'subject'
  const abroad = view.view.actors.some((one) => one.role === 'in' && one.country === 'CN')
  return bare && abroad && analysis.home ? placeParty(analysis.home.name, 'KZ', 'delegation') : null
}

/** «гость», «гости», «делегация»: where no delegation was told before, the Chinese official named last, if no other was. */
function guestBefore(
  start: number,
  known: readonly Delegation[],
  analysis: Analysis,
): Party | null {
  if (known.some((one) => one.start < start)) return null
  const told = analysis.officials.filter(
    (one) => one.country === 'CN' && one.evidence.some(({ end }) => end <= start),
  )
  return told.length === 1 && told[0] ? officialParty(told[0]) : null
}

/** «делегация» alone is the one told before, else the one that the article tells of, if there is one country's only. */
function oneOf(start: number, known: readonly Delegation[], analysis: Analysis): Party | null {
  const before = known.filter((one) => one.start < start)
  const told = before.length > 0 ? before : known
  const countries = new Set(told.map((one) => one.country))
  const first = told.find((one) => one.head) ?? told[0]
  if (countries.size !== 1 || !first) return null
  const place = first.places[0]
  const home = place === undefined ? null : placeParty(place, first.country, 'delegation')
  // a body stands for its people where none of them is named
  const named = analysis.officials.some((one) => one.country === first.country)
  return first.head ?? home ?? (named ? null : first.body)
}
