import { furnitureKind } from './furniture-kind.ts'
import { lateHeadline } from './late-headline.ts'
import { hasVerb, isProse, type Line, sharedWords } from './lines.ts'
import { isDateLine, readPrintedDate } from './russian-date.ts'

/** A page's lines, told apart: what stands above the article, its headline, and the rest. */
export interface Parted {
  /** Lines above the running text, headline excluded: dates, rubrics, credits. */
  masthead: Line[]
  title: string | null
  /** Running text and what follows it. */
  rest: Line[]
}

/**
 * Finds the headline of plain text: a line above the first running text that has no full stop and shares its words with
 * the article. A text that starts with its body has none.
 */
export function partHeadline(lines: Line[]): Parted {
  const first = firstProse(lines)
  const above = lines.slice(0, first)
  const body = runningText(lines.slice(first, first + 12))
  const candidates = above
    .map((line, i) => ({ i, ...line }))
    .filter((line) => isHeadline(line.text))
  const scored = candidates.map((line) => ({
    ...line,
    score:
      sharedWords(line.text, body) +
      (occursTwice(line.text, above) ? 0.3 : 0) -
      (isLabel(line.text) ? 0.6 : 0),
  }))
  const best = Math.max(0, ...scored.map((line) => line.score))
  // A subtitle shares words too, so the first of the near-best is the headline.
  const chosen =
    scored.find((line) => line.score >= Math.max(best - 0.25, MIN_SHARED)) ??
    (scored.length === 1 && first <= 3 ? scored[0] : undefined) ??
    scored.find(
      (line) =>
        scored.length <= 3 && line.score >= Math.max(best - 0.1, LOOSE) && hasVerb(line.text),
    ) ??
    shortHeadline(above)
  const late = best < 0.5 || chosen === undefined ? lateHeadline(lines, first, isHeadline) : -1
  if (late >= 0) return headed(lines, late)
  if (!chosen)
    return belowLead(lines, first) ?? { masthead: above, title: null, rest: lines.slice(first) }
  const rest = belowHeadline(lines.slice(chosen.i + 1), chosen.text)
  return {
    masthead: above.filter((line, i) => i !== chosen.i && !rest.includes(line)),
    title: withoutOutlet(chosen.text),
    rest,
  }
}

/** What follows the headline, without the rubrics, bylines and counters between it and the running text; a lead stays. */
export function belowHeadline(lines: Line[], title: string | null): Line[] {
  const first = firstProse(lines)
  if (first === lines.length) return lines
  const body = runningText(lines.slice(first, first + 12))
  return [
    ...lines
      .slice(0, first)
      .filter((line, at) => isSubtitle(line, title, body) || isSpeaker(lines, at)),
    ...lines.slice(first),
  ]
}

/** «Асет Нуров, аким района:» above «– Мы встретились …». */
const isSpeaker = (lines: readonly Line[], at: number): boolean =>
  /^\p{Lu}[^.!?]{8,160}:$/u.test(lines[at]?.text ?? '') &&
  /^[-–—«"]/.test(lines[at + 1]?.text ?? '')

/** Lines parted at a headline that is known; the day may stand under it. */
function headed(lines: Line[], at: number): Parted {
  const title = lines[at]?.text ?? ''
  const below = lines.slice(at + 1)
  const first = firstProse(below)
  return {
    masthead: [...lines.slice(0, at), ...below.slice(0, first)],
    title: withoutOutlet(title),
    rest: belowHeadline(below, title),
  }
}

const MIN_SHARED = 0.34
/** Enough where few lines stand above the text, none of them furniture. */
const LOOSE = 0.2

/** «Курс – на восток»: newspapers head a story with three words that it need not repeat; a rubric or a name has fewer. */
function shortHeadline(above: Line[]): ({ i: number } & Line) | undefined {
  const [line, ...below] = above
  if (!line || below.some(({ text }) => isHeadline(text))) return undefined
  const words = line.text.match(/\p{L}+/gu) ?? []
  const isShort = line.text.length >= 10 && line.text.length < 60 && words.length >= 3
  const isName =
    words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word)) && !/[-–—]/.test(line.text)
  const says =
    !/[.;:,]$/.test(line.text) && !isDateLine(line.text) && furnitureKind(line.text) === null
  return isShort && says && !isName ? { i: 0, ...line } : undefined
}

