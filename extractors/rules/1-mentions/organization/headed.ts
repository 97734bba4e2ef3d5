import type { PlaceRef } from '../../../engine/mention.ts'
import { type BodyHead, bodyHeads } from '../../../text/bodies.ts'
import { inflect } from '../../../text/case.ts'
import { nominativeAdjective } from '../../../text/nominative.ts'
import { findPlaces } from '../../../text/places.ts'
import { postAt } from '../../../text/posts.ts'
import type { Token } from '../../../text/read.ts'
import {
  capital,
  countryBefore,
  countryOf,
  type Draft,
  type Located,
  placeOver,
  refsOf,
  type Scene,
  tidy,
} from './draft.ts'
import { headAfterLead } from './lead.ts'
import { closingQuote, isQuote, latinEnd, notBodies } from './name-run.ts'
import { type Tail, tailOf } from './tail.ts'

/** A head noun found in a sentence with what stands around it. */
interface Head {
  /** Token indexes: where the name starts, where the head stands, what follows it. */
  at: number
  head: number
  after: number
  entry: BodyHead
  cases: Draft['cases']
  plural: boolean
}

/** A head noun with a quoted or Latin name, with a place adjective before it, or with a genitive behind it. */
export function withHead(scene: Scene, at: number): Draft | null {
  const head = headAfterLead(scene, at)
  const found = head === null ? null : bodyHeads.at(scene.tokens, head)
  const entry = found?.values[0]
  if (head === null || !found || !entry) return null
  const cases = [...new Set(found.values.map((value) => value.case))]
  const plural = found.values.every((value) => value.number === 'pl')
  const whole: Head = { at, head, after: head + found.length, entry, cases, plural }
  return named(scene, whole) ?? (plural ? null : described(scene, whole))
}

/** «компания Astronergy», «ансамбли народной музыки «Сазген»», «университет «Туран»». */
function named(
  { tokens, places, text }: Scene,
  { at, head, after, entry, cases, plural }: Head,
): Draft | null {
  const from = nameStart(tokens, after)
  const to = nameEnd(tokens, from)
  const [first, open, close] = [tokens[at], tokens[from], to === null ? undefined : tokens[to]]
  if (!first || !open || !close) return null
  const quoted = isQuote(open)
  if (plural && !quoted && entry.kind !== 'company') return null
  if (quoted && !/^[\p{Lu}\d]/u.test(tokens[from + 1]?.text ?? '')) return null
  const own = quoted ? closed(text.slice(open.end, close.start)) : text.slice(open.start, close.end)
  // «центр «Астана»» is no Астана
  const keepsHead =
    !plural &&
    (/university|association|government/.test(entry.kind) ||
      (quoted && findPlaces(own)[0]?.end === own.length))
  const adjectives = /^\p{Lu}/u.test(first.text) ? tokens.slice(at, head) : []
  const titled = capital(
    [
      ...adjectives.map((token) => nominativeAdjective(token.text, entry.gender)),
      entry.phrase,
    ].join(' '),
  )
  const lead = places.find(
    (each) => each.adjective && each.start >= first.start && each.end <= (tokens[head]?.start ?? 0),
  )
  return {
    start: plural ? open.start : first.start,
    end: close.end,
    name: tidy(keepsHead ? `${titled} ${text.slice(open.start, close.end)}` : own),
    kind: entry.kind,
    country: countryOf(lead ?? adjectiveBefore(places, first)) ?? countryBefore(text, open.start),
    cases,
    plural,
    places: [],
    rule: 'organization/named',
  }
}

/** «Хэнаньский университет», «Министерство иностранных дел Китая», «Торговое бюро города Мяньян». */
function described(scene: Scene, { at, head, after, entry, cases, plural }: Head): Draft | null {
  const { tokens, text } = scene
  const [first, noun] = [tokens[at], tokens[head]]
  if (!first || !noun) return null
  const led = head > at && /^\p{Lu}/u.test(first.text)
  const adjective = head > at ? placeOver(scene, first, true) : undefined
  const past = behindNumber(tokens, after)
  const tail = tailOf(scene, past, entry.mission) ?? numberAlone(tokens, after, past)
  const located = tail?.located ?? null
  const capitalNoun = /^\p{Lu}/u.test(noun.text) && at > 0
  const served = behindPost(tokens, at)
  const seat = head === at + 1 && !located ? seatOf(scene, first.lower, entry.kind) : null
  // «областная клиническая больница»
  const own = entry.generic && /^(?:областн|городск)/.test(entry.phrase) && !plural
  if (entry.generic && !own) {
    // «Актюбинский рельсобалочный завод» is a name, «Шанхайская компания» that opens a sentence is not
    const works = tail !== null || only.test(entry.phrase) || (head - at > 1 && at > 0)
    const ofPlace = adjective?.kind === 'place' && (entry.kind !== 'company' || works)
    // «создать Центр по изучению Китая»
    const found = located?.kind === 'place' || entry.phrase !== 'центр' || served
    const known = found && (located !== null || (served && tail?.closed))
    if (!(led && ofPlace) && !(entry.kind === 'other' && (led || capitalNoun) && known)) return null
  } else if (
    !own &&
    !led &&
    located === null &&
    !tail?.home &&
    !(seat && (tail || entry.phrase.includes(' ')))
  ) {
    const closed =
      tail !== null && (tail.closed || served || (capitalNoun && tail.end - noun.end > 5))
    const ministry = entry.phrase === 'министерство' && tail !== null
    if (!ministry && (!closed || (!capitalNoun && !served))) return null
  }
  const keepsTail =
    tail !== null &&
    (tail.closed ||
      served ||
      capitalNoun ||
      entry.kind !== 'university' ||
      adjective === undefined ||
      taught.test(tokens[after]?.lower ?? ''))
  const end = keepsTail ? tail.end : (tokens[after - 1]?.end ?? noun.end)
  const lead = seat
    ? []
    : tokens.slice(at, head).map((token) => nominativeAdjective(token.text, entry.gender))
  const printed = keepsTail ? text.slice(tokens[after]?.start ?? end, end) : ''
  const home = tail?.home ?? seat ?? undefined
  const rest = tail?.home
    ? printed.replace(/(?:(?:этого|этой|своего|своей)\s+)?\S+$/, genitiveOf(tail.home))
    : seat
      ? `${printed} ${bareGenitive(seat)}`.trim()
      : printed
  const where = located ?? adjective
  return {
    start: first.start,
    end,
    name: tidy(capital([...lead, entry.phrase, rest].filter(Boolean).join(' '))),
    kind: entry.kind,
    country: countryOf(where) ?? home?.country ?? null,
    cases,
    plural,
    places: home ? [home] : refsOf(where),
    rule: 'organization/head',
  }
}

