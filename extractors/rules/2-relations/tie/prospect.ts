import type { SentenceView } from '../../../engine/analysis.ts'
import { wordLike } from '../../../engine/word-like.ts'

/**
 * «Предложил, чтобы регионы стали побратимами»: the past tense behind «чтобы» is none; «на пути к побратимству», «идея породнения»,
 * «депутаты одобрили побратимство»: what is on its way does not stand yet. `at` is the chunk of the word of kinship.
 */
export function isWished({ chunks, tags }: SentenceView, at: number): boolean {
  const [far, near] = [chunks[at - 2]?.normal ?? '', chunks[at - 1]?.normal ?? '']
  if (prospect.test(preposition.test(near) ? far : near) && founding.test(chunks[at]?.normal ?? ''))
    return true
  return (
    (tags.has('Become') || tags.has('Make') || chunks.some(isGiven)) &&
    chunks.slice(Math.max(0, at - WISH), at).some(({ normal }) => normal === 'чтобы') &&
    // «…, как уже сделали А и Б»
    !chunks.slice(at + 1, at + 3).some(({ normal }) => normal === 'как')
  )
}

/**
 * «Павлодар, побратим Чанчжоу, намерен открыть торговый дом», «Города-побратимы А и Б планируют подписать меморандум»: the plan is not
 * of the kinship that an apposition tells.
 */
export function isInPassing({ chunks }: SentenceView, at: number): boolean {
  if (isOfTheirWork(chunks, at) || isSinceDone(chunks[at])) return true
  if (chunks[at + 1]?.mention?.kind !== 'place') return false
  const word = chunks[at]?.normal ?? ''
  if (/-побратим(?:ы|ов|ам)?$/.test(word) || /^породненны[ех]$/.test(word))
    return !chunks.slice(Math.max(0, at - 6), at).some(isOpen)
  return (
    /^побратим$/.test(word) &&
    chunks.slice(Math.max(0, at - 2), at).some(({ tags }) => tags.has('Comma')) &&
    chunks[at + 2]?.tags.has('Comma') === true
  )
}

/** «породнившиеся города откроют торговый дом» */
export const isSinceDone = wordLike(/^(?:породни|побрата)вш/)

/** «перспективы сотрудничества двух городов-побратимов»: what is planned is what they do together. */
const isOfTheirWork = (chunks: SentenceView['chunks'], at: number): boolean =>
  chunks[at]?.tags.has('Twin') === true &&
  (isWork(chunks[at - 1]) || (isWork(chunks[at - 2]) && isCounted(chunks[at - 1])))

const isCounted = wordLike(/(?:[ыи]х|[ыи]ми|^дв(?:ух|умя))$/)
const isWork = wordLike(
  /^(?:сотрудничеств|взаимодействи|партнерств|связ|отношени|контакт|обмен|торговл|между$)/,
)

/** Words that make the kinship itself a plan. */
const isOpen = ({ tags }: SentenceView['chunks'][number]): boolean =>
  ['Plan', 'Propose', 'May', 'Agree', 'Consider', 'Become', 'Make', 'Will', 'Establish'].some(
    (tag) => tags.has(tag),
  )

/** «чтобы отношения получили побратимский статус» */
const isGiven = wordLike(/^(?:получил|обрел|приобрел)[аи]?$/)

/** Chunks from «чтобы» to the word of kinship, asides included. */
const WISH = 24

/** Nouns and verbs of what is thought of, wished for or approved. */
const prospect =
  /^(?:иде[яиюей]{1,2}|мечт\S+|надежд\S+|надеж\S+|пут[ьи]|шаг|курс|перспектив\S+|намерени[еяюм]|предложени[еяюм]|инициатив\S+|желани[еяюм]|вопрос(?:а|у|ом|е)?|поддержал[аи]?|одобрил[аи]?|согласовал[аи]?|выступ(?:ил[аи]?|а[ею]т)|проголосовал[аи]?|высказал(?:ся|ась|ись))$/

const preposition = /^(?:об?|к|на|про|за)$/

/** The founding itself, not relations or towns that may stand. */
const founding = /^(?:побратимств|породнени)/
