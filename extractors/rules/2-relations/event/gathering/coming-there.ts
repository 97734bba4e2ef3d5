import type { Frame } from '../frame.ts'
import type { Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'
import { isVerbless } from './gathering-day.ts'

/** «Следующей весной в Интань поедут наши. Там в апреле выставка»: where they go, and still to come as their trip is. */
export function comingThere({ drafts, views }: Scene, frame: Frame, view: EventView): Frame {
  const last = drafts.at(-1)
  const before = views[view.index - 1]
  const going = before?.chunks.some((chunk) => has(chunk, 'VisitVerb') && has(chunk, 'Future'))
  const there = view.chunks.slice(0, 3).some(({ normal }) => /^(?:там|тогда|туда)$/.test(normal))
  if (!there || !isVerbless(view, frame.at)) return frame
  const goal = last?.type === 'visit' && last.planned && view.index - last.sentence === 1
  if (!goal && !going) return frame
  const places = goal && last.place ? [last.place] : frame.places
  return { ...frame, fate: 'planned', places, anaphoric: false }
}
