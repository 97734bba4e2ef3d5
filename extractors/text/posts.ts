import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../data.ts'
import { CASES } from './forms/adjective.ts'
import { adjectiveForms, type Case, type Form, inflect } from './forms/case.ts'
import { isNoPost, openers, prefixAt } from './post-prefix.ts'
import type { Token } from './read.ts'
import { fold } from './words/fold.ts'
import { Flag, Slot } from './words/lexeme.ts'
import { PhraseIndex } from './words/phrase-index.ts'

/** A post's head phrase in a sentence («заместителя председателя»): token span, nominative title, cases. */
export interface PostHead {
  from: number
  to: number
  /** Nominative, lower case, as the record wants it («замакима» → «заместитель акима»). */
  title: string
  /** Whether the post heads a place (аким, губернатор, мэр, глава, секретарь парткома). */
  seat: boolean
  cases: Case[]
  plural: boolean
  /** The form is a genitive and a nominative plural («директора»): several names tell which. */
  either?: boolean
}

/** The post that starts at `tokens[at]`, with its prefix (и.о., экс-, бывший) and the post it serves, or null. */
export function postAt(tokens: readonly Token[], at: number): PostHead | null {
  const first = at < 0 ? undefined : tokens[at]
  if (!first || !mayOpen.of(first.lexeme)) return null
  const prefix = prefixAt(tokens, at)
  const found = rankedAt(tokens, at + prefix.length)
  const entry = found?.values[0]
  if (!found || !entry || isNoPost(first.lower, at > 0 ? tokens[at - 1]?.lower : '')) return null
  // «и.о. акима» has one form for all cases.
  const cases = prefix.acting ? [] : [...new Set(found.values.map((value) => value.case))]
  const plural = !prefix.acting && found.values.every((value) => value.number === 'pl')
  const several = found.values.some((value) => value.number === 'pl' && value.case === 'nom')
  const either = !prefix.acting && !plural && several
  let to = at + prefix.length + found.length
  const named = found.rank + entry.title
  let title = prefix.text + (prefix.acting ? genitiveOf(named) : named)
  let seat = entry.seat
  if (leadsDelegation(tokens, to, title)) {
    title = `${title} делегации`
    seat = false
    to += 2
  }
  if (entry.aide) {
    const served = genitivePost(tokens, to)
    if (!served && !prefix.text && !/обязанности|полномочия/.test(entry.title))
      return { from: at, to, title, seat: false, cases, plural }
    if (served) {
      title = `${title} ${served.title}`
      seat = served.seat
      to = served.to
    }
  }
  const post = { from: at, to, title, seat, cases, plural }
  return either ? { ...post, either } : post
}

/** «глава китайской делегации», «руководитель официальной делегации». */
const leadsDelegation = (tokens: readonly Token[], at: number, title: string): boolean =>
  tokens[at + 1]?.lower === 'делегации' &&
  /^(?:глава|руководитель)$/.test(title) &&
  /[ое]й$/.test(tokens[at]?.lower ?? '')

const genitiveOf = (post: string): string =>
  inflect(post, { animate: true }).find((form) => form.case === 'gen' && form.number === 'sg')
    ?.text ?? post

/** «председателя», «генерального директора», «акимов»: a post in the genitive after «заместитель»; `title` is singular. */
function genitivePost(
  tokens: readonly Token[],
  at: number,
): { to: number; title: string; seat: boolean } | null {
  const found = rankedAt(tokens, at)
  const value = found?.values.find((each) => each.case === 'gen')
  if (!found || !value) return null
  const to = at + found.length
  const words = tokens.slice(at, to).map((token) => token.lower)
  const title =
    value.number === 'pl' || value.renamed || /\p{Lu}/u.test(value.title)
      ? genitiveOf(found.rank + value.title)
      : words.join(' ')
  const further = value.aide ? genitivePost(tokens, to) : null
  return further
    ? { ...further, title: `${title} ${further.title}` }
    : { to, title, seat: value.seat }
}

