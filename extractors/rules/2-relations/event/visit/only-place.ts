import type { Analysis } from '../../../../engine/analysis.ts'
import { gazetteer } from '../../../../gazetteer/index.ts'

/** The one Chinese place that guests from China can be of: the only one of the title, else of the article, a town with its province being one. */
export function onlyPlace({ places, article }: Analysis): string | null {
  const chinese = places.filter((place) => place.country === 'CN')
  const titled = chinese.filter((place) => place.end <= article.bodyStart)
  const told = titled.length > 0 ? titled : chinese
  const [one, other, more] = [...new Map(told.map((place) => [place.id, place])).values()]
  if (!one || more) return null
  if (!other || isIn(one.id, other.id)) return one.name
  return isIn(other.id, one.id) ? other.name : null
}

const isIn = (id: string, unit: string): boolean => gazetteer.byId.get(id)?.partOf === unit
