import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../../data.ts'
import { FIGURE_KINDS } from '../../record.ts'
import type { FlatText } from '../words/flat-text.ts'
import { Flag } from '../words/lexeme.ts'
import { compilePhrase, opensWith, type Phrase, phraseAt, WordSlot } from '../words/phrases.ts'

export type FigureKind = (typeof FIGURE_KINDS)[number]

/** Words that say what a figure measures; offsets of the flattened sentence. */
export interface Trigger {
  kind: FigureKind
  start: number
  end: number
}

/** Triggers of a sentence, in order, the longest where they overlap. */
export function findTriggers({ flat, words }: FlatText): Trigger[] {
  const found: Trigger[] = []
  for (let at = 0; at < words.length; ) {
    let best: { kind: FigureKind; length: number } | null = null
    const first = words[at]
    for (const { kind, phrase } of first ? startingWith.of(first) : []) {
      if (best !== null && phrase.length <= best.length) continue
      if (phraseAt(phrase, flat, words, at)) best = { kind, length: phrase.length }
    }
    const start = first?.start ?? 0
    const end = words[at + (best?.length ?? 1) - 1]?.end ?? start
    if (best !== null) found.push({ kind: best.kind, start, end })
    at += best?.length ?? 1
  }
  return found
}

/** Every pattern with its kind and proving phrase: for the test that runs them. */
export function figureProofs(): readonly { kind: FigureKind; pattern: string; proof: string }[] {
  return LEXICON
}

const File = z.partialRecord(z.enum(FIGURE_KINDS), z.record(z.string().min(2), z.string().min(2)))

const LEXICON = Object.entries(
  File.parse(parse(readFileSync(dataPath('extractors/lexicon/figures.yaml'), 'utf8'))),
).flatMap(([kind, entries]) =>
  Object.entries(entries ?? {}).map(([pattern, proof]) => ({
    kind: z.enum(FIGURE_KINDS).parse(kind),
    pattern,
    proof,
  })),
)

const INDEX = new Map<string, { kind: FigureKind; phrase: Phrase }[]>()
for (const { kind, pattern } of LEXICON) {
  const phrase = compilePhrase(pattern)
  const key = phrase.words[0]?.stem.slice(0, 2) ?? ''
  INDEX.set(key, [...(INDEX.get(key) ?? []), { kind, phrase }])
}

/** Whether a folded word, or a part of it between hyphens, may open a trigger. */
export const opensTrigger = new Flag((lower) =>
  lower.split(/[^\p{L}]+/u).some((part) => openedBy(part).length > 0),
)

/** The patterns whose first word a word is a form of, in the order of the lexicon. */
function openedBy(word: string): { kind: FigureKind; phrase: Phrase }[] {
  return (INDEX.get(word.slice(0, 2)) ?? []).filter(({ phrase }) => opensWith(phrase, word))
}

const startingWith = new WordSlot(openedBy)
