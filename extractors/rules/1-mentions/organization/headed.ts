import { bodyHeads } from '../../../text/bodies.ts'
import { bareName } from './bare-name.ts'
import { coordinated } from './coordinated.ts'
import { described } from './described.ts'
import type { Draft, Head, Scene } from './draft.ts'
import { familySchool } from './family-school.ts'
import { headAfterLead } from './lead.ts'
import { closingQuote, isQuote } from './name-run.ts'
import { named } from './named.ts'
import { sharedHead } from './shared-head.ts'

/** A head noun with a quoted or Latin name, with a place adjective before it, or with a genitive behind it. */
export function withHead(scene: Scene, at: number): Draft | null {
  const several = coordinated(scene, at) ?? familySchool(scene, at)
  if (several) return several
  const head = headAfterLead(scene, at)
  const found = head === null ? null : bodyHeads.at(scene.tokens, head)
  const entry = found?.values[0]
  if (head === null || !found || !entry) return null
  const cases = [...new Set(found.values.map((value) => value.case))]
  const plural = found.values.every((value) => value.number === 'pl')
  const whole: Head = { at, head, after: head + found.length, entry, cases, plural }
  const draft = named(scene, whole) ?? sharedHead(scene, whole) ?? bareName(scene, whole)
  if (draft || plural) return draft
  const told = described(scene, whole)
  return told && withName(scene, told)
}

/** «Национальная палата предпринимателей РК «Атамекен»»: the quoted name behind what the body is of. */
function withName({ tokens, text }: Scene, draft: Draft): Draft {
  const open = tokens.findIndex(({ start }) => start === draft.end + 1)
  const close = open >= 0 && isQuote(tokens[open]) ? closingQuote(tokens, open) : null
  const last = close === null ? undefined : tokens[close]
  if (!last || close === null || close - open > 6) return draft
  if (!/^\p{Lu}/u.test(tokens[open + 1]?.text ?? '')) return draft
  return { ...draft, end: last.end, name: `${draft.name} ${text.slice(draft.end + 1, last.end)}` }
}
