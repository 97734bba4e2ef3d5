import { bodyHeads, knownBodies } from '../../../text/bodies.ts'
import { nominativeAdjective } from '../../../text/forms/nominative.ts'
import { isPreterite } from '../../../text/forms/tense.ts'
import { findPlaces } from '../../../text/places/places.ts'
import type { Token } from '../../../text/read.ts'
import { capital } from '../../../text/words/capital.ts'
import {
  adjectiveBefore,
  countryBefore,
  countryOf,
  type Draft,
  type Head,
  type Scene,
  tidy,
} from './draft.ts'
import { behindPost, withoutHolder } from './latin-holder.ts'
import { latinSchool } from './latin-words.ts'
import { closingQuote, isQuote, latinEnd, notBodies } from './name-run.ts'

/** «компания Astronergy», «ансамбли народной музыки «Сазген»», «университет «Туран»». */
export function named(
  { tokens, places, text }: Scene,
  { at, head, after, entry, cases, plural }: Head,
): Draft | null {
  const whence = entry.kind === 'company' && !plural ? fromWhere(tokens, places, after) : null
  const from =
    entry.kind === 'company' && isApposed(tokens, after)
      ? after + 1
      : (whence?.from ?? nameStart(tokens, after))
  const run = nameEnd(tokens, from)
  const latin = run !== null && !isQuote(tokens[from])
  const held = latin && (entry.kind !== 'company' || behindPost(tokens, at))
  const cut = held ? withoutHolder(tokens, from, run) : run
  const to = cut === null && entry.kind === 'company' ? run : cut
  const [first, open, close] = [tokens[at], tokens[from], to === null ? undefined : tokens[to]]
  if (!first || !open || !close) return null
  const quoted = isQuote(open)
  if (quoted && from > after && inZone(places, open, close)) return null
  // «производство по переработке масличных «X»», not «производство сыра «X»»
  if (entry.phrase === 'производство' && tokens[after]?.lower !== 'по') return null
  if (plural && !quoted && entry.kind !== 'company') return null
  if (quoted && !/^[\p{Lu}\d]/u.test(tokens[from + 1]?.text ?? '')) return null
  const own = quoted ? closed(text.slice(open.end, close.start)) : text.slice(open.start, close.end)
  // «центр «Астана»» is no Астана
  // «крупной торговой ассоциации CCPIT»
  const told = entry.kind === 'association' && !quoted && /^\p{Ll}/u.test(first.text)
  const keepsHead =
    !plural &&
    !told &&
    !(quoted && ownSchool.test(own)) &&
    (/university|association|government/.test(entry.kind) ||
      (quoted && findPlaces(own)[0]?.end === own.length) ||
      // «областной филиал партии «Аманат»»
      entry.phrase.includes('филиал') ||
      // «Китайская Инвестиционная Корпорация «X»»
      (at > 0 && head > at && tokens[head]?.capital))
  const adjectives = first.capital ? tokens.slice(at, head) : []
  const phrase = tokens[head]?.capital ? capital(entry.phrase) : entry.phrase
  const titled = capital(
    [...adjectives.map((token) => nominativeAdjective(token.text, entry.gender)), phrase].join(' '),
  )
  const lead = places.find(
    (each) => each.adjective && each.start >= first.start && each.end <= (tokens[head]?.start ?? 0),
  )
  return {
    start: plural ? open.start : first.start,
    end: close.end,
    name: tidy(keepsHead ? `${titled} ${text.slice(open.start, close.end)}` : own),
    kind: entry.kind,
    country:
      countryOf(lead ?? whence?.place ?? adjectiveBefore(places, first.start)) ??
      knownCountry(tokens, from, quoted ? 1 : 0) ??
      (ofBoth.test(own) ? null : countryBefore(text, open.start)),
    cases,
    plural,
    places: [],
    rule: 'organization/named',
  }
}

