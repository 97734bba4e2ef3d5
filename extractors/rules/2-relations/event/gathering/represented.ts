import type { PartyRef } from '../parties.ts'
import { type EventView, has } from '../skeleton.ts'

/** «область на ярмарке представляют АО «А» и институт Б», «представляли десять предприятий»: a place for which no person stands there. */
export const isRepresented = (
  { chunks }: EventView,
  near: readonly PartyRef[],
  { at, to, party, where }: PartyRef,
): boolean =>
  party.kind === 'place' &&
  !where &&
  has(chunks[at], 'Acc') &&
  chunks.slice(to + 1, to + 3).some(({ normal }) => /^представля(?:л[аи]?|ет|ют)$/.test(normal)) &&
  !near.some((ref) => ref.party.kind === 'official')
