import { adjectivesBehindHead } from './adjectives.ts'
import { type Doubt, readsBare } from './bare.ts'
import { regionOfCity } from './city-region.ts'
import { namesHolder } from './holder.ts'
import { closeOfQuote, firstFrom, opensQuote } from './quotes.ts'
import type { Candidate, Head, Reading } from './types.ts'
import {
  admitted,
  behindSeparator,
  casesOf,
  follows,
  GAP,
  headAt,
  isAcronym,
  type Walk,
} from './walk.ts'

/** «провинции Шэньси», «городами Алматы и Шанхай», «СЭЗ «Астана – новый город»», «река Или» (skipped). */
export function withHead(walk: Walk, at: number): number | null {
  const head = headAt(walk, at)
  if (head === null || isBehalf(walk, at, head)) return null
  const length = 1 + head.rest.length
  const first = walk.words[at]
  const last = walk.words[at + length - 1]
  const next = walk.words[at + length]
  if (first === undefined || last === undefined || next === undefined) return null
  const gap = walk.text.slice(last.end, next.start)
  if (!gapBehind(head).test(gap) || (head.abbreviation && isYear(walk.text, first.start)))
    return null
  if (head.quoted) return /[«"“„]$/.test(gap) ? skipName(walk, at + length) : null
  const noun = nounAt(walk, at + length, head)
  if (noun === null) {
    // «бюро парков Фошаня», «на улицах Алматы»: several are the town's
    if (head.headClass === 'street' && several.test(first.info.key)) return null
    if (head.strict) return skipName(walk, at + length)
    return next.info.capital ? adjectivesBehindHead(walk, first.start, at + length, head) : null
  }
  if (namesHolder(walk, at, at + length, noun.next)) return null
  // «в индустриальной зоне Уральска»: the town's, no zone of that name
  if (head.own && !head.abbreviation && !/[«"“„]$/.test(gap) && declined(noun)) return at + length
  // «главы уездов Синьцзяна»: several of a unit above, whose own name stands there
  const many = head.number === 'pl' && /^\s/.test(gap) && declined(noun)
  if (many && !listGoesOn(walk, noun.next, head)) return at + length
  // «области: Абай, Жетысу» needs a list; «аким области – Абай …» is none.
  if (/[:–—-]/.test(gap) && !listGoesOn(walk, noun.next, head)) return null
  const end = closingQuote(walk, at + length, noun.end)
  pushNoun(walk, first.start, end, noun, head)
  return regionOfCity(walk, noun.next) ?? listBehind(walk, noun.next, head)
}

const several = /(?:[кн]ов|улиц|ах|ях|ей)$/

/** Whether a zone's name stands in the genitive and in no other case. */
const declined = ({ readings }: NounMatch): boolean =>
  readings.every(({ cases }) => cases.includes('gen') && !cases.includes('nom'))

/** «от имени области»: no dedication. */
const isBehalf = ({ words }: Walk, at: number, { phrase }: Head): boolean =>
  phrase === 'имени' && words[at - 1]?.info.key === 'от'

/** What may stand between a head and its name; a plural also has «области: Абай, Жетысу» and «области – …». */
function gapBehind(head: Head): RegExp {
  if (head.abbreviation) return head.phrase === 'город' ? /^\.?\s?[«"“„]?$/ : /^\.\s?[«"“„]?$/
  // «Международный центр приграничного сотрудничества (МЦПС) «Хоргос»»
  if (head.acronym) return /^\)?\s{1,2}[«"“„]?$/
  return head.plural ? /^(?::|\s?[–—-])?\s{1,2}[«"“„]?$/ : /^\s{1,2}[«"“„]?$/
}

/** Behind «городами Алматы» also «и Шанхай»: names of one list share the head, which stays outside their spans. */
function listBehind(walk: Walk, at: number, head: Head): number {
  let next = at
  for (;;) {
    const from = behindSeparator(walk, next)
    const word = from === null ? undefined : walk.words[from]
    if (from === null || word === undefined || !word.info.capital) return next
    const noun = nounAt(walk, from, head)
    if (noun === null) return next
    pushNoun(walk, word.start, noun.end, noun, head)
    next = noun.next
  }
}

function listGoesOn(walk: Walk, at: number, head: Head): boolean {
  const from = behindSeparator(walk, at)
  return from !== null && nounAt(walk, from, head) !== null
}

interface NounMatch {
  readings: Reading[]
  end: number
  next: number
}

/** The longest name at word `at` that the head admits. */
function nounAt(walk: Walk, at: number, head: Head): NounMatch | null {
  const word = walk.words[at]
  if (word === undefined) return null
  for (const candidate of word.info.names) {
    // «порт свободной торговли Хайнань», «район имени Габита Мусрепова»: a long name may start low.
    if (!word.info.capital && candidate.rest.length === 0) continue
    const nouns = candidate.readings.filter(
      (one) => one.role === 'noun' && (word.info.upper || !isAcronym(one)),
    )
    const readings = admitted(nouns, head)
    const match = readings.length > 0 ? spanOf(walk, at, candidate, readings) : null
    if (match !== null) return match
  }
  return null
}

/** «Алматы», «Сычуань»: a name without a head at word `at`. Notes it and returns the index of the word to go on with; null where none stands. */
export function bareNoun(walk: Walk, at: number): number | null {
  const word = walk.words[at]
  if (word === undefined || !word.info.capital) return null
  for (const candidate of word.info.names) {
    const nouns = candidate.readings.filter((one) => one.role === 'noun')
    if (nouns.length === 0) continue
    if (candidate.rest.length === 0 && word.info.key.endsWith('ском') && besideUnit(walk, at))
      return null
    const match = spanOf(walk, at, candidate, nouns)
    if (match === null) continue
    const bare = readsBare(walk, at, match.next, nouns)
    if (bare.readings.length === 0) continue
    pushNoun(walk, word.start, match.end, { ...match, readings: bare.readings }, null, bare.doubt)
    return regionOfCity(walk, match.next) ?? match.next
  }
  return null
}

/** «в Аральском районе», «в Петропавловском колледже»: no instrumental stands behind «в». */
function besideUnit({ text, words }: Walk, at: number): boolean {
  const { start = 0, end = 0 } = words[at] ?? {}
  if (/(?:^|[\s«"(])(?:во?|на|при|об?) $/i.test(text.slice(Math.max(0, start - 5), start)))
    return true
  return /^ (?:районе|округе|уезде|регионе)/.test(text.slice(end, end + 9))
}

function spanOf(
  walk: Walk,
  at: number,
  candidate: Candidate,
  readings: Reading[],
): NounMatch | null {
  if (!follows(walk, at, candidate.rest, GAP)) return null
  const next = at + 1 + candidate.rest.length
  return { readings, next, end: walk.words[next - 1]?.end ?? 0 }
}

function pushNoun(
  walk: Walk,
  start: number,
  end: number,
  { readings }: NounMatch,
  head: Head | null,
  doubt: Doubt = null,
): void {
  const own = readings[0]
  if (own === undefined) return
  walk.drafts.push({
    start,
    end,
    readings,
    cases: head === null ? casesOf(readings) : [...new Set(head.cases)],
    number: head === null ? own.number : head.number,
    printed: head !== null && needsHeadInName(own) ? `${head.phrase} ${own.printed}` : null,
    adjective: false,
    weak: doubt === 'weak',
    beside: doubt === 'beside',
  })
}

/** End of a name behind whose head a quotation opened: with its closing mark, where that follows at once. */
function closingQuote(walk: Walk, at: number, end: number): number {
  const first = walk.words[at]
  if (first === undefined || !opensQuote(walk.text, first.start)) return end
  const marks = /^[»"”“]{1,2}/.exec(walk.text.slice(end, end + 2))
  return end + (marks?.[0].length ?? 0)
}

/** Behind a head that admits no place, the index behind the name: its quotation or its first word. */
function skipName(walk: Walk, at: number): number | null {
  const first = walk.words[at]
  if (first === undefined) return null
  const close = opensQuote(walk.text, first.start) ? closeOfQuote(walk.text, first.start) : null
  if (close !== null) return firstFrom(walk.words, at, close)
  return first.info.capital ? at + 1 : null
}

/** «2024 г. Алматы …»: a year's «г.» is no town's. */
function isYear(text: string, start: number): boolean {
  return /\d\s?$/.test(text.slice(Math.max(0, start - 3), start))
}

/** «район Т. Рыскулова»: the head is part of the name of a region or district that stands in the genitive. */
function needsHeadInName({ entry, headClass, marks }: Reading): boolean {
  return headClass === null && marks.has('indecl') && /^(?:region|district)$/.test(entry.kind)
}
