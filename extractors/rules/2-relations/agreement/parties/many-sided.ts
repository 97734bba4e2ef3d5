import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { asFilled, isBothSided, type Side, sidesOf } from './parties.ts'

/**
 * «… благодаря сотрудничеству А, Б и В. Подписан трёхсторонний меморандум»: the bodies and places of the sentence before, where they
 * are as many as the document has sides and of both countries.
 */
export function manySided(
  analysis: Analysis,
  index: number,
  { chunks }: SentenceView,
): Side[] | null {
  const word = chunks.find(isMany)?.normal
  const before = analysis.sentences[index - 1]
  if (word === undefined || !before || before.sentence.title) return null
  const named = before.actors.filter(
    ({ kind, role, locating }) => kind !== 'country' && role !== 'in' && !locating,
  )
  const sides = sidesOf(named, analysis)
  const count = word.startsWith('тр') ? 3 : 4
  return sides.length === count && isBothSided(sides) ? sides.map(asFilled) : null
}

const isMany = wordLike(/^(?:тр[её]х|четыр[её]х)сторонн/)
