import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { findClauses } from '../../clauses.ts'
import { inToldOrder } from '../../crosswise.ts'
import { type Pair, pairsOf, tiedPlaces } from './pairs.ts'
import { tieStatuses } from './status.ts'

/**
 * «У Тараза есть города-побратимы. Среди них – Гуанчжоу.»: the pairs of a sentence that goes on with a list opened in the one
 * before, where that tells of several sisters in force of one KZ place, or counts pairs of the two countries («26 пар побратимов. Среди них А и Б»). Empty for other sentences.
 */
export function pairsAmong(view: SentenceView, analysis: Analysis): Pair[] {
  const [first, second, third] = view.chunks.slice(0, 3).map(({ normal }) => normal)
  const among =
    (first === 'среди' && second === 'них') ||
    first === 'например' ||
    (isPartOf(first) && second === 'из' && third === 'них') ||
    (first === 'в' &&
      ((second === 'их' && third === 'числе') || (second === 'том' && third === 'числе')))
  const before = among ? analysis.sentences[view.sentence.index - 1] : undefined
  if (!before?.chunks.some(({ normal }) => several.test(normal))) return []
  const statuses = tieStatuses(before.chunks, 0, before.chunks.length)
  if (!statuses.every(({ status }) => status === 'in_force')) return []
  const owners = tiedPlaces(before.actors).filter(({ country }) => country === 'KZ')
  const listed = tiedPlaces(view.actors)
  const guests = listed.filter(({ country }) => country === 'CN')
  if (owners.length === 1) return pairsOf([...owners, ...guests])
  const inTwos = listed.length === 2 * guests.length
  return owners.length === 0 && inTwos ? pairsOf(inToldOrder(listed, view)) : []
}

/**
 * «У Темиртау два побратима в Польше. Третьим предлагает стать Таншань»: the next of a row of sisters that the sentence before
 * counts, and whether it is one already; null elsewhere.
 */
export function nextOfRow(
  view: SentenceView,
  analysis: Analysis,
): { pair: Pair; status: 'planned' | 'in_force' } | null {
  if (!view.tags.has('Become') || !view.chunks.some(({ normal }) => ordinal.test(normal)))
    return null
  const before = analysis.sentences[view.sentence.index - 1]
  if (!before?.tags.has('Sister') || view.tags.has('Not')) return null
  const owners = tiedPlaces(before.actors).filter(({ country }) => country === 'KZ')
  const guests = tiedPlaces(view.actors)
  const [kz, cn] = [owners[0], guests[0]]
  if (!kz || owners.length > 1 || cn?.country !== 'CN' || guests.length > 1) return null
  const coming = toCome.some((tag) => view.tags.has(tag))
  return { pair: { kz, cn }, status: coming ? 'planned' : 'in_force' }
}

/**
 * «А стал побратимом Б. Такие же отношения с В установил и Г», «Аналогичные связи есть у Г с В»: the pairs of a sentence that tells the
 * same of others as the one before, and whether they stand; null elsewhere.
 */
export function sameRelations(
  view: SentenceView,
  analysis: Analysis,
): { pairs: Pair[]; status: 'planned' | 'in_force' } | null {
  const before = analysis.sentences[view.sentence.index - 1]
  if (!before?.tags.has('Sister')) return null
  const at = view.chunks.findIndex(
    (chunk, index) =>
      isRelation(chunk) && view.chunks.slice(Math.max(0, index - 2), index).some(isSame),
  )
  if (at < 0 || ['Not', 'None', 'Refuse'].some((tag) => view.tags.has(tag))) return null
  const statuses = tieStatuses(before.chunks, 0, before.chunks.length)
  if (statuses.length === 0 || statuses.some(({ status }) => status === 'denied')) return null
  const clause = findClauses(view.chunks).find(({ to }) => at < to)
  const pairs = pairsOf(tiedPlaces(view.actors.filter(({ chunk }) => chunk < (clause?.to ?? 0))))
  return {
    pairs,
    status: toCome.some((tag) => view.tags.has(tag)) ? 'planned' : 'in_force',
  }
}

const isPartOf = (word: string | undefined): boolean =>
  /^(?:од(?:ин|на|ним|ной)|дв[ае]|двое|тр[ие]|трое|четыре|четверо|пять|пятеро|\d+)$/.test(
    word ?? '',
  )

const isRelation = wordLike(/^(?:отношени[яй]|отношениями|связ[иь]|связей|связями|уз(?:ы|ами))$/)
const isSame = wordLike(/^(?:так(?:ие|их|ими)|аналогичн(?:ые|ых|ыми)|подобн(?:ые|ых|ыми))$/)

const ordinal =
  /^(?:перв|втор|третьи|четверт|пят|шест|седьм|восьм|девят|десят|нов|очередн|следующ)[ыи]?м$/

const toCome = ['Will', 'BecomeFuture', 'Plan', 'Propose', 'May', 'Consider', 'Agree']

/** «города-побратимы», «16 городов-побратимов», «побратимов». */
const several = /побратим(?:ы|ов|ами|ам|ах)$|^породненны[ехм]/
