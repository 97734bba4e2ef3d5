import { type Tense, tenseAt } from '../forms/tense.ts'
import { splitSentences } from '../sentences.ts'
import { type FlatText, flatText } from '../words/flat-text.ts'
import { type FlatWord, WordSlot } from '../words/phrases.ts'
import { ABSOLUTE, precisionOf } from './absolute.ts'
import { carriedYear, resolveAlone, resolveBare } from './bare.ts'
import { parts, publicationDay } from './calendar.ts'
import { COUNTED, countDays } from './counted.ts'
import { LASTING } from './lasting.ts'
import { A_DIGIT } from './pattern.ts'
import { RELATIVE } from './relative.ts'
import { SPELLED } from './spelled.ts'
import type { DateContext, DateMention, DatePattern, Draft, Now } from './types.ts'
import { dayInWeek } from './weekdays.ts'
import { YEARS } from './years.ts'

export { resolveBareDay } from './bare.ts'
export { inferYear } from './infer-year.ts'
export type { DateMention } from './types.ts'

/**
 * All expressions of time in a text, in order, not overlapping (the longest wins). Relative ones and days without a
 * year are resolved against the publication day in the outlet's zone; where that is unknown, against `context.year`
 * and full dates said before, else `date` is null. The third is the text flattened, where that is known.
 */
export function findDates(
  text: string,
  context: DateContext,
  { flat, words }: FlatText = flatText(text),
): DateMention[] {
  const now = nowOf(context)
  const found: DateMention[] = []
  let offset = 0
  let first = 0
  for (const piece of splitSentences(text)) {
    const end = offset + piece.length
    const sentence = flat.slice(offset, end)
    let last = first
    let told = 0
    for (let word = words[last]; word && word.start < end; word = words[++last])
      told |= meets.of(word)
    const all = candidates(sentence, told, now)
    const inside = all.length > 0 ? shifted(words, first, last, offset) : []
    for (const candidate of longest(all, sentence.length))
      found.push(settle(candidate, { flat: sentence, words: inside }, offset, now, found))
    offset = end
    first = last
  }
  return found.some(({ counted }) => counted) ? countDays(found) : found
}

interface Candidate {
  start: number
  end: number
  draft: Draft
}

/** Words `first` up to `last` of a text as those of its sentence at `offset`. */
const shifted = (
  words: readonly FlatWord[],
  first: number,
  last: number,
  offset: number,
): FlatWord[] =>
  words.slice(first, last).map(({ text, start, end, known }) => ({
    text,
    start: start - offset,
    end: end - offset,
    known,
  }))

function nowOf(context: DateContext): Now {
  if (context.published === null) return { day: null, year: context.year ?? null }
  const day = publicationDay(context.published, context.timeZone)
  return { day, year: parts(day)[0] }
}

const PATTERNS: readonly DatePattern[] = [
  ...ABSOLUTE,
  ...SPELLED,
  ...YEARS,
  ...RELATIVE,
  ...LASTING,
  ...COUNTED,
]
const HINT =
  /год|месяц|недел|сегодня|вчера|завтра|накануне|дн[ия]|ден|понедельн|вторник|сред[уы]|четверг|пятниц|суббот|воскрес|январ|феврал|март|апрел|ма[йяюе]|июн|июл|август|сентяб|октяб|нояб|декаб|весн|весен|лет|осен|зим|сейчас|ныне|настоящ|момент|недавно|кварт|полугод|кажд|еже|числа|выходн/

/** What is asked of single words: the hint first, a digit, which no word of letters has, then those needs that speak of letters only. */
const ASKED = [
  HINT,
  A_DIGIT,
  ...new Set(PATTERNS.flatMap(({ needs }) => needs).filter(({ source }) => !/[\\ .]/.test(source))),
]

