import type { Analysis } from '../../../engine/analysis.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { placeMeantBy } from '../../general-words.ts'
import { type Party, placeParty } from './party.ts'
import type { EventView } from './skeleton.ts'

/** «в столице», «в нашем городе», «в нашей области»: the place of the article that the word at `at` means. */
function generalWhere(view: EventView, at: number, analysis: Analysis): Party | null {
  const chunk = view.chunks[at]
  const ours = isOurs(view.chunks[at - 1])
  if (!chunk || view.chunks[at - (ours ? 2 : 1)]?.normal !== 'в') return null
  const normal = ours ? (nominative[chunk.normal] ?? chunk.normal) : chunk.normal
  const place = placeMeantBy({ ...chunk, normal }, view.chunks[at + 1], analysis, 'KZ')
  return place ? placeParty(place.name, 'KZ', null) : null
}

/** The first such place from chunk `from` to `to` (exclusive). */
export function generalWhereIn(
  view: EventView,
  from: number,
  to: number,
  analysis: Analysis,
): Party | null {
  for (let word = Math.max(1, from); word < to; word++) {
    const place = generalWhere(view, word, analysis)
    if (place) return place
  }
  return null
}

const nominative: Readonly<Record<string, string>> = {
  городе: 'город',
  мегаполисе: 'мегаполис',
  регионе: 'регион',
  районе: 'район',
}

const isOurs = wordLike(/^наш(?:ем|ей)$/)
