import type { Frame } from '../frame.ts'
import type { Party } from '../party.ts'
import type { Scene } from '../scene.ts'
import type { EventView } from '../skeleton.ts'
import { isToBeSigned } from './made.ts'

/** What is to come, told without a day: a document is to be signed there, or who takes part is told and where or by what name it goes. */
export const isSureToCome = (
  scene: Scene,
  frame: Frame,
  view: EventView,
  place: Party | null,
): boolean =>
  ((place !== null || frame.name !== null) &&
    frame.fate === 'planned' &&
    frame.parties.some(({ kind }) => kind !== 'country')) ||
  (place !== null &&
    isToBeSigned(view, frame.at, frame.fate) &&
    scene.drafts.every(({ type }) => type !== frame.type))
