import { type PostHead, postAt } from '../../../text/posts.ts'
import type { Span } from '../../../text/words/spans.ts'
import { belongingAfter, ofBody } from './belonging.ts'
import { pastDegrees } from './degrees.ts'
import type { Around, Belonging, Draft } from './draft.ts'
import { withMatter } from './matter.ts'
import { belongingBefore } from './of-places.ts'
import { ownPhrase } from './own-phrase.ts'
import { familyAt, type NamedAt, pastHonorific, personAt } from './person-at.ts'
import { headedBefore, postByVerb } from './predicate.ts'
import { unitOfSchool } from './unit-of-school.ts'

/**
 * Name + comma, dash or bracket + post + what it belongs to; or a name alone. A family name alone counts behind an
 * honorific, or where `known` says that the article has named its bearer.
 */
export function fromName(
  around: Around,
  at: number,
  known: (families: readonly string[]) => boolean,
): Draft[] | null {
  const { tokens } = around
  const from = pastHonorific(tokens, at)
  if (!tokens[from]?.capital) return null
  const named = personAt(around, from, [], false) ?? aloneAt(around, from, from > at, known)
  if (!named) return toldByPost(around, from)
  const start = tokens[at]?.start ?? named.start
  const name = named.person
  const { cases } = name
  return (
    apposition(around, named, start) ??
    heading(around, named, at) ?? [
      { start, end: named.end, post: null, belonging: null, name, rule: 'official/name', cases },
    ]
  )
}

/** «Любовь Ли, заместитель акима»: words that may be a name or not, which the post behind them makes one. */
function toldByPost(around: Around, at: number): Draft[] | null {
  const named = personAt(around, at, [], true)
  return named && named.person.sure >= 0.6 ? apposition(around, named, named.start) : null
}

/** «корпорацию X возглавляет Ли Вэй» */
function heading(around: Around, named: NamedAt, at: number): Draft[] | null {
  const { person: name, start, end } = named
  const headed = name.cases.includes('nom') ? headedBefore(around, at) : null
  if (!headed) return null
  const belonging = ofBody(around, headed.body, [], start)
  const { cases } = name
  return [{ start, end, post: headed.post, belonging, name, rule: 'official/name-post', cases }]
}

function aloneAt(
  around: Around,
  at: number,
  honoured: boolean,
  known: (families: readonly string[]) => boolean,
): NamedAt | null {
  const { tokens, places, bodies } = around
  const token = tokens[at]
  if (!token || token.text.length < (honoured ? 2 : 4) || !token.capital) return null
  const covers = (each: Span) => each.start <= token.start && each.end > token.start
  if (places.some(covers) || bodies.some(covers)) return null
  const found = familyAt(tokens, at)
  return found && (honoured || known(found.names)) ? found.named : null
}

/** «Марат Султанов, аким Алматинской области,»: the post behind the name, in one case with it. */
export function apposition(around: Around, named: NamedAt, start: number): Draft[] | null {
  const { tokens } = around
  const byVerb = postByVerb(around, named.next, named.person.cases)
  if (byVerb) return [heldBy(around, named, start, byVerb, null)]
  const mark = tokens[named.next]?.text ?? ''
  if (!/^[,(–—-]$/.test(mark)) return null
  const behind = pastDegrees(tokens, named.next)
  // «Анна Ли, заслуженный деятель культуры РК, директор филармонии»
  const honoured = mark === ',' && behind > named.next && postAt(tokens, behind) !== null
  const from = honoured ? behind : named.next + 1
  const led = /^\p{Ll}/u.test(tokens[from]?.text ?? '') && postAt(tokens, from) === null
  const told = postAt(tokens, led ? from + 1 : from)
  if (!told || told.plural || !agrees(told, named, mark)) return null
  const ahead = belongingBefore(around, told.from)
  if (led && !ahead && !/^(?:нынешн|новый|тогдашн|действующ|прежн)/.test(tokens[from]?.lower ?? ''))
    return null
  const after = belongingAfter(around, told.to, told)
  for (const to of new Set([after.to, after.reach])) {
    // «секретаря комитета провинции – Ли Вэя»: the post has a name of its own
    const own = /^[-–—]$/.test(tokens[to]?.text ?? '') ? to + 1 : to
    if (personAt(around, pastHonorific(tokens, own), [], true)) return null
  }
  return [heldBy(around, named, start, told, ahead?.belonging ?? null)]
}

/** The draft of a person whose post is told behind the name; `ahead` is what stands before the post. */
function heldBy(
  around: Around,
  named: NamedAt,
  start: number,
  told: PostHead,
  ahead: Belonging | null,
): Draft {
  const after = belongingAfter(around, told.to, told)
  const stop = around.tokens[after.to - 1]?.end ?? 0
  const unit = unitOfSchool(around, told, stop, named.person.country)
  const post = unit ? { ...told, title: unit.title } : withMatter(around, told, after)
  const behind = after.belonging(named.person.country)
  const belonging =
    unit?.belonging ??
    (behind?.explicit ? null : phraseBehind(around, told, post, behind)) ??
    behind ??
    ahead
  const end = Math.max(around.tokens[after.to - 1]?.end ?? named.end, belonging?.end ?? 0)
  const { person: name } = named
  return { start, end, post, belonging, name, rule: 'official/name-post', cases: name.cases }
}

/** «…, руководитель облздрава,»: what the words up to the next mark say, where the post has no body yet. */
function phraseBehind(
  around: Around,
  told: PostHead,
  post: PostHead,
  behind: Belonging | null,
): Belonging | null {
  if (post.seat || post.title !== told.title) return null
  let to = told.to
  while (around.tokens[to]?.word) to++
  const end = around.tokens[to]?.start ?? around.tokens[to - 1]?.end ?? 0
  return ownPhrase(around, told.to, end, post, behind)
}

/** Apposition stands in the name's case; behind a dash or in brackets in the nominative too. */
function agrees(post: PostHead, { person }: NamedAt, mark: string): boolean {
  // «и.о. директора» has no case of its own
  if (post.cases.length === 0) return true
  if (mark !== ',')
    return post.cases.includes('nom') || post.cases.some((kase) => person.cases.includes(kase))
  return person.cases.length === 0 || post.cases.some((kase) => person.cases.includes(kase))
}