interface Ranked {
  length: number
  values: readonly PostValue[]
  /** Words of rank before the post, nominative, each with a blank behind. */
  rank: string
}

/** The post at a token, words of rank that agree with it passed over: «главный санитарный врач», «инвестиционного омбудсмена». */
function rankedAt(tokens: readonly Token[], at: number): Ranked | null {
  const found = posts.at(tokens, at)
  if (found) return { length: found.length, values: found.values, rank: '' }
  const first = tokens[at]
  const rank = first && ranks.in(first.lexeme)
  const led = rank ? rankedAt(tokens, at + 1) : null
  if (!rank || !led) return null
  const values = led.values.filter((value) =>
    rank.forms.some((form) => form.case === value.case && form.number === value.number),
  )
  if (values.length === 0) return null
  return { length: led.length + 1, values, rank: `${rank.nominative} ${led.rank}` }
}

const ranks = new Slot<{ nominative: string; forms: Form[] }>()
for (const nominative of z
  .array(z.string())
  .parse(parse(readFileSync(dataPath('extractors/lexicon/ranks.yaml'), 'utf8')))) {
  for (const form of adjectiveForms(nominative)) {
    if (form.gender !== 'm' && form.gender !== 'pl') continue
    const text = fold(form.text)
    const forms = ranks.of(text)?.forms ?? []
    ranks.set(text, { nominative, forms: [...forms, form] })
  }
}

const Entry = z.strictObject({
  posts: z.array(z.string()),
  as: z.string().optional(),
  seat: z.boolean().optional(),
  aide: z.boolean().optional(),
})

/** Both nouns of a double post decline («советником-посланником»); a prefix and «премьер» do not. */
function formsOf(post: string): Form[] {
  const [, first = '', mark = '', second = ''] = double.exec(post) ?? []
  if (!second) return inflect(post, { animate: true, indeclinable: unchanging.test(post) })
  const behind = inflect(second, { animate: true })
  return inflect(first, { animate: true }).flatMap(({ text, case: kase, number }) =>
    behind
      .filter((form) => form.case === kase && form.number === number)
      .map((form) => ({ text: text + mark + form.text, case: kase, number })),
  )
}

/** «завкафедрой», «управделами»: what a short post governs keeps its case. */
const unchanging = /^(?:зав[а-яё]+(?:ой|ей|ом|ем)|управделами)$/

const double =
  /^(министр|советник|консул|посланник|(?:председатель|член) правления)( – |-)([а-я]+)$/

interface PostValue {
  title: string
  /** The record has another name for it («генконсул» → «генеральный консул»). */
  renamed: boolean
  seat: boolean
  aide: boolean
  case: Case
  number: 'sg' | 'pl'
}

/** Whether a word is the first of a post, of a rank or of what stands before posts: one question for most words. */
const mayOpen = new Flag(
  (lower) => openers.of(lower) === true || ranks.of(lower) !== undefined || posts.opens(lower),
)

const posts = new PhraseIndex<PostValue>()
for (const entry of z
  .array(Entry)
  .parse(parse(readFileSync(dataPath('extractors/lexicon/offices.yaml'), 'utf8')))) {
  for (const post of entry.posts) {
    for (const { text, case: kase, number } of formsOf(post)) {
      const value = {
        title: entry.as ?? post,
        renamed: entry.as !== undefined,
        seat: entry.seat ?? false,
        aide: entry.aide ?? false,
        case: kase,
        number,
      }
      posts.add(text, value)
      posts.add(`экс-${text}`, { ...value, title: `экс-${value.title}` })
      if (entry.aide || value.renamed || kase !== 'gen' || number !== 'sg') continue
      // «замсекретаря парткома» does not decline
      const deputy = { ...value, title: `заместитель ${text}`, renamed: true }
      const first = { ...deputy, title: `первый ${deputy.title}` }
      for (const each of CASES) {
        posts.add(`зам${text}`, { ...deputy, case: each })
        posts.add(`первый зам${text}`, { ...first, case: each })
      }
    }
  }
}
