import type { Case } from '../forms/adjective.ts'
import { fold } from '../words/fold.ts'
import type { Origin } from './given.ts'
import { initialsName } from './initials.ts'
import { latinOf } from './latin.ts'
import { ALL, common, demanded, isCapitalised, normalised } from './name-forms.ts'
import { readingsOf } from './name-readings.ts'
import { type Part, type Role, sureness } from './name-sureness.ts'
import type { NameOptions, NameWord, PersonName } from './person.ts'

/**
 * A Kazakh, Russian or other name of given name, patronymic and family name in any usual order, or with initials.
 * The words must agree in case and sex: «Марата Султангазиева» is a man in the genitive, «Баян Рамазановой» a woman.
 */
export function westernName(
  words: readonly NameWord[],
  index: number,
  options: NameOptions,
): PersonName | null {
  const byInitials = initialsName(words, index, options)
  if (byInitials !== null) return byInitials
  const run: string[] = []
  for (const { text } of words.slice(index, index + 4)) {
    if (!isCapitalised(text)) break
    run.push(normalised(text))
  }
  const read = readingsOf(run, options.trusted === true)
  let best: Solution | null = null
  for (const order of ORDERS) {
    if (order.length > run.length) continue
    const found = solve(run, order, options, read)
    if (found !== null && (best === null || found.score > best.score)) best = found
  }
  return best === null ? null : finished(best)
}

/** Longer orders first; equal scores keep the earlier. */
const ORDERS: readonly (readonly Role[])[] = [
  ['given', 'patronymic', 'surname'],
  ['surname', 'given', 'patronymic'],
  ['given', 'surname', 'patronymic'],
  ['given', 'surname'],
  ['surname', 'given'],
  ['given', 'patronymic'],
]

interface Solution {
  words: string[]
  order: readonly Role[]
  sex: 'm' | 'f' | null
  cases: Case[]
  score: number
  sure: number
  origin: Origin
}

function solve(
  run: readonly string[],
  order: readonly Role[],
  options: NameOptions,
  read: (at: number, role: Role) => readonly Part[],
): Solution | null {
  // Patronymics are told at a glance, so the orders that want one are tried only where one stands.
  const father = order.indexOf('patronymic')
  if (father >= 0 && read(father, 'patronymic').length === 0) return null
  const lists = order.map((role, at) => read(at, role))
  if (lists.some((list) => list.length === 0)) return null
  let best: Solution | null = null
  for (const parts of product(lists)) {
    const found = agreed(parts, order, options, run)
    if (found !== null && (best === null || found.score > best.score)) best = found
  }
  if (best === null) return mended(lists, order, options, run)
  return undeclined(lists, order, options, run, best) ?? best
}

/**
 * «председателя Нурлан Сауранбаева», «с акимом Ерлан Кошановым»: a man's name left as it is, his family name declined as the post;
 * one that nobody listed only where no better reading stands in the post's case («Шакарим Оспановым»). `best` is the reading without that.
 */
function undeclined(
  lists: readonly (readonly Part[])[],
  order: readonly Role[],
  options: NameOptions,
  run: readonly string[],
  best: Solution,
): Solution | null {
  const expect = demanded(options.expect)
  if (order.join() !== 'given,surname' || expect.length === 0 || expect.includes('nom')) return null
  const his = (lists[0] ?? []).filter((part) => part.sex === 'm' && part.nominative === run[0])
  const listed = his.filter((part) => part.listed === true && part.sure >= 0.9)
  const surname = (lists[1] ?? []).filter(
    (part) =>
      part.sex === 'm' && part.nominative !== run[1] && common(part.cases, expect).length > 0,
  )
  if (listed.length > 0) return mended([listed, surname], order, options, run)
  if (best.words[1] !== run[1] && common(best.cases, expect).length > 0) return null
  const sure = surname.filter((part) => part.strong === true)
  const known = his.map((part) => ({ ...part, listed: true }))
  return his.length > 0 ? mended([known, sure], order, options, run) : null
}

function agreed(
  parts: readonly Part[],
  order: readonly Role[],
  options: NameOptions,
  run: readonly string[],
): Solution | null {
  let cases: Case[] = [...ALL]
  let sex: 'm' | 'f' | null = null
  let score = 0
  for (const part of parts) {
    cases = common(cases, part.cases)
    if (part.sex !== null && sex !== null && part.sex !== sex) return null
    sex = part.sex ?? sex
    score += part.sure + (part.strong === true ? 0.5 : 0)
  }
  if (cases.length === 0) return null
  const sure = sureness(parts, order, options, run)
  if (sure === 0) return null
  const expect = demanded(options.expect)
  if (expect.length > 0) score += common(cases, expect).length > 0 ? 1 : -0.7
  if (cases.length === 1 && cases[0] === 'ins') score += 0.3
  return solution(parts, order, sex, cases, score + sure, sure)
}

/** No agreement in case («Маратом Султангазиев»): a listed given name and a family name of sure form still make one. */
function mended(
  lists: readonly (readonly Part[])[],
  order: readonly Role[],
  options: NameOptions,
  run: readonly string[],
): Solution | null {
  let best: Solution | null = null
  for (const parts of product(lists)) {
    if (parts.every((part) => part.listed !== true)) continue
    const sexes = new Set(parts.map(({ sex }) => sex).filter((sex) => sex !== null))
    const sound = parts.every(
      (part, at) => part.listed === true || part.strong === true || part.nominative === run[at],
    )
    if (sexes.size > 1 || !sound || sureness(parts, order, options, run) === 0) continue
    const sure = 0.6
    const score = sure + parts.reduce((sum, part) => sum + part.sure, 0) - 1
    if (best === null || score > best.score) {
      const cases = [...new Set(parts.flatMap((part) => part.cases))]
      best = solution(parts, order, [...sexes][0] ?? null, cases, score, sure)
    }
  }
  return best
}

function solution(
  parts: readonly Part[],
  order: readonly Role[],
  sex: 'm' | 'f' | null,
  cases: Case[],
  score: number,
  sure: number,
): Solution {
  const origin = parts.find((part) => part.origin !== undefined)?.origin ?? 'other'
  const words = parts.map((part) => part.nominative)
  return { words, order, sex, cases, score: score + order.length * 0.2, sure, origin }
}

function finished({ words, order, sex, cases, sure, origin }: Solution): PersonName {
  const name = words.join(' ')
  const surname = order.indexOf('surname')
  // «Берик Абдыгалиулы»: the father's name serves as family name.
  const father = words.findIndex((word) => /(?:улы|кызы)$/.test(fold(word)))
  const family = words[surname >= 0 ? surname : Math.max(father, 0)] ?? name
  const kazakh = origin === 'kazakh' || KAZAKH.test(fold(name))
  return {
    length: words.length,
    name,
    latin: latinOf(name),
    origin: kazakh && origin === 'other' ? 'kazakh' : origin,
    country: kazakh ? 'KZ' : null,
    sex,
    cases,
    family,
    sure,
    variants: [],
  }
}

/** Endings of Kazakh family names and patronymics, in folded spelling. */
const KAZAKH = /(?:баева?|бекова?|галиева?|жанова?|ханова?|газиева?|мбетова?|улы|кызы|бай|бек)$/

/** Each way to take one part of each list, those with the first parts first. */
function product(lists: readonly (readonly Part[])[]): Part[][] {
  let taken: Part[][] = [[]]
  for (const list of lists) {
    const longer: Part[][] = []
    for (const parts of taken) for (const part of list) longer.push([...parts, part])
    taken = longer
  }
  return taken
}
