import type { Analysis } from '../../../../engine/analysis.ts'
import { placeMeantBy } from '../../../general-words.ts'
import type { Frame } from '../frame.ts'
import { inClause, nearestList, type PartyRef } from '../parties.ts'
import { type Party, placeParty } from '../party.ts'
import { isPerson } from '../party-ref.ts'
import { clauseOf, type EventView, has } from '../skeleton.ts'
import { byPronoun, isSaidByPronoun } from './by-pronoun.ts'
import { elsewhere } from './gapped.ts'
import { isSubject, meetingFrame } from './meeting-frame.ts'
import { isReady, isWelcome } from './no-talks.ts'
import { isObject } from './object-of.ts'
import { split } from './partners.ts'

/** «аким принял делегацию»: the object is a person or a delegation, with only adjectives and titles before it. */
export function byReceiving(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  analysis: Analysis,
): Frame[] {
  // «участие в ней приняли …», «участие в форуме, который прошёл в Урумчи, приняли …»
  if (view.chunks.slice(0, at).some((chunk) => chunk.normal === 'участие')) return []
  const near = inClause(view, refs, at)
  // «Участников форума поприветствовал аким»: no guests of his own
  const those = view.chunks.slice(Math.max(0, at - 2), at)
  if (those.some((chunk) => /^(?:участников|собравшихся|присутствующих)$/.test(chunk.normal)))
    if (!near.some((ref) => ref.group && ref.at < at)) return []
  const able = near.filter(
    (ref) => ref.party.kind === 'official' || ref.group || ref.party.standIn !== null,
  )
  // «гостей принял аким»: the object may stand first.
  const ahead = able.findLast(
    (ref) =>
      ref.at < at &&
      ref.at >= at - 8 &&
      has(view.chunks[ref.at], 'Acc', 'Gen') &&
      (!has(view.chunks[ref.at], 'Nom') ||
        /^(?:участников|членов)$/.test(view.chunks[ref.at - 1]?.normal ?? '')),
  )
  const host = able.find((ref) => ref.at > at && ref.role === 'subject' && !ref.group)
  if (host && !ahead && isSaidByPronoun(view, at)) return byPronoun(view, refs, at, host)
  // «делегацию приняли в …»: whoever did
  const they = /ли$/.test(view.chunks[at]?.normal ?? '') && !able.some((ref) => ref.at > at)
  const alone = ahead?.group === true && they
  // «Гостей принимала библиотека»
  const house = !host && near.some((ref) => ref.at > at && isHouse(view, ref))
  const guest = ahead && (host || alone || house) ? ahead : able.find((ref) => ref.at > at)
  if (!guest || guest.role === 'with' || guest.role === 'in') return []
  if (!isObject(view, near, at, guest.at)) return []
  const guests = near.filter((ref) => ref.list === guest.list)
  // «Костанай принимал делегацию из Уху»: a town that receives is visited.
  const town =
    near.find(
      (ref) =>
        ref.at < at &&
        ref.role === 'subject' &&
        ref.party.kind === 'place' &&
        // «власти Чэнду готовы принять делегацию»
        (!isPerson(ref) || (guest.group && has(view.chunks[at], 'Infinitive', 'Future'))),
    ) ?? whereReceived(view, near, at, guest)
  const place = town?.party ?? (guest.group ? homeHost(view, at, analysis) : null)
  if (place) {
    const visit = meetingFrame(view, at, 'event/visit-told', guests, [])
    return [{ ...visit, type: 'visit', places: [place] }]
  }
  if (isWelcome(view, at) || isReady(view, at)) return []
  const left = nearestList(
    near.filter(
      (ref) =>
        isSubject(ref) &&
        !guests.includes(ref) &&
        (ref.at < at || guests.every((one) => ref.at > one.at)),
    ),
    at,
  )
  const body = bodyOf(view, near, at, guest)
  if (body)
    return [
      {
        ...meetingFrame(view, at, 'event/visited-body', guests, [body]),
        type: 'visit',
        fate: has(view.chunks[at], 'Future') ? 'planned' : 'held',
      },
    ]
  // «Делегацию приняли в акимате»: no host named, the scene gives it.
  const came = atHome(view, at, guest.at) || hasArrived(view, near, at, guest)
  const own = came ? hostPlace(left[0]) : null
  const places = own ? [own] : []
  return [
    // «принимал у себя»: the guests came to the host's place.
    ...(own
      ? [{ ...meetingFrame(view, at, 'event/visited', guests, []), type: 'visit' as const, places }]
      : []),
    ...split(view, guests).map((group) => ({
      ...meetingFrame(view, at, 'event/received', left, group),
      places,
    })),
    ...elsewhere(view, refs, at, 'event/received', left),
  ]
}

