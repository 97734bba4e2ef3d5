import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import type { Scene } from '../scene.ts'
import { anyBetween, type EventView } from '../skeleton.ts'

/** «Завтра они примут участие в форуме»: whom one of the two sentences before told of take part. */
export function withThoseBefore(scene: Scene, frame: Frame, view: EventView): Frame {
  const last = scene.drafts.at(-1)
  if (!isTogether(view) || !last || view.index - last.sentence > 2) return frame
  if (last.parties.length === 0) return frame
  // Guests of a place take part in what is held there.
  const there = last.type === 'visit' && last.place !== null && frame.places.length === 0
  const places = there && last.place ? [last.place] : frame.places
  return { ...frame, parties: last.parties, places }
}

const isTogether = (view: EventView): boolean =>
  view.chunks.slice(0, 4).some(areTogether) && anyBetween(view, 0, 6, 'TakePart')

const areTogether = wordLike(/^(?:они|вместе|оба)$/)