/** A lead set above the headline: a sentence without its full stop alone between two paragraphs at the very top. */
function belowLead(lines: Line[], first: number): Parted | null {
  const [lead, title, next] = lines.slice(first, first + 3)
  if (first > 2 || !lead || !title || !next || !title.gap || !isProse(next.text)) return null
  const body = runningText([lead, ...lines.slice(first + 2, first + 12)])
  const isTitle =
    isHeadline(title.text) &&
    isSentence(title.text) &&
    !isProse(title.text) &&
    /^["«]?\p{Lu}/u.test(title.text)
  if (!isTitle || sharedWords(title.text, body) < 0.5) return null
  return {
    masthead: lines.slice(0, first),
    title: withoutOutlet(title.text),
    rest: [lead, ...lines.slice(first + 2)],
  }
}

/** «Заголовок — Деловой Казахстан», «Заголовок | inform.kz»: the outlet's name goes from the end. */
export function withoutOutlet(title: string, outlet: string | null = null): string {
  const cut = title.match(/^(.{15,}?)\s+[|–—-]\s+([^|]{2,60})$/u)
  if (!cut?.[1] || !cut[2]) return title
  const named = outlet !== null && cut[2].toLowerCase().includes(outlet.toLowerCase())
  const looksLikeOutlet =
    /\.(?:kz|com|ru|cn|org|net|asia|info)\b|новости|новостной|информационн|портал|газета|агентство|официальный|казинформ|казтаг/iu.test(
      cut[2],
    )
  return named || looksLikeOutlet || title.includes(' | ') ? cut[1].trim() : title
}

function firstProse(lines: Line[]): number {
  const found = lines.findIndex(
    ({ text }) => (isProse(text) && furnitureKind(text) === null) || isShortLead(text),
  )
  return found < 0 ? lines.length : found
}

/** A first paragraph may be one short sentence, but then it ends with a full stop and is no credit. */
const isShortLead = (text: string) =>
  /[а-яё\d»"]\.$/i.test(text) && text.split(' ').length >= 4 && furnitureKind(text) === null

function isHeadline(text: string): boolean {
  const words = text.split(' ').length
  return (
    text.length >= 18 &&
    text.length <= 260 &&
    words >= 3 &&
    !/[.;:,]$/.test(text) &&
    !isDateLine(text) &&
    !isStampLine(text) &&
    furnitureKind(text) === null
  )
}

/** «31 окт 2015 В Кыргызстане, Новости 0 1098»: a day with rubrics and counters. */
function isStampLine(text: string): boolean {
  const read = readPrintedDate(text)
  return Boolean(read?.year) && (read?.time !== null || !hasVerb(text))
}

const runningText = (lines: Line[]) =>
  lines
    .map((line) => line.text)
    .filter(isProse)
    .join(' ')

/** «Акимат области Абай»: the name of a body alone, above many a headline of its site. */
const isLabel = (text: string) =>
  text.split(' ').length <= 4 && !hasVerb(text) && !/[-–—:?!"«]/.test(text)

const occursTwice = (text: string, lines: Line[]) =>
  lines.filter((line) => line.text === text).length > 1

/** A line between headline and text that says something of its own is the article's lead; a rubric or a repeat is not. */
function isSubtitle({ text }: Line, title: string | null, body: string): boolean {
  return (
    text !== title &&
    isHeadline(text) &&
    text.split(' ').length >= 5 &&
    sharedWords(text, body) >= (isSentence(text) ? LEAD_SHARED : MIN_SHARED)
  )
}

/** A lead that adds a fact shares few words with the text: it is told by its length and its verb. */
const LEAD_SHARED = 0.1

const isSentence = (text: string) =>
  text.split(' ').length >= 7 &&
  hasVerb(text) &&
  !/\||^(?:читайте|смотрите|ранее|также|фото|видео|источник)/i.test(text)
