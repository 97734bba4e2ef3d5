import type { Chunk } from '../../../../engine/chunk.ts'
import type { EventFate } from '../fate.ts'
import type { PartyRef } from '../parties.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'

/** «На 25 мая запланированы Дни провинции» */
export const isScheduled = (view: EventView, at: number, fate: EventFate): boolean =>
  fate === 'planned' &&
  isPlain(view.chunks[at]) &&
  view.view.dates.some(({ precision }) => precision === 'day' || precision === 'month')

/** «Соглашение подпишут на предстоящем форуме в Астане»: a gathering to come, where a document is to be signed. */
export const isToBeSigned = (view: EventView, at: number, fate: EventFate): boolean => {
  const { from, to } = clauseOf(view, at)
  return fate === 'planned' && anyBetween(view, from, to, 'Sign', 'SignPassive')
}

/** In the nominative or accusative; words that tell an event only beside another show no case. */
const isPlain = (chunk: Chunk | undefined): boolean =>
  // «к закрытию выставки» is no plural
  (has(chunk, 'Nom', 'Acc') && !(has(chunk, 'Gen') && /[иы]$/.test(chunk?.normal ?? ''))) ||
  !has(chunk, 'Gen', 'Dat', 'Ins', 'Loc')

/** «провели семинар»: the noun is what was made, with no preposition before it. */
export const isMade = (view: EventView, at: number): boolean => {
  const { from, to } = clauseOf(view, at)
  return (
    isPlain(view.chunks[at]) &&
    view.chunks
      .slice(from, to)
      .some(
        (chunk) =>
          has(chunk, 'MakeVerb') &&
          (has(chunk, 'Past', 'Future') || chunk.normal.startsWith('проведен')),
      )
  )
}

/** «Семей принимал международный фестиваль» */
export const isHosted = (
  { chunks }: EventView,
  near: readonly PartyRef[],
  { from, to }: { from: number; to: number },
): boolean =>
  chunks.some((chunk, i) => i >= from && i < to && has(chunk, 'ReceiveVerb')) &&
  near.some(({ role, party, at }) => role === 'subject' && party.kind === 'place' && at < to)
