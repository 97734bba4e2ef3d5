import type { PlaceRef } from '../../../engine/mention.ts'
import type { BodyHead } from '../../../text/bodies.ts'
import { nominativeAdjective } from '../../../text/forms/nominative.ts'
import type { Token } from '../../../text/read.ts'
import { capital } from '../../../text/words/capital.ts'
import {
  bareGenitive,
  countryOf,
  type Draft,
  type Head,
  placeOver,
  refsOf,
  type Scene,
  tidy,
} from './draft.ts'
import { behindPost } from './latin-holder.ts'
import { isNamed, taught } from './named-by-around.ts'
import { type Tail, tailOf } from './tail.ts'

/** «Хэнаньский университет», «Министерство иностранных дел Китая», «Торговое бюро города Мяньян». */
export function described(scene: Scene, whole: Head): Draft | null {
  const { at, head, after, entry, cases, plural } = whole
  const { tokens, text } = scene
  const [first, noun] = [tokens[at], tokens[head]]
  if (!first || !noun) return null
  const adjective = head > at ? placeOver(scene, first, true) : undefined
  const past = behindNumber(tokens, after)
  const tail = tailOf(scene, past, entry.mission) ?? numberAlone(tokens, after, past)
  const located = tail?.located ?? null
  const seat = head === at + 1 && !located ? seatOf(scene, first.lower, entry.kind) : null
  const served = behindPost(tokens, at)
  if (!isNamed(scene, whole, { tail, past, adjective, seat, served })) return null
  const capitalNoun = noun.capital && at > 0
  const keepsTail =
    tail !== null &&
    (tail.closed ||
      served ||
      capitalNoun ||
      entry.kind !== 'university' ||
      adjective === undefined ||
      // «Уханьская академия вышивки»
      (entry.phrase !== 'университет' && /^\p{Ll}/u.test(tokens[after]?.text ?? '')) ||
      taught.test(tokens[after]?.lower ?? ''))
  const full = keepsTail ? tail.end : (tokens[after - 1]?.end ?? noun.end)
  const end = (entry.kind === 'university' && endBeforeTown(scene, head, after, full)) || full
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
    country: countryOf(where) ?? home?.country ?? landOf(first.lower),
    cases,
    plural,
    places: home ? [home] : refsOf(where),
    rule: 'organization/head',
  }
}

/**
 * «Ханьчжунский институт провинции Шэньси», «Университет Анькан города Анькан КНР»: where a school's own name ends, before the
 * place that only tells where it is; null where no such place follows or the name would be bare.
 */
function endBeforeTown(scene: Scene, head: number, after: number, end: number) {
  const { tokens, places } = scene
  for (let at = after; at < tokens.length && (tokens[at]?.end ?? 0) <= end; at++) {
    const token = tokens[at]
    if (!token || !places.some(({ start, adjective }) => start === token.start && !adjective))
      continue
    // «Народный университет Китая» is of its state
    const heads = at > after ? whereabouts : /^(?:провинци|город|г$|обл|пров)/
    // «Академия наук провинции Ганьсу» has no name but what it is of
    const [before, lead] = [tokens[at > after ? at - 1 : head - 1], tokens[head - 1]]
    const town = /^(?:город|г$)/.test(token.lower) && lead?.capital
    const led = town || (before && (at > after ? before.capital : placeOver(scene, before, true)))
    const own = token.capital && !heads.test(token.lower)
    if (led && heads.test(token.lower)) return tokens[at - 1]?.end ?? null
    if (!own) return null
  }
  return null
}

const whereabouts = /^(?:провинци|город|г$|обл|пров|кнр$|рк$|кита|казахст|республик)/

/** Only one of the two countries has such levels: «областная больница», «уездная станция». */
const landOf = (lower: string): string | null =>
  /^областн/.test(lower) ? 'KZ' : /^(?:провинциальн|уездн)/.test(lower) ? 'CN' : null

/** «Городская больница № 1 Шымкента»: token index behind the number, `at` itself without one. */
const behindNumber = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '№' && /^\d+$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at

const numberAlone = (tokens: readonly Token[], at: number, past: number): Tail | null =>
  past === at ? null : { end: tokens[past - 1]?.end ?? 0, located: null, closed: true }

/** «областное управление», «городская палата», «столичный департамент»: the article's own region or city; null for others. */
function seatOf({ homes }: Scene, lower: string, kind: BodyHead['kind']): PlaceRef | null {
  if (kind !== 'government' && kind !== 'association') return null
  if (/^(?:областн|региональн)/.test(lower))
    return homes.find((place) => place.kind === 'region') ?? null
  if (/^городск/.test(lower)) return homes.find((place) => place.kind === 'city') ?? null
  return /^столичн/.test(lower) ? (homes.find((place) => place.id === CAPITAL) ?? null) : null
}

const CAPITAL = 'KZ-71'

/** «Кызылординской области», «города Конаев». */
const genitiveOf = (place: PlaceRef): string =>
  place.kind === 'city' ? `города ${place.name}` : bareGenitive(place)
