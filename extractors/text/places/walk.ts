import type { Case } from '../forms/case.ts'
import type { Word } from './scan.ts'
import type { Draft, Head, Reading } from './types.ts'

/** State of one pass over a text. */
export interface Walk {
  text: string
  words: readonly Word[]
  drafts: Draft[]
}

/** What may stand between the words of one name: spaces, a dash, quotation marks. */
export const GAP = /^[\s«»"“”„–—‑-]{1,4}$/
/** A space, perhaps two. */
export const SPACE = /^\s{1,2}$/

/** Whether the words `rest` follow word `at`, with gaps of the given form. */
export function follows(
  { text, words }: Walk,
  at: number,
  rest: readonly string[],
  gap: RegExp,
): boolean {
  for (let index = 0; index < rest.length; index++) {
    const before = words[at + index]
    const word = words[at + index + 1]
    if (before === undefined || word === undefined || word.info.key !== rest[index]) return false
    const between = text.slice(before.end, word.start)
    // «район Т. Рыскулова», «им. Габита Мусрепова»
    const initial = before.info.key.length < 3 && /^\.\s?$/.test(between)
    if (!initial && !gap.test(between)) return false
  }
  return true
}

/** All cases of some readings, each once, in order. */
export function casesOf(readings: readonly Reading[]): Case[] {
  const cases: Case[] = []
  for (const reading of readings)
    for (const one of reading.cases) if (!cases.includes(one)) cases.push(one)
  return cases
}

/** The longest head phrase at word `at`. Acronyms count in capitals only. */
export function headAt(walk: Walk, at: number): Head | null {
  const word = walk.words[at]
  if (word === undefined) return null
  const found = word.info.heads.find((head) => follows(walk, at, head.rest, SPACE))
  if (found === undefined) return null
  return found.acronym && !word.info.upper ? null : found
}

/** The head phrase that follows word `at` after a space. */
export function headBehind(walk: Walk, at: number): Head | null {
  const word = walk.words[at]
  const next = walk.words[at + 1]
  if (word === undefined || next === undefined) return null
  return SPACE.test(walk.text.slice(word.end, next.start)) ? headAt(walk, at + 1) : null
}

/** The readings that a head admits: those that demand its class, else those of the likeliest kind it admits. */
export function admitted(readings: readonly Reading[], head: Head): Reading[] {
  const own = readings.filter((one) => one.headClass === head.headClass)
  // «КПП Хоргос» is of either side of the border
  const across =
    head.headClass === 'checkpoint'
      ? readings.filter(({ headClass, marks }) => headClass === null && marks.has('near'))
      : []
  if (own.length > 0 || head.own) return own.concat(across)
  for (const kind of head.kinds) {
    const ofKind = readings.filter(
      (one) =>
        one.headClass === null &&
        one.entry.kind === kind &&
        // «село Алматы» is not the city.
        (kind !== 'city' || head.headClass !== 'village' || one.marks.has('village')),
    )
    if (ofKind.length > 0) return ofKind
  }
  return []
}

/** Whether a name is written in capitals only (ВКО, СУАР), and so counts only when printed so. */
export function isAcronym(reading: Reading): boolean {
  return reading.printed.length <= 5 && /^[А-Я]{2,5}$/.test(reading.printed)
}

/** Index of the word behind «,» or «и» (or both) that follows word `at - 1`. */
export function behindSeparator(walk: Walk, at: number): number | null {
  const before = walk.words[at - 1]
  const word = walk.words[at]
  if (before === undefined || word === undefined) return null
  const gap = walk.text.slice(before.end, word.start)
  if (/^[»"]?\s?[,–—-]\s{1,2}[«"]?$/.test(gap)) {
    if (word.info.key === 'а' && walk.words[at + 1]?.info.key === 'также') return at + 2
    return word.info.key === 'и' ? at + 1 : at
  }
  return /^[»"]?\s{1,2}$/.test(gap) && word.info.key === 'и' ? at + 1 : null
}
