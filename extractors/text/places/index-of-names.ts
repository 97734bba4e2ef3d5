import { type GazetteerEntry, gazetteer } from '../../gazetteer/index.ts'
import { readTable } from '../../gazetteer/tsv.ts'
import { inflect } from '../forms/case.ts'
import { buildHeads } from './heads.ts'
import { phraseKeys, placeKey } from './key.ts'
import { readingsOf } from './readings.ts'
import { canBeMisspelt, misspelt, type Spelling, spellingKey } from './spelling.ts'
import type { Candidate, Head, Reading } from './types.ts'

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
  /** Entries whose forms are computed when a text has a word that may be one: the county level of China, by key. */
  late: ReadonlyMap<string, readonly { entry: GazetteerEntry; rank: number }[]>
}

/** Of the whole gazetteer, made at load. */
export const placeIndex: PlaceIndex = build()

/** What may start at a word with this key, longest first; `capital`: whether the word has one, as each late name has. */
export function namesAt(key: string, capital: boolean): readonly Candidate[] {
  const known = placeIndex.names.get(key) ?? NONE
  if (!capital) return known
  const late = endings(key).flatMap((nominative) => placeIndex.late.get(nominative) ?? NONE)
  if (late.length === 0) return known.length === 0 ? byEar(key) : known
  const readings = [...(known.find(({ rest }) => rest.length === 0)?.readings ?? NONE)]
  for (const { entry, rank } of late)
    for (const [phrase, reading] of readingsOf(entry, rank, placeIndex.heads))
      if (phrase === key) add(readings, reading)
  return [...known.filter(({ rest }) => rest.length > 0), { rest: [], readings }]
}

/**
 * Whether a folded word is a name of the county level of China, which counts behind a head only («в районе Сюаньу»), and of no
 * other place («в районе Алтай»).
 */
export const isOfCounty = (key: string): boolean =>
  !placeIndex.names.has(key) && endings(key).some((nominative) => placeIndex.late.has(nominative))

/** Whether a folded word is a Chinese place's name spelt by ear: «Инчуань», «Гуанджоу». */
export const isByEar = (key: string): boolean => soundingLike(key) !== undefined

function byEar(key: string): readonly Candidate[] {
  const alike = soundingLike(key)
  return alike ? [{ rest: [], readings: misspelt(key, alike) }] : NONE
}

const soundingLike = (key: string): readonly Spelling[] | undefined =>
  key.length > 4 ? spellings().get(spellingKey(key)) : undefined

/** Forms of Chinese names by what stays of their spelling, made when the first text is read. */
function spellings(): ReadonlyMap<string, readonly Spelling[]> {
  if (heard) return heard
  heard = new Map<string, Spelling[]>()
  for (const [form, candidates] of placeIndex.names) {
    for (const reading of candidates.flatMap(({ rest, readings }) =>
      rest.length > 0 ? [] : readings,
    )) {
      if (!canBeMisspelt(form, reading)) continue
      const key = spellingKey(form)
      const spelling = { form, name: placeKey(reading.printed), reading }
      heard.set(key, [...(heard.get(key) ?? []), spelling])
    }
  }
  return heard
}

let heard: Map<string, Spelling[]> | undefined

const NONE: readonly never[] = []

/** Keys of the nominatives that a Chinese name's form can be of: «куньшаня» → куньшань. */
function endings(key: string): string[] {
  const stem = key.replace(/(?:[аяуюеё]|о[мй]|е[мй])$/, '')
  return stem === key ? [key] : [key, stem, `${stem}ь`, `${stem}й`, `${stem}а`, `${stem}я`]
}

function build(): PlaceIndex {
  const heads = buildHeads()
  const byPhrase = new Map<string, Reading[]>()
  const late = new Map<string, { entry: GazetteerEntry; rank: number }[]>()
  gazetteer.entries.forEach((entry, rank) => {
    if (isLate(entry)) {
      const key = placeKey(entry.name)
      late.set(key, [...(late.get(key) ?? []), { entry, rank }])
      return
    }
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
  return { names, heads, notPlaces: buildNotPlaces(), hyphenated, late }
}

/** One word that counts with a head only, no other name and no adjective: two thousand of these would double the load time. */
function isLate({ country, names, adjectives }: GazetteerEntry): boolean {
  const [only, ...others] = names
  return (
    country === 'CN' &&
    others.length === 0 &&
    adjectives.length === 0 &&
    only?.marks.has('head') === true &&
    /^\p{L}+$/u.test(only.text)
  )
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
