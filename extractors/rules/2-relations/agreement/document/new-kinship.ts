import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { isJubilee } from '../../tie/anniversary.ts'
import { tieStatuses } from '../../tie/status.ts'
import type { Side } from '../parties/parties.ts'

/**
 * «[Города стали побратимами.] Соглашение о дружбе и сотрудничестве подписали …»: whether a document that names nothing but cooperation
 * founds the kinship that a sentence around it has just told of its places, and no other document of the article does.
 */
export function foundsToldKinship(
  sides: readonly Side[],
  view: SentenceView,
  at: number,
  analysis: Analysis,
): boolean {
  if (!isPlain(view, at)) return false
  const { sentences } = analysis
  const { index } = view.sentence
  const around = sentences.slice(Math.max(0, index - REACH), index + 2)
  const title = sentences[0]?.sentence.title ? sentences.slice(0, 1) : []
  // All sentences last: asked of each document of a long text, they would take time squared.
  return (
    [...title, ...around].some((told) => told !== view && becameSisters(told, sides, analysis)) &&
    !sentences.some(({ tags, sentence }) => !sentence.title && namesBoth(tags))
  )
}

/** Sentences back that may have told the kinship; the one behind may sum it up. */
const REACH = 2

const namesBoth = (tags: ReadonlySet<string>): boolean => tags.has('Document') && tags.has('Sister')

/** «А и Б стали побратимами», of these sides and not long ago. */
function becameSisters(told: SentenceView, sides: readonly Side[], analysis: Analysis): boolean {
  if (!told.tags.has('Sister') || !told.tags.has('BecomePast')) return false
  const named = told.actors.flatMap(({ places }) => places.map(({ name }) => name))
  if (!sides.every(({ name }) => named.includes(name))) return false
  const statuses = tieStatuses(told.chunks, 0, told.chunks.length)
  const passing = told.dates.some(({ precision }) => precision === 'year')
  return statuses[0]?.status === 'in_force' && !passing && !isOld(told, analysis)
}

/** «[31 год назад города стали побратимами.] Сегодня они подписали меморандум»: a paper of today beside a kinship that stands. */
export function isPaperOfSisters(
  told: SentenceView,
  { dates }: SentenceView,
  analysis: Analysis,
): boolean {
  const year = analysis.article.publishedAt?.slice(0, 4)
  if (year === undefined || !dates.some(({ date }) => date?.startsWith(year))) return false
  const statuses = tieStatuses(told.chunks, 0, told.chunks.length)
  return statuses[0]?.status === 'in_force' && isOld(told, analysis)
}

/** «31 год назад стали побратимами», «стали побратимами в 2005 году», «к 20-летию побратимства»: what was founded years ago. */
function isOld({ chunks, dates }: SentenceView, { article }: Analysis): boolean {
  if (chunks.some(isJubilee)) return true
  const counted = chunks.some(
    (chunk, at) =>
      isYears(chunk) &&
      /^\d+$/.test(chunks[at - 1]?.normal ?? '') &&
      chunks.slice(at + 1, at + 3).some(({ normal }) => normal === 'назад' || normal === 'как'),
  )
  const year = Number(article.publishedAt?.slice(0, 4))
  return (
    counted ||
    (year > 0 && dates.some(({ date }) => date !== null && Number(date.slice(0, 4)) < year - 1))
  )
}

/** «соглашение о сотрудничестве и дружбе», «меморандум о стратегическом партнёрстве» and no field behind, «документ подписали». */
function isPlain({ chunks }: SentenceView, at: number): boolean {
  const rest = chunks.slice(at + 1, at + 9)
  const on = rest.findIndex(isOn)
  if (on < 0) return !rest.some(isUpon)
  if (on > 0) return false
  const end = rest.findIndex((chunk, index) => index > 0 && !(isAim(chunk) || isLink(chunk)))
  const words = end < 0 ? rest : rest.slice(0, end)
  const [next, second] = [rest[words.length], rest[words.length + 1]]
  return words.some(isAim) && (!isIn(next) || isOccasion(second))
}

const isOn = wordLike(/^об?$/)
const isUpon = wordLike(/^по$/)
const isIn = wordLike(/^(?:в|во|по|на|при)$/)
const isOccasion = wordLike(/^(?:присутствии|ходе|время|рамках|итогам|форуме|встрече)$/)
const isAim = wordLike(/^(?:сотрудничеств|дружб|партн[её]рств|взаимопонимани|взаимодействи|обмен)/)
const isLink = wordLike(/^(?:и|,)$|(?:ом|ем|ой|ей|ых|их)$/)
const isYears = wordLike(/^(?:лет|года?)$/)
