import type { Frame } from '../frame.ts'
import type { Scene } from '../scene.ts'
import type { EventView } from '../skeleton.ts'
import { isVerbless } from './gathering-day.ts'

/** «Следующей весной в Интань поедут наши. Там в апреле выставка»: where they go, and still to come as their trip is. */
export function comingThere({ drafts }: Scene, frame: Frame, view: EventView): Frame {
  const last = drafts.at(-1)
  const there = view.chunks.slice(0, 3).some(({ normal }) => /^(?:там|тогда|туда)$/.test(normal))
  return there &&
    isVerbless(view, frame.at) &&
    last?.type === 'visit' &&
    last.planned &&
    last.place &&
    view.index - last.sentence === 1
    ? { ...frame, fate: 'planned', places: [last.place], anaphoric: false }
    : frame
}
