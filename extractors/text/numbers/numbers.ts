import { splitSentences } from '../sentences.ts'
import { type Bound, boundOf } from '../words/bounds.ts'
import { type FlatText, flatText } from '../words/flat-text.ts'
import { flatWords } from '../words/phrases.ts'
import { readNumbers } from './reader.ts'
import type { Raw } from './unit.ts'
import { unitAt } from './units.ts'

/** A counted or measured quantity; offsets are UTF-16 units of the text, sign and unit included. */
export interface NumberMention {
  start: number
  end: number
  /** Exact decimal value: «148,9 млн» is 148900000. The lower end of a range. */
  value: number
  /** ISO 4217 for money, `%`, `times`, else a plain plural noun (`persons`, `companies`). */
  unit: string
  kind: 'money' | 'noun' | 'share' | 'times' | 'silent'
  bound: Bound
  range?: [number, number]
  /** The unit's own words («предприятия» in «143 китайских предприятия»), where it has any. */
  noun?: { start: number; end: number }
}

/**
 * Quantities with a unit, in order. A scaled number without a unit takes that of its neighbour in the sentence
 * («экспорт – 60,09 млн, импорт – 88,9 млн долларов»), else `money`, the currency that the text spoke in just before; a number
 * that nothing says the unit of is left out.
 */
export function findNumbers(
  text: string,
  money: string | null = null,
  { flat, words }: FlatText = flatText(text),
): NumberMention[] {
  const found: NumberMention[] = []
  const pieces = splitSentences(text)
  let offset = 0
  for (const piece of pieces) {
    const sentence = flat.slice(offset, offset + piece.length)
    const read = readNumbers(sentence, pieces.length === 1 ? words : flatWords(sentence))
    for (const raw of withUnits(withScales(read, sentence), sentence, money)) {
      const { start, end, value, unit, kind, range, noun } = raw
      if (unit === null) continue
      const mention: NumberMention = {
        start: offset + start,
        end: offset + end,
        value,
        unit,
        kind,
        bound: boundOf(sentence, raw),
      }
      if (range) mention.range = range
      if (noun) mention.noun = { start: offset + noun.start, end: offset + noun.end }
      found.push(mention)
    }
    offset += piece.length
  }
  return found
}

/** «экспорт – 140 млн долларов, импорт – 180»: a sum behind its name that ends a clause has the scale of the sum before. */
function withScales(all: readonly Raw[], sentence: string): Raw[] {
  return all.map((raw, index) => {
    const before = all[index - 1]
    if (raw.unit !== null || raw.scaled || !before?.scaled || before.scale < 1e6) return raw
    const named = NAMED.test(sentence.slice(Math.max(0, raw.start - 40), raw.start))
    if (!named || !/^(?: ?[.;,)]|$)/.test(sentence.slice(raw.end))) return raw
    return {
      ...raw,
      value: raw.value * before.scale,
      scale: before.scale,
      scaled: true,
    }
  })
}

const NAMED =
  /(?:экспорт|импорт|ввоз|вывоз)\p{L}{0,2} (?:- |составил\p{L}? |пришлось )?(?:около |более |почти |свыше )?$/u

function withUnits(all: readonly Raw[], sentence: string, money: string | null): Raw[] {
  return all.map((raw, index) => {
    if (raw.unit !== null) return raw
    const next = all[index + 1]
    // «8,1 млрд и 31 проект»: nobody counts things by the milliard
    const things = raw.scale >= 1e9 && next?.kind === 'noun'
    if (next !== undefined && !things && UNTIL.test(sentence.slice(raw.end, next.start)))
      return goesWith(raw, next)
    const counted = countedBefore(sentence, raw)
    if (counted !== null) return { ...raw, ...counted }
    // «экспорт вырос на 40 процентов, а импорт – на 12»
    if (!raw.scaled && all[index - 1]?.unit === '%' && byAsMuch(sentence, raw)) {
      return { ...raw, unit: '%', kind: 'share' }
    }
    if (!raw.scaled) return raw
    if (PEOPLE.test(sentence.slice(Math.max(0, raw.start - 90), raw.start)))
      return { ...raw, unit: 'persons', kind: 'noun' }
    const near: readonly Raw['kind'][] = raw.scale >= 1e9 ? ['money'] : ['money', 'noun']
    const said = (one: Raw, kinds: readonly Raw['kind'][]): boolean =>
      one.unit !== null && kinds.includes(one.kind)
    const neighbour =
      all.slice(index + 1).find((one) => said(one, ['money'])) ??
      all.slice(0, index).findLast((one) => said(one, near)) ??
      all.slice(index + 1).find((one) => said(one, near.slice(1)))
    if (neighbour !== undefined) return { ...raw, unit: neighbour.unit, kind: neighbour.kind }
    return money !== null && ENDS.test(sentence.slice(raw.end))
      ? { ...raw, unit: money, kind: 'money' }
      : raw
  })
}

