import type { PlaceRef } from '../../../engine/mention.ts'
import type { Token } from '../../../text/read.ts'
import { capital } from '../../../text/words/capital.ts'
import {
  bareGenitive,
  countryOf,
  type Draft,
  type Head,
  type Located,
  placeOver,
  refsOf,
  type Scene,
} from './draft.ts'
import { afterDative, genitive } from './tail-words.ts'

/**
 * «управления сельского хозяйства Алматинской и Жамбылской областей», «департаментами торговли провинций Ганьсу и Цинхай»: the
 * first of several bodies that share their head; the others follow by `nextShared`.
 */
export function sharedHead(
  scene: Scene,
  { at, head, after, entry, cases, plural }: Head,
): Draft | null {
  const { tokens, text } = scene
  const first = tokens[at]
  if (!first || at !== head || entry.kind !== 'government' || entry.mission) return null
  const next = pastMatter(scene, after)
  const token = next === null ? undefined : tokens[next]
  const place = token && placeOver(scene, token)
  if (!token || next === after || !place) return null
  const listed = furtherPlace(scene, place)
  if (
    !listed ||
    (place.kind === 'country' && !(entry.phrase !== 'комиссия' && ours(place) && ours(listed)))
  )
    return null
  const row = text.slice(token.start, listed.end)
  if (place.kind === 'place' && !plural && !several.test(row)) return null
  const matter = text.slice(tokens[after]?.start ?? 0, token.start).trim()
  const stem = capital(`${entry.phrase} ${matter}`)
  const towns = /^город/i.test(row)
  return { ...drafted(scene, stem, place, towns), start: first.start, end: place.end, cases }
}

/** The next body of such a row, where the text at `at` names its place. */
export function nextShared(scene: Scene, at: number, before: Draft | undefined): Draft | null {
  const token = scene.tokens[at]
  if (!before?.stem || !token) return null
  const place = placeOver(scene, token)
  if (!place || place.start !== token.start || (place.kind === 'country' && !ours(place)))
    return null
  if (!joint.test(scene.text.slice(before.end, place.start))) return null
  const towns = /^город/i.test(scene.text.slice(place.start, place.end))
  return {
    ...drafted(scene, before.stem, place, towns),
    start: place.start,
    end: place.end,
    cases: before.cases,
  }
}

/** «министерства культуры Казахстана и Китая» */
const ours = (place: Located): boolean => /^(?:KZ|CN)$/.test(countryOf(place) ?? '')

function drafted({ text }: Scene, stem: string, place: Located, towns: boolean): Draft {
  const refs = refsOf(place)
  const [ref] = refs
  return {
    start: place.start,
    end: place.end,
    name: `${stem} ${ref ? genitiveOf(ref, towns) : text.slice(place.start, place.end)}`.trim(),
    kind: 'government',
    country: countryOf(place),
    cases: [],
    plural: false,
    places: refs,
    rule: 'organization/head',
    stem,
  }
}

function genitiveOf(ref: PlaceRef, towns: boolean): string {
  if (ref.kind === 'province' && !/[ -]/.test(ref.name)) return `провинции ${ref.name}`
  if (ref.kind === 'city' && towns) return `города ${ref.name}`
  return bareGenitive(ref)
}

/** Token index of the place behind what the bodies are for; null if no place follows. */
function pastMatter(scene: Scene, from: number): number | null {
  const { tokens } = scene
  for (let at = from; at < from + 9; at++) {
    const token = tokens[at]
    if (!token) return null
    if (placeOver(scene, token)) return at
    if (!goesOn(tokens, at, from)) return null
  }
  return null
}

const goesOn = (tokens: readonly Token[], at: number, from: number): boolean => {
  const { lower = '', text = '' } = tokens[at] ?? {}
  if (/^(?:и|,|по)$/.test(lower)) return at > from || lower === 'по'
  const token = tokens[at]
  const behindPo = /^(?:по|и)$/.test(tokens[at - 1]?.lower ?? '') || afterDative(tokens, at, from)
  return /^\p{Ll}/u.test(text) && token !== undefined && (behindPo || genitive(token, tokens, at))
}

/** The place listed right behind another. */
const furtherPlace = ({ places, text }: Scene, place: Located): Located | undefined =>
  places.find(
    (each) =>
      each.kind === place.kind &&
      !each.adjective &&
      each.start > place.end &&
      joint.test(text.slice(place.end, each.start)),
  )

const joint = /^\s?(?:,|и|, а также|а также)\s$/
const several = /(?:областей|провинций|городов|районов|округов|регионов)(?=\s|$)/i
