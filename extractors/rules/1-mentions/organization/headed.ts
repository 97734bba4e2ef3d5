import { bodyHeads } from '../../../text/bodies.ts'
import { coordinated } from './coordinated.ts'
import { described } from './described.ts'
import type { Draft, Head, Scene } from './draft.ts'
import { headAfterLead } from './lead.ts'
import { named } from './named.ts'

/** A head noun with a quoted or Latin name, with a place adjective before it, or with a genitive behind it. */
export function withHead(scene: Scene, at: number): Draft | null {
  const several = coordinated(scene, at)
  if (several) return several
  const head = headAfterLead(scene, at)
  const found = head === null ? null : bodyHeads.at(scene.tokens, head)
  const entry = found?.values[0]
  if (head === null || !found || !entry) return null
  const cases = [...new Set(found.values.map((value) => value.case))]
  const plural = found.values.every((value) => value.number === 'pl')
  const whole: Head = { at, head, after: head + found.length, entry, cases, plural }
  return named(scene, whole) ?? (plural ? null : described(scene, whole))
}