/** Whether a bare number closes its clause behind «на» and after a word of growth or trade. */
const byAsMuch = (sentence: string, raw: Raw): boolean =>
  /^ ?(?:[.;)]|$)/.test(sentence.slice(raw.end)) &&
  /(?:экспорт|импорт|товарооборот|инвестици|ввоз|вывоз)\p{L}{0,2} (?:- |\p{L}+(?:ил|ил[аи]|ос|осл[аи]|ал|ал[аи])с?я?с?ь? )?на $/u.test(
    sentence.slice(Math.max(0, raw.start - 50), raw.start),
  )

/** «количество совместных предприятий превышает 4700»: what is counted stands in front. */
function countedBefore(sentence: string, raw: Raw): Pick<Raw, 'unit' | 'kind' | 'noun'> | null {
  const before = sentence.slice(Math.max(0, raw.start - 160), raw.start)
  const match = /числ|количеств/.test(before) ? COUNT_OF.exec(before) : null
  if (match === null || FOLLOWED.test(sentence.slice(raw.end))) return null
  const from = Math.max(0, raw.start - 160) + match.index
  const words = flatWords(sentence.slice(from, raw.start))
  for (const at of words.keys()) {
    const unit = unitAt(sentence.slice(from, raw.start), words, at)
    const word = words[at]
    if (unit === null || unit.kind === 'money' || word === undefined) continue
    const noun = { start: from + word.start, end: from + word.end }
    return { unit: unit.name, kind: unit.kind, noun }
  }
  return null
}

// «с населением 10 млн»
const PEOPLE = /(?:населени|численност|прожива[ею]т|(?<!\p{L})жив[еу]т)[^.,;:\d]{0,60}$/u
const COUNT_OF =
  /(?:^|[^\p{L}])(?:числ[оа]|количеств[оа]) [^.,;:\d]{3,110}(?:составля\p{L}+|составил\p{L}?|достиг\p{L}*|превы\p{L}+|вырос\p{L}{0,2} до|увеличил\p{L}+ до|насчитыва\p{L}+|(?:увеличил|вырос|прибавил)\p{L}{0,4} на [\d ]{1,7}(?: единиц\p{L}?)?(?:, достигнув|, до| и достигл[оа]| и составил[оа]?| - до)|-) ?(?:уже |более |свыше |почти |около |порядка ){0,2}$/u
// A word of measure or a year behind: the number is of something else.
const FOLLOWED = /^ ?(?:%|процент|год|раз[а ])/

/** «с 5 до 7 млрд долларов»: the first end has the scale and unit of the second. */
function goesWith(raw: Raw, next: Raw): Raw {
  const value = raw.scaled ? raw.value : raw.value * next.scale
  return { ...raw, value, unit: next.unit, kind: next.kind }
}

// No noun behind it: «экспорт – 37,1 млн.», «ещё 20 млрд направят на вторую очередь»
const ENDS =
  /^ ?(?:[.,;)]|$|[-–—])|^ (?:(?:уже|еще|будет|будут) )?(?:направ|влож|вклад|выдел|потрат|инвестир|привлеч|привлек|приход|приш|внес)|^ из (?:этой суммы|этого объема|этих средств|них)/

const UNTIL = /^ ?(?:до|и|или|-) (?:свыше |более |почти |около )?$/
