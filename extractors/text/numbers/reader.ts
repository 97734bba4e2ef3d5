import { Flag } from '../words/lexeme.ts'
import { type FlatWord, WordSlot } from '../words/phrases.ts'
import { notBehind } from '../words/word-edge.ts'
import { DIGITS, decimal, scaleAt } from './scale.ts'
import { changeBy, partAt, spelledAt } from './spelled.ts'
import { type Raw, separators, withUnit } from './unit.ts'
import { currencySign } from './units.ts'
import { isNumberWord } from './words.ts'

/** Numbers of a flattened sentence with its words, in order: digits with scale and unit, words, fractions, «вдвое». */
export function readNumbers(sentence: string, words: readonly FlatWord[]): Raw[] {
  const found: Raw[] = []
  let from = 0
  for (const { at, digits, word } of startsIn(sentence, words)) {
    if (at < from) continue
    const raw = digits ? readAt(sentence, words, at, digits) : readWord(sentence, words, at, word)
    if (raw === null) continue
    found.push(raw)
    from = raw.end
  }
  return found
}

/** Where a number may start: digits with what was matched of them, or a word that may open one. */
interface Start {
  at: number
  digits: Groups | null
  word: string
}

function startsIn(sentence: string, words: readonly FlatWord[]): Start[] {
  const starts: Start[] = []
  for (const word of words) {
    const { text, start } = word
    if (text.length < 2 || !opens.of(word) || /[\d-]/.test(sentence.charAt(start - 1))) continue
    starts.push({ at: start, digits: null, word: text })
  }
  if (!/\d/.test(sentence)) return starts
  DIGITS_AT.lastIndex = 0
  for (let match = DIGITS_AT.exec(sentence); match; match = DIGITS_AT.exec(sentence))
    starts.push({ at: match.index, digits: match.groups ?? {}, word: '' })
  return starts.sort((a, b) => a.at - b.at)
}

const DIGITS_AT = new RegExp(
  `${notBehind('\\d.,/№')}(?:(?<sign>(?:us)?\\$|[€¥₸₽]|usd|cny|rmb|eur|kzt) ?)?(?<digits>${DIGITS})(?!\\.\\d)(?:(?<dash> ?- ?)(?<to>${DIGITS}))?`,
  'gu',
)

const UP_TO = new RegExp(`^ до (?<to>${DIGITS})`)
const MORE_DIGITS = new RegExp(`^ (?<digits>${DIGITS})`)

type Groups = Record<string, string | undefined>

function readAt(
  sentence: string,
  words: readonly FlatWord[],
  start: number,
  g: Groups,
): Raw | null {
  const sign = g.sign === undefined ? '' : `${g.sign}`
  const digitsAt = sentence.indexOf(g.digits ?? '', start + sign.length)
  const fraction = FRACTION.exec(sentence.slice(digitsAt, digitsAt + 6))
  if (fraction !== null) return share(fraction, digitsAt)
  const end = digitsAt + (g.digits ?? '').length + (g.dash ?? '').length + (g.to ?? '').length
  const [first, last] = [g.digits ?? '', g.to]
  const scale = scaleAt(sentence, end)
  const value = decimal(first, scale.exponent)
  const range = last === undefined ? null : ([value, decimal(last, scale.exponent)] as const)
  const raw: Raw = {
    start,
    end: scale.end,
    value,
    scale: 10 ** scale.exponent,
    scaled: scale.exponent > 0,
    unit: null,
    kind: 'noun',
  }
  if (range !== null && range[0] < range[1]) raw.range = [range[0], range[1]]
  const whole = range === null ? compound(sentence, raw) : raw
  const money = currencySign(sign)
  if (money !== null) return { ...whole, unit: money, kind: 'money' }
  return separators(first, withUnit(sentence, words, times(sentence, fromTo(sentence, whole))))
}

/** «в 1,5 раза»: the span takes the preposition and «раза»; «менялась десять раз» is no multiple. */
function times(sentence: string, raw: Raw): Raw {
  const after = /^(?: с половиной)? раза?(?!\p{L})/u.exec(sentence.slice(raw.end, raw.end + 20))
  if (after === null || !INTO.test(sentence.slice(Math.max(0, raw.start - 24), raw.start)))
    return raw
  const half = after[0].includes('половин') ? 0.5 : 0
  const into = sentence.slice(0, raw.start).endsWith('в ') ? 2 : 0
  return {
    ...raw,
    start: raw.start - into,
    end: raw.end + after[0].length,
    value: raw.value + half,
    unit: 'times',
    kind: 'times',
  }
}

