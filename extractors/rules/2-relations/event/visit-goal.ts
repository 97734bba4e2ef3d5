import type { Analysis } from '../../../engine/analysis.ts'
import { placeMeantBy } from '../../general-words.ts'
import type { Frame } from './frame.ts'
import type { PartyRef } from './parties.ts'
import { placeParty } from './party.ts'
import { anyBetween, clauseOf, type EventView, has, isAdjective } from './skeleton.ts'

/** Who can travel: a person, a delegation, or a post-holder given by the place. */
export const isTraveller = (ref: PartyRef): boolean =>
  ref.party.kind === 'official' || ref.group || ref.party.standIn !== null

/** The first list of places or bodies behind «посетил», or a place before it in the accusative («область посетила …»). */
export function objects(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
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
      (ref.party.kind === 'place' || (ref.party.kind === 'organization' && ref.at === at - 1)) &&
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
export const inside = (view: EventView, near: readonly PartyRef[], at: number): PartyRef[] =>
  near.filter(
    (ref) =>
      ref.at > at &&
      (ref.role === 'in' || (ref.role === 'other' && has(view.chunks[ref.at], 'Loc'))) &&
      ref.party.kind === 'organization' &&
      !anyBetween(view, at + 1, ref.at, 'Past', 'Forum', 'Exhibition', 'MeetingNoun'),
  )

/** Where to: the list of places after «в» behind the trigger, else before it. */
export function wheres(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
  const all = near.filter((ref) => ref.where)
  const after = all.find(
    (ref) =>
      ref.at > at &&
      !anyBetween(view, at + 1, ref.at, 'Forum', 'Exhibition', 'WithNoun', 'Past', 'TakePart'),
  )
  const first = after ?? listedBehind(view, near, at) ?? all.findLast((ref) => ref.at < at)
  return first ? near.filter((ref) => ref.list === first.list) : []
}

/** «побывала в двух китайских городах – Шицзячжуане и Ухане» */
function listedBehind(
  view: EventView,
  near: readonly PartyRef[],
  at: number,
): PartyRef | undefined {
  return near.find(
    (ref) =>
      ref.at > at &&
      ref.party.kind === 'place' &&
      has(view.chunks[ref.at - 1], 'Dash', 'Colon') &&
      /^(?:город|провинци|регион|област|мегаполис)/.test(view.chunks[ref.at - 2]?.normal ?? ''),
  )
}

/** «посетила нашу область», «прибыла в регион»: the home place. */
export function homeGoal(
  view: EventView,
  at: number,
  to: number,
  analysis: Analysis,
): Frame['places'][number] | null {
  const { home } = analysis
  if (!home) return null
  const { from } = clauseOf(view, at)
  // «столицу Казахстана посетил мэр …», «в регион приедет …»: the goal may stand first.
  const ahead = view.chunks.slice(from, at)
  const first = has(view.chunks[at], 'Transitive')
    ? ahead
    : ahead.filter((_, i) => /^(?:в|наш|нашу)$/.test(ahead[i - 1]?.normal ?? ''))
  const behind = view.chunks.slice(at + 1, Math.min(to, at + 6))
  const stop = behind.findIndex(
    (chunk) =>
      chunk.mention ||
      (!isHome(chunk.normal, home.kind) &&
        !/^(?:регион|область)$/.test(chunk.normal) &&
        !isAdjective(chunk) &&
        !light.test(chunk.normal)),
  )
  const near = [...first, ...(stop < 0 ? behind : behind.slice(0, stop))]
  const clause = [...ahead, ...behind]
  const withUs = clause.some(
    (chunk, i) =>
      (chunk.normal === 'нас' && clause[i - 1]?.normal === 'у') ||
      (chunk.normal === 'нам' && clause[i - 1]?.normal === 'к'),
  )
  if (withUs || near.some((chunk) => isHome(chunk.normal, home.kind)))
    return placeParty(home.name, 'KZ', null)
  // «в регион» in an article about its city: the region told
  const word = near.find((chunk) => /^(?:регион|область)$/.test(chunk.normal))
  const region = word ? placeMeantBy(word, undefined, analysis, 'KZ') : null
  return region ? placeParty(region.name, 'KZ', null) : null
}

/** «здесь побывала», «посетил этот город»: the place told last on the side that is not the traveller's. */
export function toldGoal(
  view: EventView,
  at: number,
  who: readonly PartyRef[],
  analysis: Analysis,
): Frame['places'][number] | null {
  const { from, to } = clauseOf(view, at)
  // «в Петропавловске, куда приехала делегация»
  const before = view.chunks[from]?.normal === 'куда' ? placeBefore(view, from) : null
  if (before) return before
  const word = view.chunks
    .slice(from, to)
    .find(
      (chunk, offset, all) =>
        /^(?:здесь|сюда|там|туда)$/.test(chunk.normal) ||
        (/^(?:этот|эту|этом|этой)$/.test(chunk.normal) &&
          /^(?:город|провинци|регион|област)/.test(all[offset + 1]?.normal ?? '')),
    )
  const guest = who[0]?.party.country ?? null
  if (!word || guest === null) return null
  const next = view.chunks[view.chunks.indexOf(word) + 1]?.normal ?? ''
  const kinds = next.startsWith('город') ? ['city', 'prefecture'] : null
  const told = analysis.places.findLast(
    (place) =>
      place.end <= word.start &&
      place.country !== guest &&
      (kinds === null || kinds.includes(place.kind)),
  )
  return told ? placeParty(told.name, told.country, null) : null
}

function placeBefore(view: EventView, at: number): Frame['places'][number] | null {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const { mention } = view.chunks[back] ?? {}
    const place = mention?.kind === 'place' ? mention.places[0] : undefined
    if (place) return placeParty(place.name, place.country, null)
  }
  return null
}

const light = /^(?:в|с|со|визитом|наш|нашу|официальным|рабочим)$/

/** «область», «регион», «город», «столицу»: forms in which a goal stands. */
const isHome = (word: string, kind: string): boolean =>
  kind === 'city'
    ? /^(?:город|городе|столицу|столице|мегаполис|мегаполисе)$/.test(word)
    : /^(?:регион|регионе|область|области|край)$/.test(word)

/** «во время визита делегации во главе с …»: Chinese guests of whom no goal is said are at the home place. */
export function hostOf(
  owners: readonly PartyRef[],
  analysis: Analysis,
): Frame['places'][number] | null {
  const guest = owners[0]
  const { home } = analysis
  return home && guest?.group && guest.party.country === 'CN'
    ? placeParty(home.name, 'KZ', null)
    : null
}

/** The goal of a visit told by a noun stands right behind it or its owner; before it only with «состоялся», «находится». */
export function wheresOfNoun(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
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
    (anyBetween(view, clauseOf(view, at).from, clauseOf(view, at).to, 'HeldVerb', 'StayVerb') ||
      /^ответн/.test(view.chunks[at - 1]?.normal ?? ''))
      ? before
      : undefined)
  return first ? all.filter((ref) => ref.list === first.list) : []
}
