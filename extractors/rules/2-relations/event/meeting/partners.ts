import type { PartyRef } from '../parties.ts'
import { isNamed } from '../party.ts'
import { isPerson } from '../party-ref.ts'
import { anyBetween, type EventView, has } from '../skeleton.ts'
import { withVague } from './with-vague.ts'

/** Those with whom: the list that «с» opens nearest to the trigger, with no other noun that takes «с» between. */
export function partners(view: EventView, refs: readonly PartyRef[], at: number): PartyRef[] {
  const withs = refs.filter((ref) => ref.role === 'with')
  const after = withs.find(
    (ref) =>
      ref.at > at &&
      !anyBetween(
        view,
        at + 1,
        ref.at,
        'WithNoun',
        'Document',
        'MeetVerb',
        'TalkVerb',
        'MeetingNoun',
      ),
  )
  const before = withs.findLast(
    (ref) =>
      ref.at < at &&
      !anyBetween(view, ref.to + 1, at, 'MeetingNoun', 'Document') &&
      !anyBetween(view, 0, ref.at, 'WithNoun', 'Document'),
  )
  // «в составе с А провела встречи с китайскими компаниями»
  const first = after ?? (withVague(view, at) ? undefined : before)
  if (!first) return []
  const those = withs.filter(
    (ref) => ref.list === first.list || (after && ref.at > first.at && continues(view, first, ref)),
  )
  const met = those.filter((ref) => !isLedBy(view, ref, those))
  return [...met, ...undeclined(view, refs, met.at(-1))]
}

/** «с руководством провинции во главе с губернатором»: the place told again by who leads its people. */
const isLedBy = (view: EventView, { to, party }: PartyRef, those: readonly PartyRef[]): boolean =>
  party.standIn !== null &&
  view.chunks[to + 2]?.normal === 'главе' &&
  those.some((head) => head.at > to && head.at <= to + 6 && isNamed(head.party))

/** «с компаниями X Co. Ltd., Y и Z»: Latin names show no case, and a full stop parts their list. */
function undeclined(
  view: EventView,
  refs: readonly PartyRef[],
  last: PartyRef | undefined,
): PartyRef[] {
  const more: PartyRef[] = []
  for (let end = last; end && end.party.kind === 'organization'; ) {
    const { to } = end
    const next = refs.find((ref) => ref.at > to)
    const between = view.chunks.slice(to + 1, next?.at)
    const goesOn =
      next?.party.kind === 'organization' &&
      next.role === 'subject' &&
      between.some((chunk) => has(chunk, 'Comma', 'And')) &&
      between.every((chunk) => has(chunk, 'Comma', 'And') || chunk.normal === '.')
    end = goesOn ? next : undefined
    if (end) more.push(end)
  }
  return more
}

/** «встретился с ним», «за стол переговоров с ними сели»: the other side is one told before. */
export const withPronoun = (view: EventView, from: number, to: number): boolean =>
  view.chunks
    .slice(from, to)
    .some(
      (chunk, i, all) =>
        /^(?:ним|ней|ними|нею|коллегой|визави|гостем|гостьей)$/.test(chunk.normal) &&
        all[i - 1]?.normal === 'с',
    )

/**
 * «С делегацией, которую возглавил А и сопровождал Б, встретился В»: the host named behind the verb, and the guests
 * before the relative clause with those in it who came along.
 */
export function thoseLed(
  view: EventView,
  near: readonly PartyRef[],
  at: number,
): { hosts: PartyRef[]; guests: PartyRef[] } | null {
  const from = view.chunks.findIndex((chunk, i) => i < at && /^котор/.test(chunk.normal))
  const end = view.chunks.findLastIndex((chunk, i) => i < at && has(chunk, 'Comma'))
  if (from < 0 || end < from || end < at - 3) return null
  const guests = near.filter((ref) => ref.role === 'with' && ref.at < from && isPerson(ref))
  const host = near.find((ref) => ref.at > at && ref.role === 'subject' && isPerson(ref))
  if (guests.length === 0 || !host) return null
  const beside = near.filter(
    (ref) =>
      ref.at > from &&
      ref.at < end &&
      ref.role === 'subject' &&
      ref.party.kind === 'official' &&
      view.chunks.slice(from, ref.at).some((chunk) => /^сопровожда/.test(chunk.normal)),
  )
  return { hosts: near.filter((ref) => ref.list === host.list), guests: [...guests, ...beside] }
}

/** A second «и с …» in the same breath. */
const continues = (view: EventView, first: PartyRef, ref: PartyRef): boolean =>
  ref.at - first.to <= 8 &&
  ![ref.at - 2, ref.at - 3].some((dash) => isOfDay(view, first.to, dash)) &&
  !anyBetween(view, first.to + 1, ref.at, 'WithNoun', 'Document', 'Past', 'MeetingNoun', 'TakePart')

/** «29 октября аким встретился с А, 30 октября – с Б»: the dash behind a comma and a day begins another meeting than that told at `at`. */
export function isOfDay(view: EventView, at: number, dash: number): boolean {
  if (dash <= at || !has(view.chunks[dash], 'Dash')) return false
  const comma = view.chunks.findLastIndex((chunk, i) => i < dash && has(chunk, 'Comma', 'And'))
  const [from, to] = [view.chunks[comma]?.end ?? 0, view.chunks[dash]?.start ?? 0]
  return (
    comma > at &&
    dash - comma <= 5 &&
    view.view.dates.some(({ start, end }) => start >= from && end <= to && to - end <= 2)
  )
}

/** Counterparties of different places or bodies are met one by one; people of one place or delegation, or of one body («и её директором»), together. */
export function split(view: EventView, refs: readonly PartyRef[]): PartyRef[][] {
  const groups = new Map<string, PartyRef[]>()
  let last = ''
  let country: string | null = null
  for (const ref of refs) {
    const together = ref.group && isNamed(ref.party)
    const own = together ? `${ref.list}` : (ref.party.places[0] ?? ref.party.name)
    // «руководством компании А и послом РК Б»: he is of the other country
    const foreign = country !== null && (ref.party.country ?? country) !== country
    const key = groups.has(last) && !foreign && isOfSame(view, ref) ? last : own
    groups.set(key, [...(groups.get(key) ?? []), ref])
    last = key
    country = ref.party.country
  }
  return [...groups.values()]
}

/** «и её директором Б», «и директором Б»: his body is that of who stands before. */
const isOfSame = ({ chunks }: EventView, { at, party }: PartyRef): boolean => {
  const [before, mention] = [chunks[at - 1]?.normal ?? '', chunks[at]?.mention]
  if (/^(?:ее|его|их)$/.test(before)) return true
  return (
    before === 'и' &&
    mention?.kind === 'official' &&
    mention.organization === null &&
    party.places.length === 0
  )
}

/** Each named counterparty alone; a delegation stays together. */
export const oneByOne = (view: EventView, refs: readonly PartyRef[]): PartyRef[][] =>
  split(view, refs).flatMap((group) =>
    group.some((ref) => ref.group || !isNamed(ref.party)) ? [group] : group.map((ref) => [ref]),
  )

/** «с соседями», «с китайской стороной» behind the verb at `at`. */
export const withNeighbours = ({ chunks }: EventView, at: number): boolean =>
  chunks
    .slice(at + 1, at + 6)
    .some(
      ({ normal }, i, near) =>
        /^(?:соседями|китайцами|коллегами|стороной|побратимами)$/.test(normal) &&
        [near[i - 1], near[i - 2]].some((chunk) => /^со?$/.test(chunk?.normal ?? '')),
    )
