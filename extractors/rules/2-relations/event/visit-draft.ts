import type { Frame } from './frame.ts'
import type { Party } from './party.ts'
import { completed, type Draft, evidenceOf, type Scene } from './scene.ts'

/** The draft of a visit that a frame tells. */
export function draft(
  scene: Scene,
  frame: Frame,
  parties: Party[],
  place: Party | null,
  date: string | null,
  background: boolean,
): Draft {
  return {
    type: 'visit',
    date,
    place,
    parties: completed(parties, null),
    name: null,
    sentence: frame.sentence,
    background,
    planned: frame.fate === 'planned',
    works: frame.works === true,
    evidence: [
      evidenceOf(scene, frame.sentence, frame.rule, place?.kind === 'country' ? 0.8 : 0.9),
    ],
  }
}
