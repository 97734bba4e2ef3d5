import type { Analysis } from '../../../engine/analysis.ts'
import type { Tie } from '../../../record.ts'
import { makeTie } from './make.ts'
import { pairsOf, tiedPlaces } from './pairs.ts'

/** «Провинция X рассматривается как один из ключевых партнёров региона»: a place called a partner of another. */
export function partnerTies(analysis: Analysis): Tie[] {
  return analysis.sentences.flatMap((view) => {
    if (!view.tags.has('Partner') || view.sentence.title) return []
    const at = view.chunks.findIndex(
      (chunk) => chunk.tags.has('Partner') && partnerNoun.test(chunk.normal),
    )
    if (at < 0 || view.tags.has('Not') || view.tags.has('Refuse')) return []
    const places = tiedPlaces(view.actors)
    const cn = places.filter((place) => place.country === 'CN')
    const own = view.chunks
      .slice(at)
      .some((chunk) => /^(?:регион|област|город|наш)/.test(chunk.normal))
    const all = places.some((place) => place.country === 'KZ')
      ? places
      : own && analysis.home
        ? [analysis.home, ...cn]
        : []
    const standing =
      view.tags.has('Be') ||
      view.tags.has('BecomePast') ||
      view.tags.has('Consider') ||
      view.tags.has('Dash') ||
      compound.test(view.chunks[at]?.normal ?? '')
    if (!standing) return []
    return pairsOf(all).map((pair) =>
      makeTie(
        pair,
        { type: 'partner', status: 'in_force', since: null },
        view,
        analysis,
        'tie/partner',
      ),
    )
  })
}

const partnerNoun = /партнер(?!ств|ск)/

/** «города-партнёры»: named as partners in passing. */
const compound = /^(?:город|регион|провинци)\S{0,3}-партнер/
