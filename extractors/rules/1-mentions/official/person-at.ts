import type { Case } from '../../../text/forms/case.ts'
import { latinPerson } from '../../../text/persons/latin-person.ts'
import {
  familyName,
  type NameOptions,
  type NameWord,
  type PersonName,
} from '../../../text/persons/names.ts'
import { familyAlone } from '../../../text/persons/person.ts'
import type { Token } from '../../../text/read.ts'
import { Slot } from '../../../text/words/lexeme.ts'
import { isDedicated } from '../dedication.ts'
import type { Around } from './draft.ts'
import { nameAmong } from './known-names.ts'

/** A name found in a sentence. */
export interface NamedAt {
  person: PersonName
  start: number
  end: number
  /** Index of the token behind the name and its other spelling in brackets. */
  next: number
}

/** A person's name that starts at token `at`; `trusted` where a post stands beside it, `settled` where its place or body too. */
export function personAt(
  around: Around,
  at: number,
  expect: readonly Case[],
  trusted: boolean,
  settled = false,
): NamedAt | null {
  const { tokens } = around
  const first = tokens[at]
  if (!first?.word || !first.capital) return null
  // every name has a second word or initial, in a capital; a dot or a bracket may stand before it
  const second = tokens[at + 1]
  if (!second || !(second.word ? second.capital : /^[.(]$/.test(second.text))) return null
  if (abbreviations.has(first.text)) return null
  if (around.bodies.some((body) => body.start <= first.start && body.end > first.start)) return null
  // «ЦМП», «МВД»: no name goes without a vowel
  if (unspoken.test(first.text) || isDedicated(tokens, at)) return null
  const words = wordsFrom(tokens, at)
  if (!/^\p{Lu}/u.test(words[1]?.text ?? '')) return null
  if (isShortBody(words)) return null
  // «ГТУ КНР»
  if (abbreviations.has(words[1]?.text ?? '') && /^\p{Lu}{2,5}$/u.test(first.text)) return null
  const options: NameOptions = { trusted, settled }
  if (expect.length > 0) options.expect = expect
  const person = nameAmong(around, words, options) ?? (trusted ? inLatin(words) : null)
  const last = words[(person?.length ?? 0) - 1]
  if (!person || !last || (person.length === 1 && !trusted)) return null
  if (around.places.some((place) => place.start <= first.start && place.end >= last.end))
    return null
  let next = at
  while (next < tokens.length && (tokens[next]?.start ?? 0) < last.end) next++
  return { person, start: first.start, end: last.end, next: pastSpelling(tokens, next) }
}

/** Token index behind the name's Latin or Chinese spelling: «Сунь Цинь (Sun Qin)», «Ли Вэй /Li Wei/», «Ли Вэй (李伟)»; `at` without one. */
function pastSpelling(tokens: readonly Token[], at: number): number {
  const open = tokens[at]?.text ?? ''
  if (open !== '(' && open !== '/') return at
  const close = open === '(' ? ')' : '/'
  for (let next = at + 1; next < at + 7; next++) {
    const text = tokens[next]?.text ?? ''
    if (text === close) return next > at + 1 ? next + 1 : at
    if (!spelling.test(text)) return at
  }
  return at
}

const spelling = /^(?:[A-Z][A-Za-z'’-]*|[\p{Script=Han}]+|[,.:–—-]|англ|кит)$/u

/** «вице-президент университета Luo Jun» */
function inLatin(words: readonly NameWord[]): PersonName | null {
  const small = words.findIndex(({ text }) => !/^[A-Z]/.test(text))
  const run = words.slice(0, small < 0 ? words.length : small).map(({ text }) => text)
  const length = latinPerson(run)
  if (length === 0) return null
  const name = run.slice(0, length)
  return {
    ...familyAlone(name.join(' '), null, [], []),
    length,
    latin: name.join(' '),
    country: 'CN',
  }
}

/** Abbreviations of bodies and places, which look like family names in capitals. */
const abbreviations = new Set(
  'СПК|ТОО|ООО|ОАО|ЗАО|ПАО|НАО|НПП|КПК|КНР|СЭЗ|СУАР|МЦПС|ВКО|СКО|ЗКО|ЮКО|НПКСК|ВСНП|АПК|ТПП|МИД|США|ЕАЭС|ШОС|СНГ|ВУЗ|СМИ|МОН|МИО|НИИ|АО|РК|РФ|ООН|МЧС|МСХ|МНВО'.split(
    '|',
  ),
)

/** «ректор ТарГПИ Дарикул Сарбасова», «КГМУ Марат Тургумбаев»: a body's capitals before a whole name. */
const isShortBody = ([body, given, family]: readonly NameWord[]): boolean =>
  body !== undefined &&
  /^\p{Lu}\p{L}{0,3}\p{Lu}{2}$/u.test(body.text) &&
  /^\p{Lu}\p{Ll}+$/u.test(given?.text ?? '') &&
  /^\p{Lu}\p{Ll}+$/u.test(family?.text ?? '') &&
  !/(?:вич|вн[аыеу]|ул[ыу]|[кқ]ыз[ыу])\p{Ll}{0,2}$/u.test(family?.text ?? '')

const unspoken = /^[БВГДЖЗКЛМНПРСТФХЦЧШЩ]{2,}$/

/** Words from token `at` that stand next to each other, dots after initials passed over. */
function wordsFrom(tokens: readonly Token[], at: number): NameWord[] {
  const words: NameWord[] = []
  for (let next = at; next < Math.min(tokens.length, at + 7) && words.length < 4; next++) {
    const token = tokens[next]
    if (!token) break
    if (token.word) words.push({ text: token.text, start: token.start, end: token.end })
    // «Синчжи (Ксавьер) Сюй»
    else if (words.length === 1 && isOtherName(tokens, next)) next += 2
    else if (!(token.text === '.' && (words.at(-1)?.text.length ?? 9) <= 2)) break
    else dot(words.at(-1), tokens[next + 1])
  }
  return words
}

/** «К.Кушербаев», «А.Сабитов»: the dot stays with a letter that is a preposition too, where no blank tells the two apart. */
function dot(word: NameWord | undefined, next: Token | undefined): void {
  if (word && /^[ВКСОУИАЯ]$/.test(word.text) && next?.start === word.end + 1)
    word.text = `${word.text}.`
}

/** One capital word in brackets, another right behind. */
const isOtherName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '(' &&
  /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? '') &&
  tokens[at + 2]?.text === ')' &&
  /^\p{Lu}\p{Ll}/u.test(tokens[at + 3]?.text ?? '')

/** Token index behind «госпожа», «г-н», «товарищ», «профессор», «академик» at `at`. */
export function pastHonorific(tokens: readonly Token[], at: number): number {
  let next = at
  while (isHonorific(tokens[next])) {
    next++
    if (tokens[next]?.text === '.') next++
  }
  return next
}

const isHonorific = (token: Token | undefined): boolean =>
  token !== undefined && honorifics.in(token.lexeme) === true

const HONORIFICS = new Set(
  Object.entries({
    'а у ом е': [
      'господин',
      'г-н',
      'профессор',
      'академик',
      'мастер',
      'доктор',
      'полковник',
      'подполковник',
      'майор',
      'генерал',
      'генерал-майор',
    ],
    'а у ем е': ['товарищ'],
  })
    .flatMap(([endings, words]) =>
      words.flatMap((word) => [word, ...endings.split(' ').map((ending) => word + ending)]),
    )
    .concat(
      ['госпож', 'г-ж'].flatMap((word) =>
        ['а', 'и', 'е', 'у', 'ой'].map((ending) => word + ending),
      ),
    ),
)

const honorifics = new Slot<true>()
for (const word of HONORIFICS) honorifics.set(word, true)

/** A family name alone at token `at` («господин Ван», «Султангазиев»): all its nominatives, the likeliest first. */
export function familyAt(
  tokens: readonly Token[],
  at: number,
): { names: string[]; named: NamedAt } | null {
  const token = tokens[at]
  if (!token?.word || !token.capital || abbreviations.has(token.text)) return null
  const readings = familyName(token.text)
  const [best] = readings
  if (!best) return null
  const { nominative: name, sex } = best
  const variants = readings.map((each) => each.nominative)
  const person = familyAlone(name, sex, [], variants)
  return { names: variants, named: { person, start: token.start, end: token.end, next: at + 1 } }
}