/** «фирма из Китая «Синьда»», «компания из провинции Хубэй «Гуанда»»: where the quoted name starts, and whence the firm is. */
function fromWhere(tokens: readonly Token[], places: Scene['places'], after: number) {
  if (tokens[after]?.lower !== 'из') return null
  const start = tokens[after + 1]?.start
  const place = places.find((each) => each.start === start && !each.adjective)
  const from = place ? tokens.findIndex((token) => token.start >= place.end) : -1
  return place && from > after && isQuote(tokens[from]) ? { place, from } : null
}

/** «администрация СЭЗ «Сарыарка»», «управляющая компания СЭЗ «Хоргос»»: the quotation is a zone's, which the body is of. */
const inZone = (places: Scene['places'], open: Token, close: Token): boolean =>
  places.some(
    (each) =>
      each.kind === 'place' &&
      each.start < open.start &&
      each.end >= close.start &&
      each.places[0]?.kind === 'zone',
  )

/** «университет «Торайгыров университет»»: what it is stands in its name. */
const ownSchool = /\S (?:университет|university)$/i

/** «фонд «Самрук-Казына»»: the country of a name that the lexicon knows; `from` is its first token or the mark before it. */
const knownCountry = (tokens: readonly Token[], from: number, mark: number): string | null =>
  knownBodies.at(tokens, from + mark)?.values[0]?.country ?? null

/** «Казахстанско-китайский технопарк» lies in one of the two, which its name does not tell. */
const ofBoth = /казахстанско-китайск|китайско-казахстанск|казахско-китайск|китайско-казахск/i

/** «"СПК "Ертис"»: one mark closes both quotations. */
const closed = (name: string): string => (name.split('"').length % 2 === 0 ? `${name}"` : name)

/** «ещё одна компания, «X», отказалась»: the name stands between commas. */
function isApposed(tokens: readonly Token[], at: number): boolean {
  const close =
    tokens[at]?.text === ',' && isQuote(tokens[at + 1]) ? closingQuote(tokens, at + 1) : null
  return close !== null && close - at < 6 && /^[,.]$/.test(tokens[close + 1]?.text ?? '')
}

/** Where a name can start behind a head: past a few genitives («ансамбли народной музыки «Сазген»») or its field («по выпуску шин «X»»). */
function nameStart(tokens: readonly Token[], after: number): number {
  const field = tokens[after]?.lower === 'по'
  for (let at = after; at < Math.min(tokens.length, after + (field ? 10 : 4)); at++) {
    const token = tokens[at]
    if (!token || isQuote(token)) return at
    // «производитель электромобилей GAC», «театр современного танца Sensitive»
    if (!field && at > after && /^[A-Z][A-Za-z]/.test(token.text))
      return namesSchool(tokens, at) ? after : at
    // «об учреждении совместного предприятия компания «Синьда»»
    if (!field && at > after && bodyHeads.at(tokens, at)) return after
    const further = field
      ? !ends.test(token.lower) && !isPreterite(token.lower)
      : governed.test(token.lower) && !isPreterite(token.lower)
    if (!/^\p{Ll}/u.test(token.text) || !further || (!field && token.text.length < 2)) return after
  }
  return after
}

/** «высшая школа инженерии Ertis University»: the Latin name is that of the school's university. */
const namesSchool = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 5).some(({ text }) => latinSchool.test(text))

const governed = /(?:ой|ого|их|ых|ки|ии|ия|ы|и|а|[ое]в|ей|ний)$/
/** What ends a firm's field: another phrase begins. */
const ends = /^(?:что|который|которая|которые|с|со|из|от|до|к|о|об|а|но)$/

/** Index of the last token of a quoted or Latin name at `at`; null if none starts there. */
function nameEnd(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (!token) return null
  if (isQuote(token)) return closingQuote(tokens, at)
  return notBodies.test(token.text) && !/^[A-Z]/.test(tokens[at + 1]?.text ?? '')
    ? null
    : latinEnd(tokens, at)
}
