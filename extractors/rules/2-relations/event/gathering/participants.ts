import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { isPerson } from '../meeting/partners.ts'
import type { PartyRef } from '../parties.ts'
import { type Party, placeParty } from '../party.ts'
import {
  anyBetween,
  beforeAdjectives,
  type EventView,
  has,
  isSaying,
  withRelative,
} from '../skeleton.ts'
import { comers, speakersBehind } from './comers.ts'

/** Those whom the sentence shows at the gathering told at `at`: who takes part or is represented there, else who is named beside it. */
export function participants(view: EventView, refs: readonly PartyRef[], at: number): Party[] {
  const { from, to } = withGuests(view, at)
  const near = refs.filter((ref) => ref.at >= from && ref.at < to && !ref.where)
  if (anyBetween(view, from, to, 'TakePart')) return takingPart(view, near, from, to)
  const came = [...comers(view, refs, to), ...speakersBehind(view, refs, to)]
  if (came.length > 0) return came
  // «На форуме область подписала меморандумы»: the region took part; of two who signed with each other nothing is said.
  const deed = view.chunks[at - 1]?.normal !== 'рамках' && anyBetween(view, at, to, 'SignPast')
  const acting = near.filter(
    (ref) => deed && ref.party.kind === 'place' && ref.role === 'subject' && ref.at > at,
  )
  return near
    .filter(
      (ref) =>
        (acting.length === 1 && acting[0] === ref) ||
        isVisiting(view, ref, at) ||
        (ref.party.kind === 'official' &&
          ref.party.standIn === null &&
          ref.role !== 'with' &&
          ref.role !== 'to' &&
          !isBeside(view, near, ref, at)),
    )
    .map((ref) => ref.party)
}

/** «В рамках выставки делегация провела переговоры», «на форуме побывала делегация»: she came to it. */
const isVisiting = (view: EventView, { group, role, at: who }: PartyRef, at: number): boolean =>
  group &&
  role === 'subject' &&
  view.chunks
    .slice(Math.max(0, at - 3), at)
    .some(({ normal }) => /^(?:на|рамках|полях)$/.test(normal)) &&
  anyBetween(
    view,
    Math.min(at, who),
    view.chunks.length,
    'MakeVerb',
    'VisitVerb',
    'MeetVerb',
    'TalkVerb',
    'SignPast',
  )

/** Also «церемония, в которой принял участие аким». */
export function withGuests(view: EventView, at: number): { from: number; to: number } {
  const { from, to } = withRelative(view, at)
  const [opener, which] = [view.chunks[to], view.chunks[to + 1]]
  const next = view.clauses.find((clause) => clause.from === to)
  return next &&
    opener?.normal === 'в' &&
    has(which, 'Which') &&
    anyBetween(view, to, next.to, 'TakePart')
    ? { from, to: next.to }
    : { from, to }
}

/** «в рамках церемонии открытия выставки состоялась встреча»: it shows those who met, no more. */
const isMeeting = (view: EventView, at: number): boolean => {
  const { from, to } = withRelative(view, at)
  const framed = view.chunks
    .slice(from, at)
    .some((chunk) => /^(?:рамках|полях|кулуарах)$/.test(chunk.normal))
  const meeting = view.chunks.findIndex(
    (chunk, i) => i > at && i < to && has(chunk, 'MeetingNoun') && has(chunk, 'Nom'),
  )
  return framed && meeting > 0 && anyBetween(view, at, meeting, 'HeldVerb')
}

/** «в рамках форума подписано соглашение между А и Б», «…, сообщил А», «как сообщил А»: of their taking part nothing is said. */
const isBeside = (view: EventView, near: readonly PartyRef[], ref: PartyRef, at: number): boolean =>
  view.chunks[at - 1]?.normal !== 'на' &&
  (isMeeting(view, at) ||
    near.some((one) => one.role === 'between' && one.list === ref.list) ||
    isQuotedBy(view, ref.at) ||
    (isSaying(view.chunks[ref.at - 1]?.normal ?? '') &&
      (has(view.chunks[ref.at - 2], 'Comma') || view.chunks[ref.at - 2]?.normal === 'как')))

/** «по словам А», «по данным А» */
const isQuotedBy = ({ chunks }: EventView, at: number): boolean =>
  /^(?:словам|данным|мнению|информации|сообщению)$/.test(chunks[at - 1]?.normal ?? '') &&
  chunks[at - 2]?.normal === 'по'

