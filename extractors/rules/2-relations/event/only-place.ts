import type { Analysis } from '../../../engine/analysis.ts'
import { gazetteer } from '../../../gazetteer/index.ts'

/** The one Chinese place that guests from China can be of: the only one of the title, else of the article, a town with its province being one. */
export function onlyPlace({ places, article }: Analysis): string | null {
  const chinese = places.filter((place) => place.country === 'CN')
  const titled = chinese.filter((place) => place.end <= article.bodyStart)
  const [only, ...more] = new Set((titled.length > 0 ? titled : chinese).map((place) => place.id))
  if (only === undefined || more.length > 1) return null
  const [place, unit] = [only, more[0]].map((id) =>
    id === undefined ? undefined : gazetteer.byId.get(id),
  )
  if (unit === undefined) return nameOf(only)
  if (place?.partOf === unit.id) return nameOf(only)
  return unit.partOf === only ? nameOf(unit.id) : null

  function nameOf(id: string): string | null {
    return chinese.find((one) => one.id === id)?.name ?? null
  }
}