/** «атырауской компанией X»: the place adjective right before the head. */
const adjectiveBefore = (places: Scene['places'], first: Token): Located | undefined =>
  places.find((each) => each.adjective && each.kind === 'place' && each.end + 1 === first.start)

/** «"СПК "Ертис"»: one mark closes both quotations. */
const closed = (name: string): string => (name.split('"').length % 2 === 0 ? `${name}"` : name)

/** Of these a town has one: «Алматинский зоопарк». */
const only = /^(?:зоопарк|метрополитен)$/

/** «Городская больница № 1 Шымкента»: token index behind the number, `at` itself without one. */
const behindNumber = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '№' && /^\d+$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at

const numberAlone = (tokens: readonly Token[], at: number, past: number): Tail | null =>
  past === at ? null : { end: tokens[past - 1]?.end ?? 0, located: null, closed: true }

/** The first word of what a university or institute is of: «институт туризма», «университет иностранных языков». */
const taught =
  /^(?:наук|техник|технолог|туризм|медицин|искусств|экономик|финанс|транспорт|связи$|нефт|газа$|язык|иностранн|сельск|культур|спорт|горн|легк|лёгк|электр|информа|бизнес|торгов|права$|водн|морск|лесн|строительств|архитект|кино|музык|энерг|хими|фармац|аэро|граждан|авиац|путей|менеджмент|международн|современн|традиционн|китайск|передов|точн|естеств|гуманитарн|социальн|политическ|педагогик|физик|физическ|геолог|металлург|управлени|дизайн|мод[аы]$|зерн|хлопк|животновод|земледел)/

/** «областное управление», «городская палата», «столичный департамент»: the article's own region or city; null for others. */
function seatOf({ homes }: Scene, lower: string, kind: BodyHead['kind']): PlaceRef | null {
  if (kind !== 'government' && kind !== 'association') return null
  if (/^(?:областн|региональн)/.test(lower))
    return homes.find((place) => place.kind === 'region') ?? null
  if (/^городск/.test(lower)) return homes.find((place) => place.kind === 'city') ?? null
  return /^столичн/.test(lower) ? (homes.find((place) => place.id === CAPITAL) ?? null) : null
}

const CAPITAL = 'KZ-71'

/** «Кызылординской области», «Шымкента». */
const bareGenitive = ({ name }: PlaceRef): string =>
  inflect(name).find((each) => each.case === 'gen')?.text ?? name

/** «Кызылординской области», «города Конаев». */
const genitiveOf = (place: PlaceRef): string =>
  place.kind === 'city' ? `города ${place.name}` : bareGenitive(place)

/** «директор департамента развития туризма»: a post makes a body of what it governs. */
function behindPost(tokens: readonly Token[], at: number): boolean {
  for (const back of [1, 2, 3]) {
    const post = postAt(tokens, at - back)
    if (post && post.to === at && !post.seat) return true
  }
  return false
}

/** Where a name can start behind a head: past a few genitives («ансамбли народной музыки «Сазген»»). */
function nameStart(tokens: readonly Token[], after: number): number {
  for (let at = after; at < Math.min(tokens.length, after + 4); at++) {
    const token = tokens[at]
    if (!token || isQuote(token)) return at
    if (!/^\p{Ll}{2}/u.test(token.text) || !/(?:ой|ого|их|ых|ки|ии|ия|ы|и|а)$/.test(token.lower))
      return after
  }
  return after
}

/** Index of the last token of a quoted or Latin name at `at`; null if none starts there. */
function nameEnd(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  if (!token) return null
  if (isQuote(token)) return closingQuote(tokens, at)
  return notBodies.test(token.text) && !/^[A-Z]/.test(tokens[at + 1]?.text ?? '')
    ? null
    : latinEnd(tokens, at)
}
