import type { Token } from '../../../text/read.ts'
import type { Draft } from './draft.ts'

/**
 * The abbreviation that the text tells in brackets right behind a body and uses later: «Шанхайский университет иностранных
 * языков (ШУИЯ)», «… Engineering Group (далее – CEEC)», with the offset behind the bracket; null without. `end` is a UTF-16
 * offset behind the body's name.
 */
export function aliasBehind(text: string, end: number): { alias: string; end: number } | null {
  const found = told.exec(text.slice(end, end + 28))
  return found?.[1] ? { alias: found[1], end: end + found[0].length } : null
}

const told =
  /^["»”]{0,2}\s?\((?:далее\s?[-–—:]?\s?)?["«“]?((?=\p{L}*\p{Lu}\p{L}*\p{Lu})\p{Lu}\p{L}{2,9})["»”]?\)/u

/** The body that the token at `at` abbreviates, among those that `aliases` tells; null for other words. */
export function aliasAt(
  tokens: readonly Token[],
  at: number,
  aliases: ReadonlyMap<string, Draft>,
): Draft | null {
  const token = tokens[at]
  const body = token && aliases.get(token.text)
  // «КазНУ имени аль-Фараби» is its own name; in brackets it stands for the body before it
  if (!token || !body || tokens[at - 1]?.text === '(') return null
  if (/^(?:имени|им)$/.test(tokens[at + 1]?.lower ?? '')) return null
  return { ...body, start: token.start, end: token.end, cases: [], plural: false }
}
