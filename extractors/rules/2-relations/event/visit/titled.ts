import { compatible } from '../merge.ts'
import type { Draft, Scene } from '../scene.ts'

/** «В Талдыкорган приедет мэр Инина» above «в Алматинскую область приедет …»: where guests came the text says better than its headline, if it names one place. */
export function isRetold(scene: Scene, draft: Draft): boolean {
  if (draft.type !== 'visit' || draft.place?.kind !== 'place' || draft.date !== null) return false
  const { bodyStart } = scene.analysis.article
  if (draft.evidence.some(({ start }) => start >= bodyStart)) return false
  const told = scene.drafts.filter(
    (other) =>
      other !== draft &&
      other.type === 'visit' &&
      !other.background &&
      other.place?.country === draft.place?.country &&
      other.planned === draft.planned &&
      other.evidence.some(({ start }) => start >= bodyStart) &&
      draft.parties.every((one) => other.parties.some((two) => compatible(one, two))),
  )
  const [one] = told
  return one?.place?.kind === 'place' && told.every(({ place }) => place?.name === one.place?.name)
}
