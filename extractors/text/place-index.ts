import { gazetteer } from '../gazetteer/index.ts'
import { readTable } from '../gazetteer/tsv.ts'
import { inflect } from './case.ts'
import { buildHeads } from './place-heads.ts'
import { phraseKeys } from './place-key.ts'
import { readingsOf } from './place-readings.ts'
import type { Candidate, Head, Reading } from './place-types.ts'

/**
 * The gazetteer by the first word of every form of every name, made once: what may start at a word, longest first.
 * Keys are folded words as `placeKey` makes them.
 */
export interface PlaceIndex {
  names: ReadonlyMap<string, readonly Candidate[]>
  heads: ReadonlyMap<string, readonly Head[]>
  /** Phrases that hold a place's name and name something else: further words after the first. */
  notPlaces: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Hyphenated words inside names: not to be taken apart. */
  hyphenated: ReadonlySet<string>
}

export const placeIndex: PlaceIndex = build()

function build(): PlaceIndex {
  const heads = buildHeads()
  const byPhrase = new Map<string, Reading[]>()
  gazetteer.entries.forEach((entry, rank) => {
    for (const [phrase, reading] of readingsOf(entry, rank, heads)) {
      const readings = byPhrase.get(phrase)
      if (readings === undefined) byPhrase.set(phrase, [reading])
      else add(readings, reading)
    }
  })
  const names = new Map<string, Candidate[]>()
  const hyphenated = new Set<string>()
  for (const [phrase, readings] of byPhrase) {
    const [first = '', ...rest] = phrase.split(' ')
    const candidates = names.get(first)
    if (candidates === undefined) names.set(first, [{ rest, readings }])
    else candidates.push({ rest, readings })
    for (const word of rest) if (word.includes('-')) hyphenated.add(word)
  }
  for (const list of names.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return { names, heads, notPlaces: buildNotPlaces(), hyphenated }
}

/** Adds a reading; one that differs from a known one in its cases only widens that: the first spelling is kept. */
function add(readings: Reading[], reading: Reading): void {
  const at = readings.findIndex((one) => sameButCases(one, reading))
  const known = readings[at]
  if (known === undefined) readings.push(reading)
  else readings[at] = { ...known, cases: [...new Set([...known.cases, ...reading.cases])] }
}

function sameButCases(a: Reading, b: Reading): boolean {
  return (
    a.entry === b.entry &&
    a.role === b.role &&
    a.headClass === b.headClass &&
    a.number === b.number &&
    a.marks.size === b.marks.size &&
    [...a.marks].every((mark) => b.marks.has(mark))
  )
}

function buildNotPlaces(): Map<string, string[][]> {
  const phrases = new Map<string, string[][]>()
  for (const row of readTable('extractors/gazetteer/not-places.tsv')) {
    for (const form of new Set(inflect(row.phrase ?? '').map(({ text }) => text))) {
      const [first = '', ...rest] = phraseKeys(form)
      phrases.set(first, [...(phrases.get(first) ?? []), rest])
    }
  }
  return phrases
}
