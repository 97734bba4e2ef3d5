import type { Analysis } from '../../../../engine/analysis.ts'
import { countryNames, type Side, sidesOf } from './parties.ts'

/**
 * «Подписан меморандум. В город приезжала делегация провинции X»: the only Chinese side that the next sentence brings there, where
 * none was told before.
 */
export function guestBehind(index: number, analysis: Analysis): Side | null {
  const next = analysis.sentences[index + 1]
  const comes =
    next?.chunks.some(({ normal }) => normal.startsWith('делегаци')) ||
    ['Arrive', 'Visit', 'Receive'].some((tag) => next?.tags.has(tag))
  const body = analysis.sentences.slice(0, index + 1).filter(({ sentence }) => !sentence.title)
  const told = body.some(({ actors }) => actors.some(({ country }) => country === 'CN'))
  if (!next || !comes || told) return null
  const [guest, ...others] = sidesOf(
    next.actors.filter(({ role }) => role !== 'in'),
    analysis,
  ).filter(({ country, name }) => country === 'CN' && !countryNames.has(name))
  return guest && others.length === 0 ? guest : null
}

/** «Подписаны договоры с А и Б. От университета К документы подписал ректор»: the only Kazakhstan side of the sentence that tells the signers. */
export function hostBehind(index: number, analysis: Analysis): Side | null {
  const next = analysis.sentences[index + 1]
  if (!next?.tags.has('Sign') || !next.tags.has('Document')) return null
  const [host, ...others] = sidesOf(
    next.actors.filter(({ role }) => role !== 'in'),
    analysis,
  ).filter(({ country, name }) => country === 'KZ' && !countryNames.has(name))
  return host && others.length === 0 ? host : null
}
