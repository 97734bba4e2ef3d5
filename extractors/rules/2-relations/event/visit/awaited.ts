import type { Analysis } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Clause } from '../../../clauses.ts'
import { placeMeantBy } from '../../../general-words.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { type Party, placeParty } from '../party.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { withGuests } from './country-guests.ts'
import { bodyOrPeople } from './who-went.ts'

/** «весной в Шицзячжуане ждут ответную бизнес-миссию», «в июле в Актау ожидается делегация Саньи», «область ждёт делегацию Цзянсу» */
export function byAwaiting(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  analysis: Analysis,
): Frame[] {
  const clause = clauseOf(view, at)
  const { from, to } = clause
  // «в Алматы ждут мэра Куньмина»
  const guest = refs.find((ref) => ref.at === at && has(view.chunks[at], 'Official'))
  const awaited =
    guest &&
    has(view.chunks[at], 'Acc') &&
    /^(?:ждут|ожидают)$/.test(view.chunks[at - 1]?.normal ?? '')
  // «делегацию Жезказгана в Тунлине ждут в октябре»
  const group = refs.find((ref) => ref.at === at && ref.group && isAwaited(view, ref))
  // «ждём гостей: десять учеников приедут», «ждём гостей на Днях провинции»
  if (has(view.chunks[at + 1], 'Colon')) return []
  if (
    /^гост/.test(view.chunks[at]?.normal ?? '') &&
    anyBetween(view, at, to, 'Gathering', 'Forum', 'Exhibition')
  )
    return []
  if (!awaited && !group && !isInReturn(view.chunks[at - 1])) return []
  if (!view.chunks.slice(from, to).some(awaits)) return []
  const place =
    refs.find((ref) => ref.where && ref.at >= from && ref.at < to && ref.party.kind === 'place')
      ?.party ?? hostOf(view, refs, clause, analysis)
  const who = awaited ? [guest] : group ? [unled(view, group)] : []
  const told = { ...visitFrame(view, at, 'event/visit-told', who), fate: 'planned' as const }
  // «В сентябре ждут губернатора Цзянсу»: where the last guests came
  if (!place) return who.length > 0 && dayTold(view, clause) ? [{ ...told, anaphoric: true }] : []
  return group && group.party.country === place.country ? [] : [{ ...told, places: [place] }]
}

/** «Депутаты собрания Пекина ожидаются в Астане весной»: people told by their country or body. */
export function byExpected(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const clause = clauseOf(view, at)
  const near = withGuests(view, inClause(view, refs, at), clause)
  const place = near.find((ref) => ref.where && ref.party.kind === 'place')
  const going = near.filter((ref) => ref.group && ref.role === 'subject')
  const [guest] = going.length > 0 ? going : bodyOrPeople(view, near, at)
  if (!place || !guest || guest.party.country === place.party.country) return []
  const told = visitFrame(view, at, 'event/visit-told', [guest])
  return [{ ...told, fate: 'planned', places: [place.party] }]
}

const dayTold = (view: EventView, { from, to }: Clause): boolean => {
  const [start, end] = [view.chunks[from]?.start ?? 0, view.chunks[to - 1]?.end ?? 0]
  return view.view.dates.some((date) => date.start >= start && date.end <= end)
}

/** Who awaits: «Актау ждёт», «область ждёт», «мы ждём». */
function hostOf(
  view: EventView,
  refs: readonly PartyRef[],
  { from, to }: Clause,
  analysis: Analysis,
): Party | null {
  const { home } = analysis
  const verb = view.chunks.findIndex((chunk, i) => i >= from && i < to && waits(chunk))
  if (verb < 0) return null
  const named = refs.find(
    (ref) => ref.role === 'subject' && ref.party.kind === 'place' && Math.abs(ref.at - verb) <= 3,
  )
  if (named) return { ...named.party, standIn: null }
  const words = view.chunks.slice(Math.max(from, verb - 3), verb + 1)
  const region = words.find(({ normal }) => /^(?:область|регион)$/.test(normal))
  const meant = region ? placeMeantBy(region, undefined, analysis, 'KZ') : null
  if (meant) return placeParty(meant.name, 'KZ', null)
  const ours = words.some(({ normal }) =>
    /^(?:мы|ждем|ожидаем|город|акимат|столица|мегаполис)$/.test(normal),
  )
  return home && ours ? placeParty(home.name, 'KZ', null) : null
}

/** «ждут делегацию», «ожидается делегация»; the accusative of people is their genitive («ждут учёных», «гостей ждут в …»). */
const isAwaited = (view: EventView, { at, role }: PartyRef): boolean =>
  role === 'object' ||
  (role === 'subject' && view.chunks.slice(Math.max(0, at - 5), at + 5).some(isExpected)) ||
  (role === 'of' && view.chunks.slice(Math.max(0, at - 2), at + 2).some(awaits))

const isInReturn = wordLike(/^ответн/)
const waits = wordLike(/^(?:жд[уе]т|ждем|ожида(?:ют|ет|ем))$/)
export const isExpected = wordLike(/^ожида[ею]тся$/)
const awaits = (chunk: Chunk): boolean => waits(chunk) || isExpected(chunk)

/** Who will lead those awaited is known only where this sentence says so. */
function unled(view: EventView, group: PartyRef): PartyRef {
  const [place] = group.party.places
  const led = view.chunks.slice(group.at, group.to + 1).some((chunk) => has(chunk, 'Official'))
  if (led || group.party.kind !== 'official' || place === undefined) return group
  return { ...group, party: placeParty(place, group.party.country, 'delegation') }
}
