import type { GazetteerEntry, Mark, PlaceName } from '../../gazetteer/index.ts'
import type { Endings } from '../forms/adjective.ts'
import { adjectiveForms, type Case, type Form, type Hints, inflect } from '../forms/case.ts'
import { declineNoun } from '../forms/noun.ts'
import { leadingHead, trailingHead } from './heads.ts'
import { phraseKeys, placeKey } from './key.ts'
import type { Head, Reading } from './types.ts'

/** Every form of every name and adjective of an entry, as a folded phrase with its reading. */
export function* readingsOf(
  entry: GazetteerEntry,
  rank: number,
  heads: ReadonlyMap<string, readonly Head[]>,
): Generator<[string, Reading]> {
  for (const name of entry.names) {
    if (!name.marks.has('code')) yield* ofName(entry, name, rank, heads)
  }
  for (const name of misheard(entry)) yield* ofName(entry, name, rank, heads)
  for (const { text, marks } of entry.adjectives)
    yield* ofAdjective(text, { entry, printed: text, headClass: null, marks, rank })
}

/** «Шицзячжуань», «Далян»: outlets confuse final н and нь in Chinese names; none are told apart by that alone. */
function misheard(entry: GazetteerEntry): PlaceName[] {
  if (entry.country !== 'CN' || entry.kind === 'country') return []
  return entry.names
    .filter(({ text, marks }) => !marks.has('head') && /^[А-ЯЁ][а-яё]{2,}нь?$/.test(text))
    .map(({ text, marks }) => ({
      text: text.endsWith('ь') ? text.slice(0, -1) : `${text}ь`,
      marks,
    }))
}

type Base = Omit<Reading, 'role' | 'cases' | 'number'>
const CASES: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc']

function* ofName(
  entry: GazetteerEntry,
  name: PlaceName,
  rank: number,
  heads: ReadonlyMap<string, readonly Head[]>,
): Generator<[string, Reading]> {
  const parts = phraseKeys(name.text)
  const base = { entry, printed: name.text, marks: name.marks, rank }
  const before = leadingHead(parts, heads)
  if (before !== null) {
    const core = name.text.split(/\s+/).slice(before.length).join(' ')
    // What stands behind a head in several words is a genitive or a title: «район Магжана Жумабаева».
    const marks = core.includes(' ') ? new Set<Mark>([...name.marks, 'indecl']) : name.marks
    yield* ofNoun(core, { ...base, marks, headClass: before.head.headClass })
    return
  }
  const after = trailingHead(parts, heads)
  if (after !== null) {
    const [first = ''] = name.text.toLowerCase().split(/\s+/)
    const byKind = entry.kind !== 'zone' && after.head.kinds.includes(entry.kind)
    const headClass = byKind ? null : after.head.headClass
    const marks = new Set<Mark>([...name.marks, 'head'])
    yield* ofAdjective(first.replace(/(?:ая|ое)$/, 'ий'), { ...base, marks, headClass })
    return
  }
  yield* ofNoun(name.text, { ...base, headClass: null })
}

function* ofNoun(text: string, base: Base): Generator<[string, Reading]> {
  const bare = text.replace(/[«»]/g, '')
  // A proper noun in the plural is declined as a common one; keys are folded anyhow.
  const stem = base.marks.has('pl') ? bare.toLowerCase() : bare
  // «Аньхой» is no adjective.
  const forms = /^\S+ой$/.test(bare)
    ? declineNoun(bare, 'm', false).flatMap(({ sg }) => (sg === null ? [] : cellsOf(sg)))
    : inflect(stem, hintsOf(bare, base.marks))
  for (const [form, number, cases] of grouped(forms)) {
    const reading = { ...base, role: 'noun' as const, cases, number }
    yield [phraseKeys(form).join(' '), reading]
    // «Усть Каменогорск», «Усть – Каменогорск»
    if (/^\p{L}{3,}-\p{Lu}\p{L}{2,}$/u.test(form))
      yield [phraseKeys(form.replace('-', ' ')).join(' '), reading]
  }
}

function cellsOf(cells: Endings): Form[] {
  return CASES.flatMap((kase) =>
    cells[kase].map((text) => ({ text, case: kase, number: 'sg' as const })),
  )
}

function hintsOf(text: string, marks: ReadonlySet<Mark>): Hints {
  const gender = (['m', 'f', 'n', 'pl'] as const).find((one) => marks.has(one))
  const indeclinable = marks.has('indecl') || /[^а-яёА-ЯЁәғқңөұүһіӘҒҚҢӨҰҮҺІ\s–"-]/.test(text)
  return { indeclinable, animate: false, ...(gender === undefined ? {} : { gender }) }
}

/** Forms of an adjective, and its first half of a compound (сычуаньско-); in -о it is only that. */
function* ofAdjective(masculine: string, base: Base): Generator<[string, Reading]> {
  const half = masculine.endsWith('о') ? masculine : masculine.replace(/кий$/, 'ко')
  if (half.endsWith('о'))
    yield [placeKey(half), { ...base, role: 'compound', cases: CASES, number: 'sg' }]
  if (half === masculine) return
  for (const [form, number, cases] of grouped(adjectiveForms(masculine)))
    yield [placeKey(form), { ...base, role: 'adjective', cases, number }]
}

/** Forms by text and number, each with all its cases. */
function grouped(forms: readonly Form[]): [string, 'sg' | 'pl', Case[]][] {
  const groups = new Map<string, [string, 'sg' | 'pl', Case[]]>()
  for (const form of forms) {
    const key = `${form.text}|${form.number}`
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [form.text, form.number, [form.case]])
    else if (!known[2].includes(form.case)) known[2].push(form.case)
  }
  return [...groups.values()]
}
