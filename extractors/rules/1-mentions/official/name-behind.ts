import { isPreterite } from '../../../text/forms/tense.ts'
import { type PostHead, postAt } from '../../../text/posts.ts'
import { closingQuote, isQuote } from '../organization/name-run.ts'
import type { After } from './belonging.ts'
import { nameBehindClause } from './clause-between.ts'
import { pastDegrees } from './degrees.ts'
import type { Around, Draft } from './draft.ts'
import { loneBehind } from './lone-name.ts'
import { pastMatters } from './matter.ts'
import { type NamedAt, pastHonorific, personAt } from './person-at.ts'
import { subjectBehind } from './predicate.ts'

/** The name behind a post and its place, honorifics and a dash passed over. */
export function nameBehind(around: Around, after: After, post: PostHead): NamedAt | null {
  const { tokens } = around
  for (const from of new Set([
    after.to,
    after.reach,
    pastMatters(tokens, after.to),
    pastQuoted(tokens, after.reach),
  ])) {
    const at = pastHonorific(tokens, pastGloss(tokens, from))
    // «с участием главы государства Н. Назарбаева»: of one the genitive, of several the nominative plural
    const genitive = post.either ? personAt(around, at, ['gen'], true) : null
    if (genitive?.person.cases.includes('gen') && genitive.person.sex === 'm') return genitive
    const settled = after.to > post.to && from === after.to
    const named = personAt(around, at, post.cases, true, settled) ?? titledAt(around, from, post)
    if (named) return chineseBehind(around, at, named, post) ?? named
    if (!post.plural && /^[-–—]$/.test(tokens[at]?.text ?? '')) {
      const dashed = personAt(around, at + 1, ['nom'], false)
      if (dashed) return dashed
    }
  }
  return post.plural
    ? null
    : (nameInCommas(around, after.to, post) ??
        nameBeyond(around, after.reach, post) ??
        subjectBehind(around, after.to, post) ??
        (after.reach > after.to ? subjectBehind(around, after.reach, post) : null) ??
        (after.to > post.to ? loneBehind(around, after.to, post) : null))
}

/** Token index behind another name of what stands before it, in parentheses: «президент корпорации (КННК) Хоу Ци», «начальник таможни «Бахты» (по-китайски «Бакту») Чжэн Гуан», or a remark, «вице-губернатор (по вопросам туризма) Ма Лин»; `at` itself elsewhere. */
function pastGloss(tokens: Around['tokens'], at: number): number {
  if (tokens[at]?.text !== '(') return at
  const close = tokens.findIndex(({ text }, index) => index > at && text === ')')
  if (close < 0 || close > at + 9) return at
  const inside = tokens.slice(at + 1, close)
  const gloss =
    inside[0]?.text === inside[0]?.lower ||
    (close < at + 5 && inside.every(({ text }) => /^\p{Lu}{2,}$/u.test(text)))
  return gloss ? close + 1 : at
}

/** «декан факультета «Филология»»: token index behind a part of a body in quotation marks at `at`; `at` itself elsewhere. */
function pastQuoted(tokens: Around['tokens'], at: number): number {
  const open = tokens[at]
  if (
    !open ||
    !isQuote(open) ||
    !/^(?:факультет|кафедр|отдел|центр|цех|отделени)/.test(tokens[at - 1]?.lower ?? '')
  )
    return at
  return (closingQuote(tokens, at) ?? at - 1) + 1
}

/** «председатель ТБЕА Чжан Синь», «глава района Цапчал Го Вэй»: a Chinese name behind a word that is no given name. */
function chineseBehind(around: Around, at: number, named: NamedAt, post: PostHead): NamedAt | null {
  if (named.next !== at + 2 || named.person.country === 'CN') return null
  const next = personAt(around, at + 1, post.cases, false)
  return next?.person.country === 'CN' && next.next > named.next ? next : null
}

/** «ректор университета, доктор технических наук, профессор Марат Сапаров». */
function titledAt(around: Around, from: number, post: PostHead): NamedAt | null {
  const at = pastDegrees(around.tokens, from)
  return at > from && !post.plural ? personAt(around, at, post.cases, true) : null
}

/** «вице-мэр столицы провинции Юньнань Нин Шуцзе»: a sure name in the post's case, behind words that no rule knows. */
function nameBeyond(around: Around, from: number, post: PostHead): NamedAt | null {
  const { tokens } = around
  for (let at = from; at < Math.min(tokens.length, from + 9); at++) {
    const token = tokens[at]
    if (!token || !beyond.test(token.text) || verbLike.test(token.lower)) return null
    if (isPreterite(token.lower) || (at > from && postAt(tokens, at))) return null
    if (!token.capital) continue
    const named = personAt(around, at, post.cases, false)
    if (!named) continue
    const alike = post.cases.some((kase) => named.person.cases.includes(kase))
    return alike && named.person.sure >= 0.5 ? named : null
  }
  return null
}

const beyond = /^[\p{L}«»"“”№\d-]+$/u
/** Conjunctions, prepositions of company and present verbs: behind them another phrase begins. */
const verbLike =
  /^(?:и|а|но|что|с|со|из|от|до|к|ко|у|о|об|для|за|который|которая|где|как)$|(?:[еёи]т|[ую]т|[ая]т|ешь|ишь)(?:ся)?$/

/** «советником акима области, господином Талгатовым, и …»: the name as an apposition, between commas. */
function nameInCommas(around: Around, at: number, post: PostHead): NamedAt | null {
  const { tokens } = around
  if (tokens[at]?.text !== ',') return null
  const behindClause = nameBehindClause(around, at, post)
  if (behindClause) return behindClause
  const from = pastHonorific(tokens, at + 1)
  if (from > at + 1) return personAt(around, from, post.cases, true)
  const named = personAt(around, from, post.cases, false)
  // «второй ректор, Гульнар Бекмуратова из Жамбылского университета, …»
  const beside = /^(?:из|от)$/.test(tokens[named?.next ?? -1]?.lower ?? '')
  if (!named || !(beside || /^[,.)]$/.test(tokens[named.next]?.text ?? ''))) return null
  const alike = post.cases.some((kase) => named.person.cases.includes(kase))
  const behind = postAt(tokens, named.next + 1)
  return alike && behind === null && (post.cases.length === 1 || post.cases.includes('gen'))
    ? named
    : null
}

/** A further name behind a comma or «и», of the same post. */
export function nameAfterComma(around: Around, at: number, post: PostHead): NamedAt | null {
  const { tokens } = around
  if (!/^(?:,|и)$/.test(tokens[at]?.lower ?? '')) return null
  return personAt(around, pastHonorific(tokens, at + 1), post.cases, true)
}

/** A further person of a post that several share. */
export const sharing = (
  { start, end, person }: NamedAt,
  { post, belonging, cases }: Pick<Draft, 'post' | 'belonging' | 'cases'>,
): Draft => ({ start, end, post, belonging, name: person, rule: 'official/shared-post', cases })