const INTO = /(?:^|[^\p{L}])в (?:\p{L}+ ){0,2}$/u

/** «от 5 до 7 млрд долларов» */
function fromTo(sentence: string, raw: Raw): Raw {
  if (raw.range !== undefined || !/(?:^| )от $/.test(sentence.slice(0, raw.start))) return raw
  const match = UP_TO.exec(sentence.slice(raw.end, raw.end + 30))
  if (match === null) return raw
  const scale = scaleAt(sentence, raw.end + match[0].length)
  const factor = raw.scaled ? 1 : 10 ** scale.exponent
  const low = raw.value * factor
  const high = decimal(match.groups?.to ?? '', scale.exponent)
  return { ...raw, value: low, range: [low, high], end: scale.end, scaled: scale.exponent > 0 }
}

/** «4 млрд 345,8 млн», «1 млн 200 тыс.», «1 тыс. 180» */
function compound(sentence: string, raw: Raw): Raw {
  if (!raw.scaled) return raw
  const next = MORE_DIGITS.exec(sentence.slice(raw.end, raw.end + 16))
  if (next === null) return raw
  const scale = scaleAt(sentence, raw.end + next[0].length)
  const rest = scale.exponent === 0 && raw.scale === 1000 && /^ \d{1,3}$/.test(next[0])
  if (10 ** scale.exponent >= raw.scale || (scale.exponent === 0 && !rest)) return raw
  const value = raw.value + decimal(next.groups?.digits ?? '', scale.exponent)
  return { ...raw, value, end: scale.end }
}

/** Whether a folded token may be a number or begin one: without such a token a sentence has no figures. */
export const tellsNumber = new Flag(
  (lower) => /\d/.test(lower) || lower.split(/[-‑'’]/).some(opensNumber),
)

/** Whether a number, a share or a multiple may begin with a word: what `readWord` is asked for. */
function opensNumber(word: string): boolean {
  return isNumberWord(word) || MULTIPLES.has(word) || OPENER.test(word)
}

const opens = new WordSlot(opensNumber)

/** «полтора миллиарда», «миллион долларов», «двадцать пять компаний», «вдвое». */
function readWord(
  sentence: string,
  words: readonly FlatWord[],
  start: number,
  word: string,
): Raw | null {
  const fold = MULTIPLES.get(word)
  const none = { scale: 1, scaled: false } as const
  if (fold !== undefined)
    return { ...none, start, end: start + word.length, value: fold, unit: 'times', kind: 'times' }
  const part = partAt(sentence, start)
  if (part !== null) return { ...none, start, ...part, unit: '%', kind: 'share' }
  const share = changeBy(sentence, start, word)
  if (share !== null)
    return { ...none, start, end: start + word.length, value: share, unit: '%', kind: 'share' }
  const said = spelledAt(sentence, words, start)
  if (said === null) return null
  const scale = scaleAt(sentence, said.end)
  const raw: Raw = {
    start,
    end: scale.end,
    value: Math.round(said.value * 10 ** scale.exponent * 1000) / 1000,
    scale: 10 ** scale.exponent,
    scaled: scale.exponent > 0,
    unit: null,
    kind: 'noun',
  }
  return withUnit(sentence, words, times(sentence, raw))
}

/** «1/4 ВВП» is a share of 25 %. */
function share(fraction: RegExpExecArray, start: number): Raw | null {
  const [text, a = '', b = ''] = fraction
  if (Number(a) >= Number(b)) return null
  const value = Math.round((Number(a) / Number(b)) * 10_000) / 100
  const end = start + text.length
  return { start, end, value, scale: 1, scaled: false, unit: '%', kind: 'share' }
}

const FRACTION = /^(\d{1,2})\/(\d{1,2})(?![\d/])/
const OPENER =
  /^(?:полтор[аы]|полутора|полу?(?:миллион|миллиард|триллион|тысяч)|(?:миллион|миллиард|триллион)(?:а|у|ом)?$|тысяч[ау]$|(?:трет[ьи]|четверт[ьи]|половин[аыу]|наполовину)$)/
const MULTIPLES = new Map([
  ['удвоился', 2],
  ['удвоилась', 2],
  ['удвоилось', 2],
  ['удвоились', 2],
  ['утроился', 3],
  ['утроилась', 3],
  ['утроилось', 3],
  ['утроились', 3],
  ['вдвое', 2],
  ['втрое', 3],
  ['вчетверо', 4],
  ['впятеро', 5],
])
