import type { Role } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { isCount } from '../count-words.ts'
import { beforeAdjectives, type EventView, has } from '../skeleton.ts'

const prepositions: Record<string, Role> = {
  с: 'with',
  со: 'with',
  между: 'between',
  из: 'from',
  к: 'to',
  для: 'to',
  от: 'from',
}

/** Role of the word itself, by the preposition before its adjectives or by its case. */
export function roleOf(view: EventView, at: number): Role | 'object' {
  const back = beforeAdjectives(view, at)
  const before = view.chunks[back]
  const role = before && !before.mention ? prepositions[before.normal] : undefined
  if (role) return role
  // «с руководителем делегации», «с членами делегации»: the word before carries the preposition.
  const outer = view.chunks[back - 1]
  if (
    before &&
    outer &&
    /^(?:член|участник|руководител|глав)/.test(before.token.lower) &&
    prepositions[outer.normal] === 'with'
  )
    return 'with'
  // «с прибывшей в город делегацией»
  for (let k = at - 1; k > Math.max(0, at - 6) && !has(view.chunks[k], 'Comma'); k--) {
    const outside = prepositions[view.chunks[k - 1]?.normal ?? '']
    if (outside && participle.test(view.chunks[k]?.normal ?? '')) return outside
  }
  const chunk = view.chunks[at]
  // «прибыли 33 школьника из Алтая»; «визит 20 врачей»; of some who are to go nothing is sure but whence they come
  if (has(chunk, 'Gen') && isCount(before) && (isFrom(view, at) || !view.chunks.some(willBe)))
    return (
      prepositions[outer?.normal ?? ''] ?? (has(outer, 'VisitNoun', 'Group') ? 'of' : 'subject')
    )
  // «делегации» is a genitive unless it opens the clause: «визит делегации», but «Делегации прибыли».
  if (has(chunk, 'Nom') && (!has(chunk, 'Gen') || back < 0)) return 'subject'
  if (has(chunk, 'Acc') && !has(chunk, 'Gen')) return 'object'
  if (has(chunk, 'Ins')) return 'agent'
  return before && /^(?:член|участник)\p{L}*$/u.test(before.normal) ? 'subject' : 'of'
}

const willBe = (word: EventView['chunks'][number]): boolean => has(word, 'Future')

/** «приедут четверо преподавателей из Циндао», «город посетят сто школьников из Циндао»; students go to study */
const isFrom = ({ chunks }: EventView, at: number): boolean =>
  (!studying.test(chunks[at]?.normal ?? '') || chunks.some(isToSee)) &&
  chunks[at + 1]?.normal === 'из' &&
  chunks[at + 2]?.mention?.kind === 'place'

const isToSee = wordLike(/^(?:посет[ия]т|побыва[ею]т|погост[ия]т)$/)

/** Pupils and students: they go to study. */
export const studying =
  /^(?:студент|школьник|учащ|учени|выпускник|магистрант|аспирант|докторант|воспитанник|дет|ребят|лицеист|гимназист)/

const participle = /(?:вш|ющ|ящ|ащ|ущ)(?:ей|им|ими|их|его|ую)(?:ся)?$/
