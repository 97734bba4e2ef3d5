import type { Frame } from '../frame.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { isNamed } from '../party.ts'
import { isPerson } from '../party-ref.ts'
import { type EventView, has } from '../skeleton.ts'
import { isSubject, meetingFrame } from './meeting-frame.ts'

/** «аким рассказал гостям о планах»: the head of a place or university who tells a delegation of them has met it. */
export function byTelling(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  if (view.view.sentence.title) return []
  const near = inClause(view, refs, at)
  const guest = near.find(
    (ref) =>
      isPerson(ref) &&
      ref.at >= at - 2 &&
      ref.at <= at + 3 &&
      has(view.chunks[ref.at], 'Dat') &&
      !has(view.chunks[ref.at], 'Nom', 'Gen'),
  )
  if (!guest) return []
  const host = near.find(
    (ref) =>
      ref !== guest &&
      isSubject(ref) &&
      (isHead(view, ref) || areNamed(ref, guest) || areGuests(view, ref, guest)),
  )
  if (!host) return []
  const hosts = near.filter((ref) => ref.list === host.list && isSubject(ref))
  if (!isHead(view, host) && !areNamed(host, guest))
    return [meetingFrame(view, at, 'event/received', [guest], hosts)]
  return [meetingFrame(view, at, 'event/received', hosts, [guest])]
}

/** «заместитель начальника уезда А предложил акиму Б»: two persons of both countries, each named, speak to each other. */
const areNamed = (host: PartyRef, guest: PartyRef): boolean =>
  isNamed(host.party) &&
  isNamed(guest.party) &&
  host.party.country !== null &&
  guest.party.country !== null &&
  host.party.country !== guest.party.country

/** «инвесторы из города А презентовали акиму Б проект»: people of the other country speak to who heads a place. */
const areGuests = (view: EventView, those: PartyRef, head: PartyRef): boolean =>
  isHead(view, head) &&
  isNamed(head.party) &&
  those.party.country !== null &&
  head.party.country !== null &&
  those.party.country !== head.party.country

const isHead = (view: EventView, { at, party }: PartyRef): boolean => {
  const mention = view.chunks[at]?.mention
  return (
    (party.kind === 'official' || party.standIn === 'post') &&
    (mention?.kind === 'official'
      ? /аким|губернатор|мэр|(?:^|\s|про)ректор/.test(mention.post ?? '')
      : // «руководство области»
        mention?.kind === 'place')
  )
}
