import type { SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { Clause } from '../../clauses.ts'

/**
 * «Университеты Тараза и Лояна стали побратимами», «вузы-побратимы», «школа породнилась с лицеем»: houses that are kin, not the towns
 * they stand in. `at` is the word of kinship.
 */
export function isOfInstitutions(
  { chunks }: SentenceView,
  { from, to }: Clause,
  at: number,
): boolean {
  if (isCompound(chunks[at])) return true
  if (!isSaidOfSubject(chunks[at])) return false
  const start = chunks.findIndex(
    ({ mention }, index) => index >= from && index < to && mention?.kind === 'place',
  )
  const before = chunks.slice(from, start < 0 ? from : Math.min(start, at))
  return before.some(isHouse) && !before.some(({ tags }) => tags.has('Comma'))
}

/** What the subject is or became, not what somebody has: «побратимы», «породнились». */
const isSaidOfSubject = wordLike(/^(?:побратим(?:ы|ами|ом)?|(?:породнил|побратал)(?:ась|ся|ись))$/)

const house =
  '(?:университет|вуз|институт|академи|колледж|лице|гимнази|школ|больниц|поликлиник|клиник|музе|библиотек|театр|ансамбл|клуб|завод|предприяти|компани|газет)'
const isHouse = wordLike(new RegExp(`^${house}[а-яё]{0,3}$`))
const compound = new RegExp(`^${house}[а-яё]{0,3}-побратим`)
const isCompound = (chunk: Chunk | undefined): boolean => compound.test(chunk?.normal ?? '')