/** The questions of `ASKED` (some 20, at most 31) that a word answers with yes, a bit each. */
const meets = new WordSlot((word) =>
  ANY.test(word)
    ? ASKED.reduce((bits, asked, at) => (asked.test(word) ? bits | (1 << at) : bits), 0)
    : 0,
)
/** One question for most words. */
const ANY = new RegExp(ASKED.map(({ source }) => source).join('|'))

const HINTED = 1
const DIGITS = 2
/** The patterns with the bits of their needs, and those needs that must be asked of the sentence. */
const ASKING = PATTERNS.map(({ needs, pattern, read }) => ({
  bits: needs.reduce(
    (bits, need) => (ASKED.includes(need) ? bits | (1 << ASKED.indexOf(need)) : bits),
    0,
  ),
  others: needs.filter((need) => !ASKED.includes(need)),
  pattern,
  read,
}))

/** Every match of every pattern in a sentence, whose words together meet `told`. */
function candidates(sentence: string, told: number, now: Now): Candidate[] {
  const met = A_DIGIT.test(sentence) ? told | DIGITS : told
  if (!(met & (HINTED | DIGITS))) return []
  const all: Candidate[] = []
  for (const { bits, others, pattern, read } of ASKING) {
    if ((met & bits) !== bits) continue
    if (others.length > 0 && !others.every((need) => need.test(sentence))) continue
    // `exec`, not `matchAll`, which copies the pattern for each sentence.
    pattern.lastIndex = 0
    for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
      const groups: Record<string, string | undefined> = match.groups ?? {}
      const draft = read(groups, now)
      if (draft === null) continue
      all.push({ start: match.index, end: match.index + match[0].trimEnd().length, draft })
    }
  }
  return all
}

/** Of overlapping candidates the longest stays, of equal ones the first in the tables. */
function longest(all: Candidate[], length: number): Candidate[] {
  if (all.length < 2) return all
  const order = [...all].sort((a, b) => b.end - b.start - (a.end - a.start))
  const taken = new Uint8Array(length)
  const kept = order.filter((one) => {
    if (taken.subarray(one.start, one.end).includes(1)) return false
    taken.fill(1, one.start, one.end)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}

/** The date that a draft means at offset `start` of the article, behind the dates `before`. */
function dateOf(
  { bare, weekday, dayAlone, endAlone, date }: Draft,
  tense: Tense | null,
  now: Now,
  before: readonly DateMention[],
  start: number,
): string | null {
  if (bare !== undefined) return resolveBare(bare, tense, now, carriedYear(before, start, bare))
  if (weekday !== undefined) return dayInWeek(weekday, tense, now)
  if (dayAlone !== undefined) return resolveAlone([dayAlone, endAlone ?? null], tense, now, before)
  return date
}

function settle(
  { start, end, draft }: Candidate,
  { flat: sentence, words }: FlatText,
  offset: number,
  now: Now,
  before: readonly DateMention[],
): DateMention {
  const { basis, kind, relative, sameDay, counted, duration } = draft
  const tense = tenseAt(sentence, start, end, words)
  const date = dateOf(draft, tense, now, before, offset + start)
  const preposition = PREPOSITION.exec(sentence.slice(Math.max(0, start - 12), start))?.[1]
  const inside = PREPOSITION_INSIDE.exec(sentence.slice(start, end))?.[1]
  const into = preposition ?? inside
  const mention: DateMention = {
    start: offset + start,
    end: offset + end,
    date,
    precision: precisionOf(date),
    basis,
    kind,
    relative,
  }
  if (tense !== null) mention.past = tense === 'past'
  if (into !== undefined) mention.preposition = into
  if (sameDay) mention.sameDay = sameDay
  if (counted) mention.counted = counted
  if (duration !== undefined) mention.duration = duration
  return mention
}

const PREPOSITION = /(?:^|[^\p{L}])(в|во|к|ко|до|с|со|за|на|по|от|после|перед|около) $/u
const PREPOSITION_INSIDE = /^(в|во|к|ко|до|с|со|за|на|по|от|после) /u
