import type { Frame } from './frame.ts'
import { nearestList, type PartyRef } from './parties.ts'
import type { EventView } from './skeleton.ts'
import { isTraveller } from './visit-goal.ts'

/** The persons or delegations nearest to the verb that could be its subject. */
export function travellers(
  near: readonly PartyRef[],
  at: number,
  goal: readonly PartyRef[],
): PartyRef[] {
  const able = near.filter(
    (ref) =>
      ref.role === 'subject' && !ref.where && !goal.includes(ref) && ref.party.kind !== 'country',
  )
  return nearestList(able.filter(isTraveller), at)
}

/** «посетил Урумчи в составе делегации под руководством вице-премьера»: its head came too. */
export const inLedGroup = (view: EventView, near: readonly PartyRef[], at: number): PartyRef[] =>
  near.filter(
    (ref) =>
      ref.at > at &&
      ref.group &&
      ref.party.kind === 'official' &&
      view.chunks[ref.at - 1]?.normal === 'составе',
  )

/** «в Семее аким и прибывший из Хух-Хото вице-председатель подписали …»: he came to where the sentence is. */
export function sceneOf(
  refs: readonly PartyRef[],
  guest: PartyRef,
): Frame['places'][number] | null {
  const place = refs.find((ref) => ref.where && ref.party.kind === 'place')?.party
  const { country } = guest.party
  return place && country !== null && place.country !== country ? place : null
}

// «каждый год приезжают врачи» is no visit.
