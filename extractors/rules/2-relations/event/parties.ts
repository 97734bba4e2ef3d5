import type { Actor, Analysis } from '../../../engine/analysis.ts'
import { delegationParty, oursAbroad } from './delegation-party.ts'
import { withJoinedLists } from './joined-lists.ts'
import { officialParty, type Party, partyOf, placeParty } from './party.ts'
import type { PartyRef } from './party-ref.ts'
import { peopleOfPlace } from './people-of-place.ts'
import { roleOfRulers, rulersOf } from './rulers.ts'
import { clauseOf, type EventView, has } from './skeleton.ts'
import { capitalOf, isWhere, townOfHouse } from './stated-where.ts'
import type { Delegation } from './visit/delegation.ts'
import { delegationAt, isRepresented } from './visit/delegations.ts'
import { membersBehind } from './visit/members-behind.ts'

export type { PartyRef } from './party-ref.ts'

/** All parties of a sentence, delegations with their heads and places first taken out of the actors. */
export function partiesOf(
  view: EventView,
  analysis: Analysis,
  known: readonly Delegation[],
): readonly PartyRef[] {
  const refs: PartyRef[] = []
  const taken = new Set<number>()
  view.chunks.forEach((chunk, at) => {
    const people = peopleOfPlace(view, at, known, analysis)
    if (people) refs.push(people)
    // «представители делегации» are the delegation.
    if (!has(chunk, 'Group') && !isRepresented(view, at)) return
    if (has(view.chunks[at + 1], 'Group') || isCounted(view, at) || isInGuests(view, at)) return
    const found = delegationAt(view, at, analysis)
    if (bodyOfWhich(view, at)) found.body ??= antecedent(view, at, analysis)
    for (const used of found.chunks) taken.add(used)
    // «депутаты маслихата во главе с секретарём»: the post of those led is none of its own
    if (found.head) taken.add(at)
    const party = delegationParty(found, known, analysis) ?? oursAbroad(view, found, analysis)
    const to = Math.max(at, ...found.chunks)
    if (!party) return
    // «группа бизнесменов», «представители делегации»: the first word has the role.
    const role = has(view.chunks[at - 1], 'Group')
      ? delegationAt(view, at - 1, analysis).role
      : found.role
    const members = membersBehind(view, at, to)
    if (members.length > 0) {
      for (const one of members) taken.add(one.chunk)
      const end = members.at(-1)?.chunk ?? to
      const people = members.flatMap((one) => partyOf(one, analysis, view) ?? [])
      for (const one of people)
        refs.push({ party: one, at, to: end, role, list: -1 - at, group: true, where: false })
      return
    }
    refs.push({ party, at, to, role, list: -1 - at, group: true, where: false })
    for (const leader of found.leaders ?? [])
      refs.push({ party: leader, at, to, role, list: -1 - at, group: true, where: false })
    for (const { name, country } of found.others ?? []) {
      const other = placeParty(name, country, 'delegation')
      refs.push({ party: other, at, to, role, list: -1 - at, group: true, where: false })
    }
    // «делегации Ухани и Ичана»
    if (found.head || party.name !== found.places[0]) return
    for (const name of found.places.slice(1)) {
      const more = placeParty(name, found.country, 'delegation')
      refs.push({ party: more, at, to, role, list: -1 - at, group: true, where: false })
    }
  })
  for (const actor of view.view.actors) {
    if (taken.has(actor.chunk) || isCountryOfTown(actor, view)) continue
    const house = townOfHouse(actor, analysis)
    const named =
      house ??
      capitalOf(actor, view) ??
      headMeant(actor, view, known, analysis) ??
      headOfThose(actor, view, known) ??
      partyOf(actor, analysis, view)
    if (!named) continue
    const rulers = rulersOf(view, actor)
    const party = rulers ? { ...named, standIn: 'post' as const } : named
    const where = house !== null || (rulers === null && isWhere(actor, view))
    refs.push({
      party,
      at: actor.chunk,
      to: actor.chunk,
      role: rulers ? roleOfRulers(rulers, actor.role) : roleOf(actor, view),
      list: actor.list,
      group: false,
      where,
    })
  }
  return withJoinedLists(
    view,
    refs.sort((a, b) => a.at - b.at),
  )
}

/** «город Китайской Народной Республики Хоргос»: the country between the unit and its name. */
const isCountryOfTown = ({ kind, chunk }: Actor, { chunks }: EventView): boolean =>
  kind === 'country' &&
  /^(?:город|провинци|уезд|округ|район)/.test(chunks[chunk - 1]?.normal ?? '') &&
  chunks[chunk + 1]?.mention?.kind === 'place' &&
  has(chunks[chunk], 'Gen')

