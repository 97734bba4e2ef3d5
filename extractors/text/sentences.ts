import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../data.ts'
import { chineseFamily } from './persons/chinese-family.ts'

/**
 * Cuts Russian text into sentences. The pieces, joined, are the text to the letter, so offsets are sums of lengths.
 * A line break and the space before a bullet always cut. A full stop, exclamation or question mark or ellipsis cuts when what follows can open a
 * sentence and no rule below joins the two sides. A run of more than `LONGEST` units without such an end is cut behind
 * its last semicolon, comma or space, so that what is done sentence by sentence stays bounded on any input.
 */
export function splitSentences(text: string): readonly string[] {
  if (last.text !== text) last = { text, pieces: split(text) }
  return last.pieces
}

/** The text cut last: tokens and dates ask for the same article in turn. */
let last: { text: string; pieces: readonly string[] } = { text: '', pieces: [] }

function split(text: string): string[] {
  const pieces: string[] = []
  let start = 0
  // `exec`, not `matchAll`, which copies the pattern for each text
  candidate.lastIndex = 0
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    const end = match.index + match[0].length
    const breaks = match[0].includes('\n') || BULLETS.has(text.charAt(end))
    if (breaks || endsSentence(text, match.index, end)) {
      addPieces(pieces, text, start, end)
      start = end
    }
  }
  if (start < text.length) addPieces(pieces, text, start, text.length)
  return pieces
}

const BULLETS = new Set('•▪■')

/** Longest sentence, in UTF-16 units: some three times the longest seen in print (lists of those present). */
const LONGEST = 1500

function addPieces(pieces: string[], text: string, start: number, end: number): void {
  let from = start
  while (end - from > LONGEST) {
    const window = text.slice(from, from + LONGEST)
    const mark = [';', ',', ' ']
      .map((cut) => window.lastIndexOf(cut))
      .find((at) => at > LONGEST / 2)
    const cut = from + (mark === undefined ? LONGEST : mark + 1)
    // never between the halves of a surrogate pair
    const to = /[\uD800-\uDBFF]/.test(text.charAt(cut - 1)) ? cut - 1 : cut
    pieces.push(text.slice(from, to))
    from = to
  }
  pieces.push(text.slice(from, end))
}

/**
 * A run of line breaks, or closing punctuation with the space behind it. Also none: «… Чжоу Фугуй.Предприятие построят», where a page lost
 * its break; no address («Акжайык.Инфо») and no abbreviation («ул.Абая»). The look at the first sign spares what follows at letters.
 */
const candidate =
  /(?=[\s.!?…])(?:[^\S\n]{0,8}\n\s*|[^\S\n]{1,8}(?=[•▪■]\s)|[.!?…]{1,4}["»”)\]]{0,3}(?:\s*[-–—]?\s*(?=\n)|[^\S\n]+)|(?<=\p{L}[а-яё]{2}[»”)]?)[.!?…]{1,3}(?=[«“]?[А-ЯЁ][а-яё]{0,20} )(?!(?:Инфо|Ру|Кз|Ком|Нет|Ньюс|Орг|Медиа) ))/gu

const opensSentence = /^["«“„([]{0,3}[-–—]?\s?[\p{Lu}\d]/u
const initial = /(?:^|[\s(«"]|(?:^|[\s(«"])\p{Lu}\.)\p{Lu}$/u
/** «подписал Антонов А.П. Стороны …»: behind a pair of initials a word that is no name. */
const pair = /\p{Lu}\. ?\p{Lu}$/u
const opener =
  /^(?:в|во|на|по|о|об|с|со|к|у|из|от|до|за|при|для|он|она|они|это|эти|этот|как|так|также|кроме|стороны|напомним|ранее|после|между|далее|затем|сегодня|вчера|участники|гости|делегация)\s/i
/** «к.т.н. Асет Нуров»: a degree stands before its bearer's name. */
const degree = /(?:^|[\s,(])[дк]\.\s?[а-яё]{1,3}(?:\.|-[а-яё]{1,2}\.)\s?н$/i
const wordBefore = /([\p{L}-]{1,12})$/u

function endsSentence(text: string, at: number, end: number): boolean {
  const after = text.slice(end, end + 8)
  if (!opensSentence.test(after)) return false
  if (text[at] !== '.') return true
  const before = text.slice(Math.max(0, at - 24), at)
  if (initial.test(before) && !/[»")]/.test(text.slice(at, end)))
    return pair.test(before) && opener.test(text.slice(end, end + 12))
  const word = wordBefore.exec(before)?.[1]?.toLowerCase()
  if (!word) return true
  if (abbreviations.before.has(word)) return false
  if (word === 'н' && degree.test(before)) return false
  if (word === 'г') return /\d\s*г$/.test(before) && !/^[«"]?\d/.test(after)
  if (!abbreviations.inside.has(word)) return true
  if (/^(?:ltd|inc|co|corp|llc)$/.test(word) && chineseAt(text, end)) return false
  return /^["«]?\p{Lu}/u.test(after) && !currency.test(after) && !/^(?:ltd|inc|co)/i.test(after)
}

/** «45 млн. USD», «15 млн. долл. США» */
const currency = /^(?:США|USD|KZT|EUR|CNY|RMB|RUB)(?!\p{L})/u

/** «Ltd. У Цзинкэй»: a company's director, named right behind it. */
function chineseAt(text: string, at: number): boolean {
  const name = /^(\p{Lu}\p{Ll}{0,5}) \p{Lu}\p{Ll}/u.exec(text.slice(at, at + 20))
  return name?.[1] !== undefined && chineseFamily(name[1]).length > 0
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
