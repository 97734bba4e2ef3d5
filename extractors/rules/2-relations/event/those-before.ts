import type { Frame } from './frame.ts'
import type { Scene } from './scene.ts'
import { anyBetween, type EventView } from './skeleton.ts'

/** «Завтра они примут участие в форуме»: whom one of the two sentences before told of take part. */
export function withThoseBefore(scene: Scene, frame: Frame, view: EventView): Frame {
  const last = scene.drafts.at(-1)
  if (!isTogether(view) || !last || view.index - last.sentence > 2) return frame
  return last.parties.length > 0 ? { ...frame, parties: last.parties } : frame
}

const isTogether = (view: EventView): boolean =>
  view.chunks.slice(0, 4).some((chunk) => /^(?:они|вместе|оба)$/.test(chunk.normal)) &&
  anyBetween(view, 0, 6, 'TakePart')
