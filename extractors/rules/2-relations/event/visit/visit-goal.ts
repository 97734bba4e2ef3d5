import type { Analysis } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import type { PartyRef } from '../parties.ts'
import { placeParty } from '../party.ts'
import { isPerson } from '../party-ref.ts'
import { anyBetween, beforeAdjectives, type EventView, has, isSaying } from '../skeleton.ts'
import { furtherPlaces, townsOf } from './further-goals.ts'
import { works } from './shown.ts'

/** Who can travel. */
export const isTraveller = isPerson

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
        'VisitVerb',
      ) && !view.chunks.slice(at + 1, ref.at).some((chunk, i, all) => isTie(chunk, all[i - 1])),
  )
  const ahead = near.find(
    (ref) =>
      ref.at < at &&
      (ref.party.kind === 'place' ||
        (/^(?:organization|country)$/.test(ref.party.kind) && isRightBefore(view, ref.to, at))) &&
      !ref.where &&
      (ref.role === 'of' ? isWorkOf(view, ref) : accusative(view, ref.at)),
  )
  // «Павлодар посетила группа компаний Яньтая»: whose they are is no goal
  const owner = first?.party.kind === 'place' && isOwner(view.chunks[first.at])
  if (ahead && (owner || near.some((ref) => ref.at > at && goesThere(view, ref, ahead))))
    return near.filter((ref) => ref.list === ahead.list)
  if (!first) return []
  const towns = townsOf(view, near, first)
  if (towns) return towns
  const company = first.party.kind === 'organization'
  return behind.filter(
    (ref) => ref.list === first.list && (ref.party.kind === 'organization') === company,
  )
}

/** Who is told behind a town that was visited: people, or a body («Инин посетил театр»), which is itself visited where no town stands first. */
const goesThere = (view: EventView, ref: PartyRef, goal: PartyRef): boolean =>
  ref.role === 'subject' &&
  (isTraveller(ref) ||
    (ref.party.kind === 'organization' &&
      goal.party.kind === 'place' &&
      ref.party.country !== goal.party.country &&
      has(view.chunks[ref.at], 'Nom')))

/** «сотрудничество», but «зона свободной торговли» */
const isTie = (chunk: Chunk, before: Chunk | undefined): boolean =>
  has(chunk, 'WithNoun') && before?.normal !== 'свободной'

/** «Предприятия Шымкента посетила делегация»: what is seen belongs to the town. */
const isWorkOf = ({ chunks }: EventView, { at, party }: PartyRef): boolean =>
  party.kind === 'place' && works.test(chunks[at - 1]?.normal ?? '') && !chunks[at - 1]?.mention

function accusative(view: EventView, at: number): boolean {
  const tags = view.chunks[at]?.tags
  return tags !== undefined && (tags.has('Acc') || !tags.has('Nom'))
}

/** «институт сегодня посетила», «завод 5 мая посетили»: nothing but a day or an adverb between. */
const isRightBefore = ({ chunks }: EventView, body: number, at: number): boolean =>
  at - body <= 4 &&
  chunks
    .slice(body + 1, at)
    .every((chunk) => !chunk.mention && !has(chunk, 'Comma', 'Past', 'Future', 'And', 'Nom'))

const isOwner = (chunk: Chunk | undefined): boolean => has(chunk, 'Gen') && !has(chunk, 'Acc')

/** «побывала на заводе BYD», «в университет прибыла»: bodies after «на», «в» behind the trigger, at the head of the sentence, or behind «с визитом». */
export const inside = (view: EventView, near: readonly PartyRef[], at: number): PartyRef[] =>
  near.filter(
    (ref) =>
      (ref.at > at ||
        ((ref.at === 1 || has(view.chunks[ref.at - 2], 'VisitNoun')) &&
          !has(view.chunks[at], 'Transitive'))) &&
      (ref.role === 'in' || (ref.role === 'other' && has(view.chunks[ref.at], 'Loc'))) &&
      ref.party.kind === 'organization' &&
      // «побывала в Китае, сообщили в управлении»
      !view.chunks.slice(at + 1, ref.at).some(({ normal }) => isSaying(normal)) &&
      !anyBetween(view, at + 1, ref.at, 'Past', 'Forum', 'Exhibition', 'MeetingNoun'),
  )

/** Where to: the list of places after «в» behind the trigger, else before it. */
export function wheres(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
  const all = near.filter((ref) => ref.where)
  const after = all.find(
    (ref) =>
      ref.at > at &&
      !anyBetween(view, at + 1, ref.at, 'WithNoun', 'Past', 'TakePart') &&
      // «отправились на выставку в Урумчи», but «побывали на выставке в Урумчи»
      ((ref.party.kind === 'place' && leaves(view.chunks[at])) ||
        isWithShow(view, at) ||
        !anyBetween(view, at + 1, ref.at, 'Forum', 'Exhibition')),
  )
  const first = after ?? listedBehind(view, near, at) ?? all.findLast((ref) => ref.at < at)
  if (!first) return hostsOf(view, near)
  const goal = townsOf(view, near, first) ?? [
    ...near.filter((ref) => ref.list === first.list),
    ...furtherPlaces(view, all, first),
  ]
  if (first.party.kind !== 'country') return goal
  // «пробыла в Китае: сперва в Чанчуне, потом в Яньцзи»
  const colon = view.chunks.findIndex((chunk, i) => i > first.at && has(chunk, 'Colon', 'Dash'))
  const towns = all.filter(
    (ref) =>
      colon > 0 &&
      ref.at > colon &&
      ref.party.kind === 'place' &&
      ref.party.country === first.party.country,
  )
  return towns.length > 0 ? towns : goal
}

/** «приехали с выставкой в Сиань»: they brought it there. */
const isWithShow = ({ chunks }: EventView, at: number): boolean =>
  /^со?$/.test(chunks[at + 1]?.normal ?? '') &&
  chunks.slice(at + 2, at + 4).some((chunk) => has(chunk, 'Exhibition'))

/** «в гости к павлодарцам приехали», «в гостях у акима побывал»: the place of the hosts. */
function hostsOf({ chunks }: EventView, near: readonly PartyRef[]): PartyRef[] {
  const host = near.find(({ at }) => {
    const back = beforeAdjectives({ chunks }, at)
    return (
      /^[ку]$/.test(chunks[back]?.normal ?? '') &&
      /^гост(?:и|ях)$/.test(chunks[back - 1]?.normal ?? '')
    )
  })
  const [place] = host?.party.places ?? []
  return host && place !== undefined
    ? [{ ...host, party: placeParty(place, host.party.country, null) }]
    : []
}

const leaves = wordLike(
  /^(?:отправ|поех|выех|выезж|выле[тч]|полет|улет|уех|ед[еу]т|лет[ия]т|съезд|езди)/,
)

/** «побывала в двух китайских городах – Шицзячжуане и Ухане», «в трёх провинциях Китая: …» */
function listedBehind(
  view: EventView,
  near: readonly PartyRef[],
  at: number,
): PartyRef | undefined {
  return near.find((ref) => {
    if (ref.at <= at || ref.party.kind !== 'place') return false
    if (!has(view.chunks[ref.at - 1], 'Dash', 'Colon')) return false
    const last = view.chunks[ref.at - 2]
    const noun = last?.mention?.kind === 'country' ? view.chunks[ref.at - 3] : last
    return /^(?:город|провинци|регион|област|мегаполис)/.test(noun?.normal ?? '')
  })
}

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
