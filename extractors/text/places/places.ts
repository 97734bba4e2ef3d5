import { adjectives } from './adjectives.ts'
import { bareNoun, withHead } from './nouns.ts'
import { afterNamedQuote, opensQuote } from './quotes.ts'
import { resolve } from './resolve.ts'
import { scanWords } from './scan.ts'
import type { PlaceMention } from './types.ts'
import { follows, SPACE, type Walk } from './walk.ts'

export type { PlaceMention } from './types.ts'

/**
 * Every place that a text names, left to right, not overlapping: nouns with their heads («провинции Шэньси»,
 * «г. Алматы», «СЭЗ «Сарыарка»»), adjectives («хубэйская делегация»), countries, and places of other countries
 * (`entry.country` tells). Give the whole article: what is ambiguous is settled by the other places named in it.
 */
export function findPlaces(text: string): PlaceMention[] {
  const walk: Walk = { text, words: scanWords(text), drafts: [] }
  let at = 0
  while (at < walk.words.length) at = step(walk, at)
  return resolve(text, walk.drafts)
}

/** Reads what starts at word `at`; returns the index of the word to go on with. */
function step(walk: Walk, at: number): number {
  const word = walk.words[at]
  if (word === undefined) return at + 1
  const { info } = word
  if (info.capital && opensQuote(walk.text, word.start)) {
    const behind = afterNamedQuote(walk.text, walk.words, at)
    if (behind !== null) return behind
  }
  for (const rest of info.notPlaces) if (follows(walk, at, rest, SPACE)) return at + 1 + rest.length
  if (info.heads.length > 0) {
    const behind = withHead(walk, at)
    if (behind !== null) return behind
  }
  if (info.names.length === 0) return at + 1
  return bareNoun(walk, at) ?? adjectives(walk, at) ?? at + 1
}