/** Subjects and agents of «приняли участие», and the places whose delegations, firms or representatives are listed beside it. */
export function takingPart(
  view: EventView,
  near: readonly PartyRef[],
  from: number,
  to: number,
): Party[] {
  const acting = near.filter(
    (ref) =>
      // «с участием X»: present, told as where
      (['subject', 'of', 'agent'].includes(ref.role) ||
        (ref.role === 'in' && ref.party.kind === 'official')) &&
      !invites(view, ref.at) &&
      !isOpened(view, ref) &&
      ref.party.kind !== 'country' &&
      (ref.party.kind !== 'place' || ref.party.standIn !== null || joins(view, near, ref)),
  )
  const people = acting
    .filter((ref) => ref.role === 'subject' || isPerson(ref) || ref.party.kind !== 'organization')
    .map((ref) => ref.party)
  const places = listed(view, from, to).filter(
    (place) => !people.some((one) => one.name === place.name || one.places.includes(place.name)),
  )
  return [...people, ...places]
}

/** «Область приняла участие в выставке», «в форуме участвуют города А и Б»: places that are the subject of it. */
function joins(view: EventView, near: readonly PartyRef[], ref: PartyRef): boolean {
  if (ref.role !== 'subject' || ref.where || !has(view.chunks[ref.at], 'Nom')) return false
  const first = near.find(({ list }) => list === ref.list)?.at ?? ref.at
  const beside = [
    ...view.chunks.slice(ref.to + 1, ref.to + 5),
    ...view.chunks.slice(Math.max(0, first - 2), first),
  ]
  return beside.some((chunk) => partakes.test(chunk.normal) || shows(chunk))
}

const partakes = /^(?:участи[ея]$|участву|участвова)/

/** «Свою продукцию показали предприятия области»: what an exhibitor does. */
export const shows = wordLike(/^(?:показал|представил|выставил|привез|продемонстрировал)[аио]?$/)

/** «церемония открытия консульства»: what is opened takes no part. */
const isOpened = (view: EventView, { at, party }: PartyRef): boolean =>
  party.kind === 'organization' &&
  view.chunks
    .slice(Math.max(0, at - 2), at)
    .some((chunk) => /^(?:открыти|здани)/.test(chunk.normal))

/** «по приглашению мэра города», «турнир памяти тренера А» */
const invites = (view: EventView, at: number): boolean =>
  /^приглашени|^(?:памяти|имени|инициативе|поручению|поддержке)$/.test(
    view.chunks[beforeAdjectives(view, at)]?.normal ?? '',
  )

/** «предприятия из А, Б и В», «делегации 17 областей, в том числе А и Б, а с китайской стороны – В». */
function listed(view: EventView, from: number, to: number): Party[] {
  const { chunks } = view
  const opener = chunks.findIndex(
    (chunk, at) =>
      at >= from &&
      at < to &&
      !chunk.mention &&
      // «форум с участием Алматинской области и Чунцина»
      (members.test(chunk.normal) ||
        (chunk.normal === 'участием' && chunks[at + 1]?.mention?.kind === 'place')),
  )
  // «форум открыл дыхание в отношениях городов: А и Б»
  if (opener < 0 || anyBetween(view, from, opener, 'WithNoun')) return []
  const found: Party[] = []
  for (let at = opener + 1; at < chunks.length; at++) {
    const { mention } = chunks[at] ?? {}
    if (mention?.kind === 'place' && !isAside(chunks, at)) {
      found.push(...mention.places.map((place) => placeParty(place.name, place.country, null)))
    } else if (ends(chunks[at]) || (found.length === 0 && at - opener > 8)) break
  }
  return found
}

/** «в Пекине» says where; an adjective names a region only where its noun is left out or stands behind the list. */
function isAside(chunks: readonly Chunk[], at: number): boolean {
  const [before, chunk, next] = [chunks[at - 1], chunks[at], chunks[at + 1]]
  if (has(chunk, 'PlaceAdjective'))
    return !has(next, 'Comma', 'And') && !(next?.mention === null && /^област/.test(next.normal))
  return before !== undefined && /^(?:в|во|на|[(/])$/.test(before.normal)
}

const ends = (chunk: Chunk | undefined): boolean =>
  has(chunk, 'Which', 'Past', 'Future', 'HeldVerb', 'Document', 'MeetingNoun', 'Infinitive') &&
  !has(chunk, 'TakePart')

// «12 компаний Алматинской области представили»: their region takes part.
const members =
  /^(?:руководств|власт|компани|предприяти|производител|предпринимател|бизнес|делегаци|делегат|представител|товаропроизводител|област|регион|экспорт[её]р|ремесленник|фермер|аграри|учен|студент)/
