import { type GazetteerEntry, gazetteer, type Mark, type PlaceName } from '../gazetteer/index.ts'
import { readTable } from '../gazetteer/tsv.ts'
import { adjectiveForms, type Case, type Hints, inflect } from './case.ts'
import { fold } from './fold.ts'
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

/** Folded form of one word, without soft hyphens and stress marks; all hyphens are one. */
export function placeKey(word: string): string {
  return fold(word.normalize('NFC').replace(INVISIBLE, '')).replace(/[‐‑]/g, '-')
}

const INVISIBLE = /[\p{M}\p{Cf}]/gu
const CASES: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc']
const NO_MARKS: ReadonlySet<Mark> = new Set()

/** Abbreviated heads in full, for the printed name of «Алматинская обл.». */
const FULL: Record<string, string> = {
  г: 'город',
  гор: 'город',
  обл: 'область',
  пров: 'провинция',
  'р-н': 'район',
  'р-на': 'район',
}

export const placeIndex: PlaceIndex = build()

function build(): PlaceIndex {
  const heads = buildHeads()
  const byPhrase = new Map<string, Map<string, Reading>>()
  gazetteer.entries.forEach((entry, rank) => {
    for (const [phrase, reading] of readingsOf(entry, rank, heads)) {
      const same = byPhrase.get(phrase) ?? new Map<string, Reading>()
      byPhrase.set(phrase, same)
      const { role, headClass, number, marks } = reading
      const key = [entry.id, role, headClass, number, [...marks].join()].join('|')
      const known = same.get(key)
      const cases = new Set([...(known?.cases ?? []), ...reading.cases])
      // The canonical name comes first, so its spelling is kept where two spellings fold to one.
      same.set(key, { ...(known ?? reading), cases: CASES.filter((one) => cases.has(one)) })
    }
  })
  const names = new Map<string, Candidate[]>()
  for (const [phrase, readings] of byPhrase) {
    const [first = '', ...rest] = phrase.split(' ')
    names.set(first, [...(names.get(first) ?? []), { rest, readings: [...readings.values()] }])
  }
  for (const list of names.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  const inner = [...byPhrase.keys()].flatMap((phrase) => phrase.split(' ').slice(1))
  const hyphenated = new Set(inner.filter((word) => word.includes('-')))
  return { names, heads, notPlaces: buildNotPlaces(), hyphenated }
}

function buildHeads(): Map<string, Head[]> {
  const heads = new Map<string, Head[]>()
  for (const row of readTable('extractors/gazetteer/heads.tsv')) {
    const phrase = row.phrase ?? ''
    const marks = new Set(row.marks?.split(','))
    const fixed = marks.has('abbr') || marks.has('frozen')
    const hints: Hints = { indeclinable: fixed, ...(marks.has('pl') ? { gender: 'pl' } : {}) }
    const byForm = new Map<string, Head>()
    for (const form of inflect(phrase, hints)) {
      const [first = '', ...rest] = words(form.text)
      const key = `${first} ${rest.join(' ')}|${form.number}`
      const known = byForm.get(key)
      byForm.set(key, {
        headClass: row.class ?? '',
        phrase: FULL[phrase] ?? phrase,
        gender: /^\S*(?:[ая]|область)(?: |$)/.test(FULL[phrase] ?? phrase) ? 'f' : 'm',
        kinds: row.kinds?.split(',') ?? [],
        strict: marks.has('strict'),
        own: marks.has('own'),
        quoted: marks.has('quoted'),
        abbreviation: marks.has('abbr'),
        cases: [...(known?.cases ?? []), form.case],
        number: form.number,
        rest,
      })
    }
    for (const [key, head] of byForm) {
      const first = key.slice(0, key.indexOf(' '))
      heads.set(first, [...(heads.get(first) ?? []), head])
    }
  }
  for (const list of heads.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return heads
}

function buildNotPlaces(): Map<string, string[][]> {
  const phrases = new Map<string, string[][]>()
  for (const row of readTable('extractors/gazetteer/not-places.tsv')) {
    for (const form of new Set(inflect(row.phrase ?? '').map(({ text }) => text))) {
      const [first = '', ...rest] = words(form)
      phrases.set(first, [...(phrases.get(first) ?? []), rest])
    }
  }
  return phrases
}

/** Every form of every name and adjective of an entry, as a folded phrase with its reading. */
function* readingsOf(
  entry: GazetteerEntry,
  rank: number,
  heads: Map<string, Head[]>,
): Generator<[string, Reading]> {
  for (const name of entry.names) {
    if (!name.marks.has('code')) yield* readingsOfName(entry, name, rank, heads)
  }
  for (const { text, marks } of entry.adjectives)
    yield* adjectiveReadings(entry, text, marks, null, text, rank)
}

function* readingsOfName(
  entry: GazetteerEntry,
  name: PlaceName,
  rank: number,
  heads: Map<string, Head[]>,
): Generator<[string, Reading]> {
  const parts = words(name.text)
  const before = leadingHead(parts, heads)
  if (before !== null) {
    const core = name.text.split(/\s+/).slice(before.length).join(' ').replace(/[«»]/g, '')
    const headClass = before.head.headClass
    // What stands behind a head in several words is a genitive or a title: «район Магжана Жумабаева».
    const marks = core.includes(' ') ? new Set<Mark>([...name.marks, 'indecl']) : name.marks
    yield* nounReadings(entry, { text: core, marks }, headClass, name.text, rank)
    return
  }
  const after = trailingHead(parts, heads)
  if (after !== null) {
    const adjective = masculineOf(name.text.split(/\s+/)[0] ?? '')
    const demanded = new Set<Mark>([...name.marks, 'head'])
    const byKind = entry.kind !== 'zone' && after.head.kinds.includes(entry.kind)
    const kind = byKind ? null : after.head.headClass
    yield* adjectiveReadings(entry, adjective, demanded, kind, name.text, rank)
    return
  }
  yield* nounReadings(entry, name, null, name.text, rank)
}

function* nounReadings(
  entry: GazetteerEntry,
  name: PlaceName,
  headClass: string | null,
  printed: string,
  rank: number,
): Generator<[string, Reading]> {
  const bare = name.text.replace(/[«»]/g, '')
  const base = {
    entry,
    role: 'noun' as const,
    printed,
    headClass,
    marks: name.marks.size > 0 ? name.marks : NO_MARKS,
    rank,
  }
  // A proper noun in the plural is declined as a common one; keys are folded anyhow.
  const stem = name.marks.has('pl') ? bare.toLowerCase() : bare
  for (const form of inflect(stem, hintsOf(bare, name.marks))) {
    yield [words(form.text).join(' '), { ...base, cases: [form.case], number: form.number }]
  }
}

function hintsOf(text: string, marks: ReadonlySet<Mark>): Hints {
  const gender = (['m', 'f', 'n', 'pl'] as const).find((one) => marks.has(one))
  const indeclinable = marks.has('indecl') || /[^а-яёА-ЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІ\s–«»".-]/.test(text)
  return { indeclinable, animate: false, ...(gender === undefined ? {} : { gender }) }
}

function* adjectiveReadings(
  entry: GazetteerEntry,
  masculine: string,
  marks: ReadonlySet<Mark>,
  headClass: string | null,
  printed: string,
  rank: number,
): Generator<[string, Reading]> {
  const base = { entry, printed, headClass, marks, rank }
  if (masculine.endsWith('о')) {
    yield [placeKey(masculine), { ...base, role: 'compound', cases: CASES, number: 'sg' }]
    return
  }
  for (const form of adjectiveForms(masculine)) {
    const reading = { ...base, role: 'adjective' as const, cases: [form.case], number: form.number }
    yield [placeKey(form.text), reading]
  }
  if (/[сц]кий$/.test(masculine)) {
    const stem = `${masculine.slice(0, -2)}о`
    yield [placeKey(stem), { ...base, role: 'compound', cases: CASES, number: 'sg' }]
  }
}

interface Edge {
  head: Head
  length: number
}

/** A head at the beginning of a name («область Абай», «СЭЗ «Сарыарка»»), unless nothing is left behind it. */
function leadingHead(parts: readonly string[], heads: Map<string, Head[]>): Edge | null {
  for (const head of heads.get(parts[0] ?? '') ?? []) {
    const length = head.rest.length + 1
    if (head.kinds.includes('-')) continue
    if (!head.cases.includes('nom') || head.abbreviation || length >= parts.length) continue
    if (head.rest.every((word, index) => parts[index + 1] === word)) return { head, length }
  }
  return null
}

/** A head after one adjective («Панфиловский район», «Или-Казахский автономный округ»). */
function trailingHead(parts: readonly string[], heads: Map<string, Head[]>): Edge | null {
  if (parts.length < 2 || !/(?:ий|ый|ая|ое)$/.test(parts[0] ?? '')) return null
  for (const head of heads.get(parts[1] ?? '') ?? []) {
    const length = head.rest.length + 1
    if (length !== parts.length - 1 || !head.cases.includes('nom')) continue
    if (head.rest.every((word, index) => parts[index + 2] === word)) return { head, length }
  }
  return null
}

function masculineOf(adjective: string): string {
  return adjective.toLowerCase().replace(/ая$/, 'ий').replace(/ое$/, 'ий')
}

/** Folded words of a phrase; marks of punctuation and quotes are dropped. */
function words(phrase: string): string[] {
  return (phrase.match(/[\p{L}\p{N}]+(?:[-‑.'][\p{L}\p{N}]+)*/gu) ?? []).map(placeKey)
}
