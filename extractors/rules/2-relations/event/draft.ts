import type { Frame } from './frame.ts'
import type { Party } from './party.ts'
import { type Draft, evidenceOf, type Scene } from './scene.ts'

/** An event as sentence `index` tells it, without a name: the type, day, place and parties are `told`. Its evidence is that sentence. */
export const plainDraft = (
  scene: Scene,
  index: number,
  rule: string,
  confidence: number,
  told: Pick<Draft, 'type' | 'date' | 'place' | 'parties' | 'planned'>,
): Draft => ({
  ...told,
  name: null,
  sentence: index,
  background: false,
  evidence: [evidenceOf(scene, index, rule, confidence)],
})

/** The draft of the visit or meeting that a frame tells. */
export function draft(
  scene: Scene,
  frame: Frame,
  parties: Party[],
  place: Party | null,
  date: string | null,
  background: boolean,
): Draft {
  const sure = frame.type === 'visit' ? place?.kind !== 'country' : frame.parties.length > 0
  return {
    type: frame.type,
    date,
    place,
    parties,
    name: null,
    sentence: frame.sentence,
    at: frame.at,
    background,
    planned: frame.fate === 'planned',
    works: frame.works === true,
    stage: frame.stage === true,
    evidence: [evidenceOf(scene, frame.sentence, frame.rule, sure ? 0.9 : 0.8)],
  }
}
