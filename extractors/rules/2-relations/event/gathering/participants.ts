import { wordLike } from '../../../../engine/word-like.ts'
import type { PartyRef } from '../parties.ts'
import type { Party } from '../party.ts'
import { isPerson } from '../party-ref.ts'
import {
  anyBetween,
  beforeAdjectives,
  type EventView,
  has,
  isSaying,
  withRelative,
} from '../skeleton.ts'
import { comers, speakersBehind } from './comers.ts'
import { honoured } from './honoured.ts'
import { exhibitors, listed, performers, rivals } from './listed.ts'
import { isPutIn } from './put-in.ts'
import { isRepresented } from './represented.ts'
import { isActing, isBeginning, isVisiting } from './visiting.ts'

/** Those whom the sentence shows at the gathering told at `at`: who takes part or is represented there, else who is named beside it. */
export function participants(view: EventView, refs: readonly PartyRef[], at: number): Party[] {
  const { from, to } = withGuests(view, at)
  const near = refs.filter((ref) => ref.at >= from && ref.at < to && !ref.where)
  if (anyBetween(view, from, to, 'TakePart') || isShown(view, from, to, at))
    return takingPart(view, near, from, to)
  // «турнир, где выступили спортсмены из Ланьчжоу»
  const inner = view.clauses.find((clause) => clause.from === to)
  if (inner && joining(view, inner)) {
    const there = refs.filter((ref) => ref.at > to && ref.at < inner.to && !ref.where)
    return takingPart(view, there, inner.from, inner.to)
  }
  const came = [
    ...comers(view, refs, to),
    ...speakersBehind(view, refs, to),
    ...performers(view, at),
    ...exhibitors(view, near, at),
    ...honoured(view, near),
    ...rivals(view, at, to),
  ]
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
        isActing(view, ref, at) ||
        isBeginning(view, ref, at) ||
        (ref.party.kind === 'official' &&
          ref.party.standIn === null &&
          (ref.role !== 'with' || isTogetherWith(view, ref)) &&
          ref.role !== 'to' &&
          !isBeside(view, near, ref, at)),
    )
    .map((ref) => ref.party)
}

/** «заложил аким вместе с послом», «совместно с директором» */
const isTogetherWith = ({ chunks }: EventView, { at }: PartyRef): boolean =>
  /^(?:вместе|совместно)$/.test(chunks[at - 2]?.normal ?? '')

const joining = (view: EventView, { from, to }: { from: number; to: number }): boolean =>
  (view.chunks[from]?.normal === 'где' ||
    (view.chunks[from]?.normal === 'на' && has(view.chunks[from + 1], 'Which'))) &&
  anyBetween(view, from, to, 'TakePart')

/** Also «церемония, в которой принял участие аким», «В церемонии закладки завода, где будут …, участвовали аким и консул». */
export function withGuests(view: EventView, at: number): { from: number; to: number } {
  const { from, to } = withRelative(view, at)
  const resumed = view.clauses.find((clause) => clause.from === to && isPutIn(view, at, clause))
  if (resumed) return { from, to: resumed.to }
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
  const met =
    anyBetween(view, from, to, 'MeetVerb', 'TalkVerb') ||
    (anyBetween(view, from, to, 'MakeVerb') && anyBetween(view, from, to, 'MeetingNoun'))
  return framed && (met || (meeting > 0 && anyBetween(view, at, meeting, 'HeldVerb')))
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
    .filter(
      (ref) =>
        ref.role === 'subject' ||
        isPerson(ref) ||
        ref.party.kind !== 'organization' ||
        isWithPart(view, near, ref),
    )
    .map((ref) => ref.party)
  const places = listed(view, from, to).filter(
    (place) => !people.some((one) => one.name === place.name || one.places.includes(place.name)),
  )
  const shown = near
    .filter((ref) => isRepresented(view, near, ref))
    .map(({ party }) => party)
    .filter(({ name }) => ![...people, ...places].some((one) => one.name === name))
  return [...shown, ...people, ...places]
}

/** «с участием учёных университета А и академии Б»: bodies behind «участием». */
function isWithPart({ chunks }: EventView, near: readonly PartyRef[], ref: PartyRef): boolean {
  const first = near.find(({ list }) => list === ref.list)?.at ?? ref.at
  const words = chunks.slice(Math.max(0, first - 3), first)
  const at = words.findLastIndex(({ normal }) => normal === 'участием')
  return (
    at >= 0 &&
    !words
      .slice(at)
      .some((chunk) => has(chunk, 'Comma', 'HeldVerb', 'TakePart') && chunk.normal !== 'участием')
  )
}

/** «Область приняла участие в выставке», «в форуме участвуют города А и Б»: places that are the subject of it. */
function joins(view: EventView, near: readonly PartyRef[], ref: PartyRef): boolean {
  if (ref.role !== 'subject' || ref.where || !has(view.chunks[ref.at], 'Nom')) return false
  const first = near.find(({ list }) => list === ref.list)?.at ?? ref.at
  const beside = [
    ...view.chunks.slice(ref.to + 1, ref.to + 5),
    ...view.chunks.slice(Math.max(0, first - 2), first),
  ]
  // «Казахстан на форуме представляют Тараз и Актау»: behind the verb only
  const stands = view.chunks.slice(Math.max(0, first - 2), first).some(isStandingFor)
  return stands || beside.some((chunk) => partakes.test(chunk.normal) || shows(chunk))
}

const isStandingFor = wordLike(/^представля(?:л[аи]?|ет|ют|ть)$/)

const partakes = /^(?:участи[ея]$|участву|участвова|представлен[аыо]?$)/

/** «Свою продукцию показали предприятия области»: what an exhibitor does. */
export const shows = wordLike(/^(?:показал|представил|выставил|привез|продемонстрировал)[аио]?$/)

/** «Предприятия области выставили свои товары на ярмарке» */
const isShown = (view: EventView, from: number, to: number, at: number): boolean =>
  has(view.chunks[at], 'Exhibition', 'Forum') && view.chunks.slice(from, to).some(shows)

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
