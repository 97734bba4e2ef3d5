import type { Actor, Analysis } from '../../../../engine/analysis.ts'
import { asFilled, countryNames, type Side, sidesOf } from './parties.ts'

/**
 * «[Глава фонда А встретился с президентом Б] … Подписали договор»: the home side that only the headline names, beside the guest
 * whose document sentence `index` tells; null where the text itself lets a home side act, or the headline brings no such pair.
 */
export function hostOfHeadline(
  guests: readonly Side[],
  index: number,
  analysis: Analysis,
): Side | null {
  const [title, ...body] = analysis.sentences.slice(0, index)
  if (!title?.sentence.title || guests.length === 0) return null
  const sides = actingIn(title.actors, analysis)
  const [host, ...others] = sides.filter(({ country }) => country === 'KZ')
  if (!host || others.length > 0) return null
  if (!sides.some(({ country, name }) => country === 'CN' && isOneOf(guests, name))) return null
  const told = body.some(({ actors }) =>
    actingIn(actors, analysis).some(({ country }) => country === 'KZ'),
  )
  return told ? null : asFilled(host)
}

const actingIn = (actors: readonly Actor[], analysis: Analysis): Side[] =>
  sidesOf(
    actors.filter(({ role }) => /^(?:subject|agent|with|between)$/.test(role)),
    analysis,
  ).filter(({ name }) => !countryNames.has(name))

const isOneOf = (sides: readonly Side[], name: string): boolean =>
  sides.some((side) => side.name === name)
