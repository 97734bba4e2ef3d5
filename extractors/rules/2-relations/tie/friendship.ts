import type { SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { isJubilee } from './anniversary.ts'

/** Where a sentence tells relations of partners or friends, and whether they stand. */
export interface Friendship {
  at: number
  status: 'in_force' | 'planned'
}

/**
 * «поддерживает партнёрские отношения с провинцией А», «установили дружеские связи», «20-летие дружбы А и Б», «договорились об
 * установлении дружеских отношений»; null where no such relations are said to stand or to be founded. Documents tell their own.
 */
export function friendshipIn(view: SentenceView): Friendship | null {
  const { chunks, tags } = view
  const at = chunks.findIndex(
    (chunk, index) => isRelationOf(chunk) && isRelation(chunks[index + 1]),
  )
  if (at < 0) return ofJubilee(chunks)
  if (tags.has('Document') && isOfDocument(chunks, at)) return null
  if (foundedLater.some((tag) => tags.has(tag)))
    return isToBeFounded(chunks, at) ? { at, status: 'planned' } : null
  if (tags.has('Discuss') || tags.has('Seek')) return null
  const verb = isPartners(chunks[at]) ? isKept : isBound
  if (!isPartners(chunks[at]) && isPraise(chunks[at - 1])) return null
  return chunks.some(verb) ? { at, status: 'in_force' } : null
}

/** «установить», «об установлении», «будут установлены»: right before the relations, or at most so many words around them. */
function isToBeFounded(chunks: readonly Chunk[], at: number): boolean {
  const around = chunks.slice(Math.max(0, at - 4), at + 6)
  return around.some(
    (chunk, index) =>
      isFounding(chunk) || (isFounded(chunk) && around[index - 1]?.tags.has('Will') === true),
  )
}

/** «протокол о намерении установить дружеские связи» */
const isOfDocument = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks.slice(0, at)
  const paper = before.findLastIndex(({ mention }) => mention?.kind === 'document')
  return paper >= 0 && !before.slice(paper).some(({ tags }) => tags.has('Comma'))
}

/** «20-летие дружбы А и Б», «дружбе А и Б уже 20 лет», «А и Б связывает дружба». */
function ofJubilee(chunks: readonly Chunk[]): Friendship | null {
  const at = chunks.findIndex(isFriendship)
  if (at < 0) return null
  const jubilee = chunks.slice(Math.max(0, at - 2), at).some(isJubilee)
  const years = chunks.slice(at + 1, at + 9).some((chunk, index, rest) => {
    const count = rest[index - 1]
    return isYears(chunk) && /^\d+$/.test(count?.normal ?? '')
  })
  const bound = chunks.slice(Math.max(0, at - 4), at).some(isBound)
  return jubilee || (years && /^дружбе$/.test(chunks[at]?.normal ?? '')) || bound
    ? { at, status: 'in_force' }
    : null
}

const foundedLater = ['Plan', 'Propose', 'May', 'Agree', 'Will', 'EstablishFuture']

/** A word of relations of partners or friends: what a sentence must have to be asked. */
export const tellsFriendship = (chunk: Chunk): boolean => isFriendly(chunk) || isFriendship(chunk)

const isFriendly = wordLike(/^друже(?:ственны|ски)(?:е|х|ми)$/)
const isPartners = wordLike(/^партн[её]рски(?:е|х|ми)$/)
const isRelationOf = (chunk: Chunk): boolean => isFriendly(chunk) || isPartners(chunk)
const isRelation = wordLike(/^(?:отношени|связ)/)
const isFriendship = wordLike(/^дружб(?:а|ы|е)$/)
const isYears = wordLike(/^(?:лет|года?)$/)
const isFounding = wordLike(
  /^(?:установ(?:ить|ят|ит|лени[ею]|лении)|налад(?:ить|ят|ит)|налаживани[ею]|завязать)$/,
)

const isFounded = wordLike(/^(?:установлен|налажен)[ыо]$/)

/** «связывают давние дружеские отношения»: how one stands to the other, and nothing that was founded. */
const isPraise = wordLike(
  /^(?:давни|т[её]плы|добры|крепки|прочны|многолетни|традиционны)(?:е|х|ми)$/,
)
/** What is founded or binds, not what is praised. */
const isBound = wordLike(
  /^(?:установлен[ыо]|установил[аи]?|налажен[ыо]|наладил[аи]?|завязал[аи]?|завязались|связ(?:ыва[ею]т|ывал[аи]?|ал[аи]?))$/,
)
const isKept = wordLike(
  /^(?:поддержива[ею]т|связ(?:ыва[ею]т|ан[аоы]?$)|име[ею]т$|есть$|сложил|установлен[ыо]$|установил[аи]?$|развива[ею]т)/,
)
