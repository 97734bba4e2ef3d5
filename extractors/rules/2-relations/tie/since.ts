import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Clause } from '../../clauses.ts'
import { dateNear, withinRange } from '../dates.ts'
import { epithetOf } from './epithet.ts'

/**
 * Since when the tie at chunk `at` stands: the day it was founded («стали … 16 июня 2025 года», «с 2006 года»), or the year
 * that an anniversary goes back to («10-летие побратимства»). ISO prefix; null where the text does not say.
 */
export function sinceOf(
  view: SentenceView,
  at: number,
  clause: Clause,
  analysis: Analysis,
): string | null {
  const founded = view.tags.has('Become') || view.tags.has('Establish')
  const dates = view.dates.filter(
    ({ preposition, relative, precision }) =>
      preposition !== 'до' &&
      !(relative && precision === 'day' && has.test(wordOf(view, at)) && !founded),
  )
  // a sister in passing: the day is of what else the clause tells
  const passing = epithetOf(view, at) && !founded
  const date = passing ? undefined : dateNear({ ...view, dates }, at, clause)
  const jubilee = anniversary(view, at)
  if (jubilee === undefined) return date ? withinRange(date.split('/')[0] ?? date) : null
  const year = Number((date ?? analysis.article.publishedAt)?.slice(0, 4))
  return jubilee !== null && year > 0 ? String(year - jubilee) : null
}

/** «Сегодня у города пять побратимов»: sisters that one has, not those that one becomes. */
const has = /побратим(?:ы|ов|а|ами)$/
const wordOf = ({ chunks }: SentenceView, at: number): string => chunks[at]?.normal ?? ''

/**
 * Whole years that an anniversary in front of the word of kinship counts; null where they are not counted exactly («юбилей»,
 * «более 15 лет»), undefined without an anniversary.
 */
function anniversary(view: SentenceView, at: number): number | null | undefined {
  const words = view.chunks.map((chunk) => chunk.normal)
  const before = words.slice(Math.max(0, at - 5), at)
  const jubilee = before.find((word) => /(?:лети[еяюй]|летием|юбиле|годовщин)/.test(word))
  if (jubilee !== undefined) {
    const ordinal = before[before.indexOf(jubilee) - 1] ?? ''
    const figure = Number(/^\d{1,3}/.exec(jubilee)?.[0] ?? /^\d{1,3}/.exec(ordinal)?.[0])
    return figure > 0 ? figure : (inWords(jubilee) ?? null)
  }
  const years = before.findIndex((word) => /^(?:лет|года?)$/.test(word))
  const count = Number(before[years - 1])
  if (years < 1 || !(count > 0 && count < 200)) return undefined
  return rough.test(before[years - 2] ?? words[at - before.length + years - 2] ?? '') ? null : count
}

const rough = /^(?:более|свыше|больше|почти|около|порядка|уже|менее)$/

/** «двадцатилетие», from the genitive of the numeral. */
function inWords(jubilee: string): number | undefined {
  return numerals.find(([stem]) => jubilee.startsWith(`${stem}лет`))?.[1]
}

const numerals: readonly [string, number][] = [
  ['пяти', 5],
  ['десяти', 10],
  ['пятнадцати', 15],
  ['двадцати', 20],
  ['двадцатипяти', 25],
  ['тридцати', 30],
]
