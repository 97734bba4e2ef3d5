import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { Clause } from '../../clauses.ts'
import { pairMeantBy } from '../../general-words.ts'
import { pairsOf } from './pairs.ts'

/** «Регионы стали побратимами», «побратимские отношения между городами»: the pair that a plural of the clause means; null without one. */
export function pairOfPlural(
  { chunks }: SentenceView,
  { from, to }: Clause,
  analysis: Analysis,
): PlaceRef[] | null {
  for (let at = from; at < to; at++) {
    const chunk = chunks[at]
    if (isCapitals(chunk) && areTwo(chunks, at)) return capitals(analysis)
    if (!chunk || chunk.mention || (chunk.normal === 'города' && !isPlural(chunks, at))) continue
    const word = isOfTwo(chunks[at - 1]) ? plainOf.get(chunk.normal) : undefined
    const pair = pairMeantBy(word ? { ...chunk, normal: word } : chunk, chunks[at + 1], analysis)
    if (pair) return pair
  }
  return null
}

/** «столицы двух стран», «столицы Казахстана и Китая», «между столицами», «столицы стали». */
const areTwo = (chunks: readonly Chunk[], at: number): boolean =>
  isOfTwo(chunks[at - 1]) ||
  isOfTwo(chunks[at + 1]) ||
  isManyAct(chunks[at + 1]) ||
  (chunks[at + 1]?.mention?.kind === 'country' && chunks[at + 3]?.mention?.kind === 'country')

const isCapitals = wordLike(/^столиц(?:ы|ами|ам)?$/)

/** Both capitals, where the article names them. */
function capitals({ places }: Analysis): PlaceRef[] | null {
  const pair = ['KZ-71', 'CN-BJ'].flatMap((id) => places.find((place) => place.id === id) ?? [])
  return pair.length === 2 ? pair : null
}

/** «Главные города стали», «что города намерены», and not «у города есть побратим». */
const isPlural = (chunks: readonly Chunk[], at: number): boolean =>
  isManyAct(chunks[at + 1]) || isManySuch(chunks[at - 1]) || at === 0

const isManyAct = wordLike(/(?:[аеиоуыя]л(?:и|ись)|[аеёиоуя]н[ыо]|[уюая]т(?:ся)?)$/)
const isManySuch = wordLike(/(?:[ыи]е|^наши|^эти|^оба)$/)

/** Words behind which a plural is of the two told: «между городами», «двух регионов», «наших городов». */
const isOfTwo = wordLike(
  /^(?:между|дв(?:а|ух|ум|умя)|об(?:а|оих|еих|ими|еими)|наш(?:их|ими|им)|этих|этими)$/,
)

const plainOf: ReadonlyMap<string, string> = new Map([
  ['регионами', 'регионы'],
  ['регионов', 'регионы'],
  ['регионам', 'регионы'],
  ['региона', 'регионы'],
  ['городами', 'города'],
  ['городов', 'города'],
  ['городам', 'города'],
  ['мегаполисов', 'города'],
  ['мегаполисами', 'города'],
])

/**
 * Whether the word of kinship at `at` is of the two told before: «двух городов-побратимов», «Города-побратимы сотрудничают», «мы
 * побратимы», «побратимские отношения между нами».
 */
export function isOfBoth({ chunks }: SentenceView, at: number): boolean {
  const word = chunks[at]?.normal ?? ''
  if (!plural.test(word) || chunks[at + 1]?.mention !== null) return false
  if (at === 0) return /-побратимы$/.test(word)
  const before = chunks[at - (isSuch(chunks[at - 1]) ? 2 : 1)]
  return isOfTwo(before) || isWe(before)
}

/** «городов-побратимов Шанхай и Алматы, а также перспективы сотрудничества с Астаной»: the two that the word itself calls so. */
export function namesBehind({ chunks }: SentenceView, at: number): PlaceRef[] | null {
  if (!plural.test(chunks[at]?.normal ?? '') || chunks[at + 2]?.normal !== 'и') return null
  const places = [chunks[at + 1]?.mention, chunks[at + 3]?.mention].flatMap((mention) =>
    mention?.kind === 'place' && !mention.adjective ? mention.places.slice(0, 1) : [],
  )
  return pairsOf(places).length > 0 ? places : null
}

const plural = /побратим(?:ы|ов|ами|ам)$/
const isSuch = wordLike(/(?:[ыи]х|[ыи]ми|^[-–—]$)$/)
const isWe = wordLike(/^(?:мы|наши)$/)