/** «Делегацию приняли в Павлодаре», «В Павлодаре встречали делегацию»: no host but the town. */
const whereReceived = (
  view: EventView,
  near: readonly PartyRef[],
  at: number,
  guest: PartyRef,
): PartyRef | undefined =>
  guest.group && !near.some((ref) => ref !== guest && isPerson(ref))
    ? near.find(
        (ref) =>
          ref.where &&
          (ref.at > at || (guest.at > at && someone.test(view.chunks[at]?.normal ?? ''))) &&
          ref.party.kind === 'place' &&
          ref.party.country !== guest.party.country,
      )
    : undefined

/** Verbs in the plural without a subject: «принимали», «встречают». */
const someone = /(?:ли|ют)$/

/** «Университет принял делегацию», «примет преподавателей»: a body that receives a delegation is visited. */
function bodyOf(
  view: EventView,
  near: readonly PartyRef[],
  at: number,
  guest: PartyRef,
): PartyRef | null {
  const several =
    guest.group || (guest.party.standIn === 'post' && has(view.chunks[guest.at], 'Plural'))
  if (!several || view.view.sentence.title || !has(view.chunks[at], 'Past', 'Future')) return null
  const body = near.findLast((ref) =>
    ref.at < at
      ? ref.role === 'subject' && ref.party.kind === 'organization'
      : guest.at < at && isHouse(view, ref),
  )
  const people = near.some(
    (ref) =>
      ref.list !== guest.list &&
      (ref.at < at || guest.at < at) &&
      ref.role === 'subject' &&
      isPerson(ref),
  )
  const apart = guest.party.country !== null && body?.party.country !== guest.party.country
  return body && !people && apart && body.party.standIn === null ? body : null
}

const isHouse = ({ chunks }: EventView, { party, role, at }: PartyRef): boolean =>
  party.kind === 'organization' &&
  party.standIn === null &&
  role === 'subject' &&
  has(chunks[at], 'Nom') &&
  !has(chunks[at], 'Gen')

/** «принял прибывшую делегацию»: she came to her host, where no other goal is said. */
function hasArrived(
  view: EventView,
  near: readonly PartyRef[],
  at: number,
  guest: PartyRef,
): boolean {
  const came = view.chunks.findIndex(
    (chunk, i) => i > at && i < guest.at && /^(?:прибывш|приехавш)/.test(chunk.normal),
  )
  return came >= 0 && !near.some((ref) => ref.at > came && ref.where)
}

/** «область принимала делегацию»: the word for the article's own place right before the verb. */
function homeHost(view: EventView, at: number, analysis: Analysis): Party | null {
  const chunk = view.chunks[at - 1]
  if (!chunk || !/^(?:область|город|регион)$/.test(chunk.normal)) return null
  const place = placeMeantBy(chunk, view.chunks[at], analysis, 'KZ')
  return place ? placeParty(place.name, 'KZ', null) : null
}

const atHome = (view: EventView, from: number, to: number): boolean =>
  view.chunks
    .slice(from, to)
    .some((chunk, i, all) => chunk.normal === 'себя' && all[i - 1]?.normal === 'у')

const hostPlace = (host: PartyRef | undefined): Party | null => {
  const place = host?.party.places[0]
  return place === undefined || !host ? null : placeParty(place, host.party.country, null)
}

/** «аким был принят губернатором» */
export function byBeingReceived(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const near = inClause(view, refs, at)
  const hosts = near.filter((ref) => ref.role === 'agent' && isPerson(ref))
  const guests = near.filter((ref) => ref.role === 'subject' && isPerson(ref))
  const { from, to } = clauseOf(view, at)
  const elided = view.chunks.slice(from, to).some((chunk) => /^(?:он|она|они)$/.test(chunk.normal))
  if (hosts.length === 0 || (guests.length === 0 && !elided)) return []
  return [meetingFrame(view, at, 'event/received', hosts, guests)]
}
