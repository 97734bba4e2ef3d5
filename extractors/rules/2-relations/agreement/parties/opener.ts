import type { Analysis } from '../../../../engine/analysis.ts'
import { countryNames, isBothSided, type Side, sidesOf } from './parties.ts'

/**
 * «По итогам встречи А и Б подписаны два документа. Первый – меморандум …»: the two of whom the sentence that opened a list speaks,
 * whose papers the items without parties of their own are; null where it does not name just two.
 */
export function sidesOfOpener(opener: number | undefined, analysis: Analysis): Side[] | null {
  const acting = analysis.sentences[opener ?? -1]?.actors.filter(({ role }) => role !== 'in') ?? []
  const sides = sidesOf(acting, analysis).filter(({ name }) => !countryNames.has(name))
  return sides.length === 2 && isBothSided(sides) ? sides : null
}
