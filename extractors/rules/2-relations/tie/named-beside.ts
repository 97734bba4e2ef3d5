import type { SentenceView } from '../../../engine/analysis.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import { pairsOf } from './pairs.ts'

/**
 * «В Шаньдуне, регионе-побратиме Восточного Казахстана», «мэр Урумчи, китайского побратима Алматы»: the place before the word of
 * kinship, or that an official there acts for, and the one behind it.
 */
export function namedBeside({ chunks, actors }: SentenceView, at: number): PlaceRef[] | null {
  const stop = chunks[at - 1]
  const link = stop?.tags.has('Dash') || stop?.tags.has('Comma') ? at - 1 : at - 2
  if (!chunks[link]?.tags.has('Dash') && !chunks[link]?.tags.has('Comma')) return null
  const before = chunks[link - 1]?.mention
  const many = twinsNoun.test(chunks[at]?.normal ?? '') ? namesBefore(chunks, link) : []
  const own =
    before?.kind === 'official'
      ? actors.find(({ chunk, kind }) => chunk === link - 1 && kind === 'official')?.places
      : before?.kind === 'place' && !before.adjective
        ? before.places
        : undefined
  const behind = chunks[at + 1]?.mention
  const other = behind?.kind === 'place' && !behind.adjective ? behind.places : []
  const places = [...(many.length > 0 ? many : (own ?? []).slice(0, 1)), ...other.slice(0, 1)]
  return pairsOf(places).length > 0 ? places : null
}

/** «из китайского Чанчуня и корейского Пучона – городов-побратимов Павлодара»: the places of the list that ends at `link`. */
function namesBefore(chunks: SentenceView['chunks'], link: number): PlaceRef[] {
  const places: PlaceRef[] = []
  for (let at = link - 1; at >= Math.max(0, link - 8); at--) {
    const chunk = chunks[at]
    if (!chunk) break
    const { mention } = chunk
    if (mention?.kind === 'place' && !mention.adjective)
      places.unshift(...mention.places.slice(0, 1))
    const passed =
      mention?.kind === 'place' ||
      mention?.kind === 'country' ||
      chunk.token.capital ||
      chunk.tags.has('Comma') ||
      /^(?:и|из|город[ао]?в?)$/.test(chunk.normal)
    if (!passed) break
  }
  return places
}

const twinsNoun = /побратим(?:ов|ами|ы|ах|ам)$/
