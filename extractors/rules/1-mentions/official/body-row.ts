import type { OrganizationMention } from '../../../engine/mention.ts'
import { isQuote } from '../organization/name-run.ts'
import type { Around, Belonging } from './draft.ts'

/**
 * «руководители управлений туризма Алматинской и Жамбылской областей А и Б», «директора КазНУ и Сианьского университета А и Б»: the
 * bodies in a row with the one a post belongs to, in order of the text; the next may be named by its place alone.
 */
export function bodiesInRow(
  { bodies, text }: Around,
  belonging: Belonging | null,
): OrganizationMention[] {
  const first = bodies.findIndex(
    ({ entity, end }) => entity === belonging?.organization && end <= (belonging?.end ?? 0),
  )
  const row = first < 0 ? [] : bodies.slice(first, first + 1)
  for (const next of bodies.slice(first + 1)) {
    const joined = joint.test(text.slice(row.at(-1)?.end ?? 0, next.start))
    if (first < 0 || !joined) break
    row.push(next)
  }
  return row
}

const joint = /^[»”"]?(?:,| и|, а также| а также) [«“"]?(?:[а-яё]+ ){0,2}[«“"]?$/

/** Where the next body of such a row ends, if token `at` joins it; null for others. */
export function endOfNext({ tokens, bodies }: Around, at: number): number | null {
  const next = /^(?:и|,)$/.test(tokens[at]?.lower ?? '') ? tokens[at + 1] : undefined
  const quoted = next && isQuote(next) ? tokens[at + 2]?.start : undefined
  return bodies.find(({ start }) => start === next?.start || start === quoted)?.end ?? null
}
