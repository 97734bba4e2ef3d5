import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import { placeMeantBy } from '../../general-words.ts'
import type { Pair } from './pairs.ts'

/**
 * The pairs that a word of kinship itself names in a sentence whose documents join others too: «о побратимских отношениях между
 * областью и округом, а между Таразом и Чанцзи – меморандум»; «о побратимстве: Улытауской области с Цзянси и Конаева с Саньей».
 * Empty where it names none.
 */
export function pairsOfKinship(view: SentenceView, analysis: Analysis): Pair[] {
  const { chunks } = view
  const at = chunks.findIndex((chunk) => chunk.tags.has('Sister'))
  if (at < 0) return []
  const between = chunks.findIndex(
    (chunk, index) => index > at && index <= at + 3 && chunk.normal === 'между',
  )
  if (between > 0) return pairsFrom(view, between, analysis)
  return alternating(view, at, analysis)
}

/** «между A и B, а также между C и D», «и между …», from «между» at chunk `between` on; «…, а между C и D – меморандум» is another's. */
function pairsFrom(view: SentenceView, between: number, analysis: Analysis): Pair[] {
  const { chunks } = view
  const pairs: Pair[] = []
  let from = between
  while (from >= 0) {
    const start = from + 1
    const and = chunks.findIndex(
      ({ normal }, index) => index > from && index <= from + 4 && normal === 'и',
    )
    const pair =
      and < 0 ? null : joined(placeAt(view, start, analysis), placeAt(view, and + 1, analysis))
    if (!pair) break
    pairs.push(pair)
    from = nextPair(chunks, and + 2)
  }
  return pairs
}

/** The chunk before the next pair, where «, C и D», «, а также (между)» or «и между» goes on at `at`; -1 elsewhere. */
function nextPair(chunks: readonly Chunk[], at: number): number {
  const word = (index: number): string => chunks[index]?.normal ?? ''
  const comma = chunks[at]?.tags.has('Comma') ? at + 1 : at
  if (comma > at && chunks[comma]?.mention?.kind === 'place') return at
  const also = word(comma) === 'а' && word(comma + 1) === 'также' ? comma + 2 : -1
  if (also > 0) return word(also) === 'между' ? also : also - 1
  return word(comma) === 'и' && word(comma + 1) === 'между' ? comma + 1 : -1
}

/** «A с B и C с D» behind a colon, two pairs and more. */
function alternating(view: SentenceView, at: number, analysis: Analysis): Pair[] {
  const { chunks } = view
  const colon = chunks.findIndex((chunk, index) => index > at && chunk.token.text === ':')
  if (colon < 0) return []
  const pairs: Pair[] = []
  for (let index = colon + 1; index < chunks.length; index++) {
    if (!/^(?:с|со)$/.test(chunks[index]?.normal ?? '')) continue
    const pair = joined(placeAt(view, index - 1, analysis), placeAt(view, index + 1, analysis))
    if (!pair) return []
    pairs.push(pair)
  }
  return pairs.length > 1 ? pairs : []
}

function placeAt(view: SentenceView, at: number, analysis: Analysis): PlaceRef | null {
  const chunk = view.chunks[at]
  if (chunk?.mention?.kind === 'place') return chunk.mention.places[0] ?? null
  const next = view.chunks[at + 1]
  return (
    placeMeantBy(chunk, next, analysis, 'KZ') ?? placeMeantBy(chunk, next, analysis, 'CN') ?? null
  )
}

/** A KZ and a CN place, in whichever order. */
function joined(one: PlaceRef | null, other: PlaceRef | null): Pair | null {
  if (one?.country === 'KZ' && other?.country === 'CN') return { kz: one, cn: other }
  if (one?.country === 'CN' && other?.country === 'KZ') return { kz: other, cn: one }
  return null
}
