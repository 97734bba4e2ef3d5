import type { Analysis } from '../../../../engine/analysis.ts'
import type { Side } from './parties.ts'

/**
 * Whether a document of places that a headline joins, and whose words do not say what it is about founds the kinship that the headline announces: «Павлодар и
 * Наньчан станут городами-побратимами» over «готовится проект соглашения».
 */
export function isOfHeadlineKinship(sides: readonly Side[], analysis: Analysis): boolean {
  const [title] = analysis.sentences
  if (!title?.sentence.title || !title.tags.has('Sister')) return false
  if (!['Become', 'BecomeFuture', 'BecomePast', 'Establish'].some((tag) => title.tags.has(tag)))
    return false
  const kin = title.actors.flatMap(({ places }) => places.map(({ name }) => name))
  return (
    sides.every(({ name }) => analysis.places.some((place) => place.name === name)) &&
    sides.every(({ name, country }) => country !== 'CN' || kin.includes(name))
  )
}
