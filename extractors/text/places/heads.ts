import { readTable } from '../../gazetteer/tsv.ts'
import { type Hints, inflect } from '../forms/case.ts'
import { phraseKeys } from './key.ts'
import type { Head } from './types.ts'

/** Heads (gazetteer/heads.tsv) by the folded first word of each of their forms, longest first. */
export function buildHeads(): Map<string, Head[]> {
  const heads = new Map<string, Head[]>()
  for (const row of readTable('extractors/gazetteer/heads.tsv')) {
    const phrase = row.phrase ?? ''
    const marks = new Set(row.marks?.split(','))
    const fixed = marks.has('abbr') || marks.has('frozen')
    const hints: Hints = { indeclinable: fixed, ...(marks.has('pl') ? { gender: 'pl' } : {}) }
    const full = FULL[phrase] ?? phrase
    const byForm = new Map<string, Head>()
    for (const form of inflect(phrase, hints)) {
      const known = byForm.get(form.text)
      const [, ...rest] = phraseKeys(form.text)
      byForm.set(form.text, {
        headClass: row.class ?? '',
        phrase: full,
        gender: /^\S*(?:[ая]|область)(?: |$)/.test(full) ? 'f' : 'm',
        kinds: row.kinds?.split(',') ?? [],
        strict: marks.has('strict'),
        own: marks.has('own'),
        quoted: marks.has('quoted'),
        abbreviation: marks.has('abbr'),
        acronym: /^[А-Я]{2,}$/.test(full),
        cases: [...new Set([...(known?.cases ?? []), form.case])],
        number: known?.number ?? form.number,
        plural: known?.plural === true || form.number === 'pl',
        rest,
      })
    }
    for (const [form, head] of byForm) {
      const [first = ''] = phraseKeys(form)
      heads.set(first, [...(heads.get(first) ?? []), head])
    }
  }
  for (const list of heads.values()) list.sort((a, b) => b.rest.length - a.rest.length)
  return heads
}

/** A head at the beginning of a name («область Абай», «СЭЗ «Сарыарка»»), unless nothing is left behind it. */
export function leadingHead(
  parts: readonly string[],
  heads: ReadonlyMap<string, readonly Head[]>,
): Edge | null {
  for (const head of heads.get(parts[0] ?? '') ?? []) {
    const length = head.rest.length + 1
    if (head.kinds.includes('-')) continue
    if (!head.cases.includes('nom') || head.abbreviation || length >= parts.length) continue
    if (head.rest.every((word, index) => parts[index + 1] === word)) return { head, length }
  }
  return null
}

/** A head after one adjective («Панфиловский район», «Или-Казахский автономный округ»). */
export function trailingHead(
  parts: readonly string[],
  heads: ReadonlyMap<string, readonly Head[]>,
): Edge | null {
  if (parts.length < 2 || !/(?:ий|ый|ая|ое)$/.test(parts[0] ?? '')) return null
  for (const head of heads.get(parts[1] ?? '') ?? []) {
    const length = head.rest.length + 1
    if (length !== parts.length - 1 || !head.cases.includes('nom')) continue
    if (head.rest.every((word, index) => parts[index + 2] === word)) return { head, length }
  }
  return null
}

interface Edge {
  head: Head
  /** Words of the head. */
  length: number
}

/** Abbreviated heads in full, for the printed name of «Алматинская обл.». */
const FULL: Record<string, string> = {
  г: 'город',
  обл: 'область',
  пров: 'провинция',
  'р-н': 'район',
  'р-на': 'район',
  порту: 'порт',
  'морском порту': 'морской порт',
  'сухом порту': 'сухой порт',
  'р-он': 'район',
  'р-она': 'район',
}
