import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../data.ts'

/**
 * Cuts Russian text into sentences. The pieces, joined, are the text to the letter, so offsets are sums of lengths.
 * A line break always cuts. A full stop, exclamation or question mark or ellipsis cuts when what follows can open a
 * sentence and no rule below joins the two sides.
 */
export function splitSentences(text: string): string[] {
  const pieces: string[] = []
  let start = 0
  for (const match of text.matchAll(candidate)) {
    const end = match.index + match[0].length
    if (match[0].includes('\n') || endsSentence(text, match.index, end)) {
      pieces.push(text.slice(start, end))
      start = end
    }
  }
  if (start < text.length) pieces.push(text.slice(start))
  return pieces
}

/** A run of line breaks, or closing punctuation with the space behind it. */
const candidate = /[^\S\n]{0,8}\n\s*|[.!?…]{1,4}["»”)\]]{0,3}(?:\s*[-–—]?\s*(?=\n)|[^\S\n]+)/g

const opensSentence = /^["«“„([]{0,3}[-–—]?\s?[\p{Lu}\d]/u
const initial = /(?:^|[\s(«"])\p{Lu}$/u
const wordBefore = /([\p{L}-]{1,12})$/u

function endsSentence(text: string, at: number, end: number): boolean {
  const after = text.slice(end, end + 8)
  if (!opensSentence.test(after)) return false
  if (text[at] !== '.') return true
  const before = text.slice(Math.max(0, at - 24), at)
  if (initial.test(before) && !/[»")]/.test(text.slice(at, end))) return false
  const word = wordBefore.exec(before)?.[1]?.toLowerCase()
  if (!word) return true
  if (abbreviations.before.has(word)) return false
  if (word === 'г') return /\d\s*г$/.test(before) && !/^[«"]?\d/.test(after)
  if (!abbreviations.inside.has(word)) return true
  return /^["«]?\p{Lu}/u.test(after) && !/^США/.test(after) && !/^(?:ltd|inc|co)/i.test(after)
}

const Entry = z.object({ word: z.string().min(1), phrase: z.string().min(1) })
const Abbreviations = z.object({ before: z.array(Entry), inside: z.array(Entry) })

const file = Abbreviations.parse(
  parse(readFileSync(dataPath('extractors/lexicon/abbreviations.yaml'), 'utf8')),
)
const abbreviations = {
  before: new Set(file.before.map((entry) => entry.word)),
  inside: new Set(file.inside.map((entry) => entry.word)),
}