/** «представители которой», «делегация которого» */
const bodyOfWhich = (view: EventView, at: number): boolean =>
  /^котор(?:ой|ого|ых)$/.test(view.chunks[at + 1]?.normal ?? '') &&
  has(view.chunks[at - 1], 'Comma')

/** The company or university right before the comma. */
function antecedent(view: EventView, at: number, analysis: Analysis): Party | null {
  const body = view.view.actors.find(
    (one) => one.kind === 'organization' && one.chunk < at && one.chunk >= at - 4,
  )
  return body ? partyOf(body, analysis, view) : null
}

/** «аким» on a trip is the one at the delegation's head, not the akim of a district named last. */
function headMeant(
  actor: Actor,
  view: EventView,
  known: readonly Delegation[],
  analysis: Analysis,
): Party | null {
  const chunk = view.chunks[actor.chunk]
  const mention = chunk?.mention
  if (mention?.kind !== 'official' || !/^аким$/.test(mention.post ?? '')) return null
  if (/\p{Lu}/u.test(analysis.article.text.slice(mention.start + 1, mention.end))) return null
  const told = known.findLast((one) => one.head?.country === 'KZ' && one.start < mention.start)
  const leader = analysis.officials.find((one) => one.name === told?.head?.name)
  return leader && /^(?:и\.о\. )?аким$/.test(leader.post ?? '') ? officialParty(leader) : null
}

/** «Вылетели представители предприятий области. Делегацию возглавляет …»: people told by their place, of whom it is said next who leads them. */
function headOfThose(actor: Actor, view: EventView, known: readonly Delegation[]): Party | null {
  const chunk = view.chunks[actor.chunk]
  const [place] = actor.places
  if (actor.kind !== 'official' || actor.name !== null || !place || !has(chunk, 'Plural'))
    return null
  const told = known.find(
    ({ start }) => start > actor.start && start - actor.start < NEXT_SENTENCES,
  )
  if (!told?.head || (told.country ?? place.country) !== place.country) return null
  return told.places.length === 0 || told.places.includes(place.name) ? told.head : null
}

/** UTF-16 units within which who leads people is told behind them: some two sentences. */
const NEXT_SENTENCES = 300

/** «в гости к», «в гостях у»: how one comes, not who. */
const isInGuests = ({ chunks }: EventView, at: number): boolean =>
  /^гост(?:и|ях)$/.test(chunks[at]?.normal ?? '') && /^[ку]$/.test(chunks[at + 1]?.normal ?? '')

/** «48 тысяч гостей», «сотни туристов»: a crowd is no delegation. */
const isCounted = (view: EventView, at: number): boolean =>
  /^(?:тысяч|тысячи|тыс|млн|миллион\p{L}*|сотни|тысячам)$/u.test(
    view.chunks[at - 1]?.normal ?? '',
  ) ||
  (view.chunks[at - 1]?.normal === '.' && view.chunks[at - 2]?.normal === 'тыс')

/** An official in the accusative or genitive that no preposition governs is the object of «принял». */
function roleOf(actor: Actor, view: EventView): PartyRef['role'] {
  const tags = view.chunks[actor.chunk]?.tags
  if (actor.role === 'subject' && tags && tags.has('Acc') && !tags.has('Nom')) return 'object'
  if (actor.kind !== 'official') return actor.role
  // «По приглашению властей аким посетил …», «вернувшись из Инина, аким …»: a nominative belongs to no noun before it
  if (/^(?:of|from)$/.test(actor.role) && tags?.has('Nom') && !tags.has('Gen')) return 'subject'
  // «присутствовали А и Б», «с участием А и Б»: nobody is a place
  if (actor.role !== 'in') return actor.role
  if (tags?.has('Nom')) return 'subject'
  if (tags?.has('Gen')) return 'of'
  return tags?.has('Ins') ? 'agent' : 'in'
}

/** Of several who could be the subject those nearest to the trigger, before it first: «как сказал А, Б посетил …» is Б. */
export function nearestList(refs: readonly PartyRef[], at: number): PartyRef[] {
  const near = refs.findLast((ref) => ref.at < at) ?? refs[0]
  return near ? refs.filter((ref) => ref.list === near.list) : []
}

/** The parties of the trigger's clause. */
export const inClause = (view: EventView, refs: readonly PartyRef[], at: number): PartyRef[] => {
  const { from, to } = clauseOf(view, at)
  return refs.filter((ref) => ref.at >= from && ref.at < to)
}
