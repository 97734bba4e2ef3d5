import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import type { Scene } from '../scene.ts'
import { clauseOf, type EventView } from '../skeleton.ts'

/** «Красную ленту нового цеха перерезали …»: the opening of what stands in the clause. */
export const isRibbon = (view: EventView, at: number): boolean => {
  if (!/^лент(?:у|очку)$/.test(view.chunks[at]?.normal ?? '')) return false
  const { from, to } = clauseOf(view, at)
  return view.chunks.slice(from, to).some(isCut)
}

const isCut = wordLike(/^(?:пере|раз)рез(?:ал|ают|ает)[аи]?$/)

/** «Ленту перерезал консул», behind a fair or opening told: he took part in that. */
export const isOfOpeningTold = (scene: Scene, frame: Frame, view: EventView): boolean =>
  isRibbon(view, frame.at) &&
  (frame.places.length === 0 ||
    scene.drafts.some(
      ({ type, sentence }) => type !== 'visit' && type !== 'meeting' && view.index - sentence <= 3,
    ))
