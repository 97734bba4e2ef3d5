import type { PostHead } from '../../../text/posts.ts'
import { postAt } from '../../../text/posts.ts'
import { isPreterite } from '../../../text/tense.ts'
import { actsFor } from './acts-for.ts'
import { type After, belongingAfter, ofBody } from './belonging.ts'
import { employerMeant } from './bodies-meant.ts'
import { bodyBeside } from './body-beside.ts'
import { distributed } from './distribute.ts'
import type { Around, Belonging, Draft } from './draft.ts'
import { pastMatters, withMatter } from './matter.ts'
import { belongingBefore } from './of-places.ts'
import { type NamedAt, pastDegrees, pastHonorific, personAt } from './person-at.ts'

/** Post + what it belongs to + name(s): «губернатором провинции Хэнань Ван Каем», «вице-губернаторы Чжан Вэй и Ли На». */
export function fromPost(around: Around, at: number): Draft[] | null {
  const { tokens } = around
  const found = postAt(tokens, at)
  const first = tokens[at]
  if (!found || !first) return null
  const ahead = belongingBefore(around, at)
  const after = belongingAfter(around, found.to, found)
  const start = ahead?.start ?? first.start
  const post = withMatter(around, found, after)
  const name = nameBehind(around, after, post)
  const cases = post.cases.length > 0 ? post.cases : (name?.person.cases ?? [])
  const country = name?.person.country ?? null
  const behind = after.belonging(country)
  const belonging =
    (behind?.explicit ? behind : null) ??
    ahead?.belonging ??
    (name ? actsFor(around, at, post, country) : null) ??
    (name && !post.seat ? bodyBeside(around, tokens[found.to - 1]?.end ?? 0, name.start) : null) ??
    behind ??
    (name ? employerOf(around, post, first.start, country) : null)
  if (!name) {
    const chained = post.plural ? null : nextOfChain(around, post, belonging, after.to)
    if (chained) return chained.map((draft, index) => (index === 0 ? { ...draft, start } : draft))
    const end = Math.max(tokens[after.to - 1]?.end ?? first.end, belonging?.end ?? 0)
    return [{ start, end, post, belonging, name: null, rule: 'official/post', cases }]
  }
  const drafts: Draft[] = [
    {
      start,
      end: name.end,
      post,
      belonging,
      name: name.person,
      rule: 'official/post-of-name',
      cases,
    },
  ]
  const nominative = post.either === true && name.person.cases.includes('nom')
  for (let here: NamedAt | null = name; here && (post.plural || nominative); ) {
    here = nameAfterComma(around, here.next, nominative ? { ...post, cases: ['nom'] } : post)
    if (nominative && !here?.person.cases.includes('nom')) here = null
    if (here) {
      const { start, end, person } = here
      drafts.push({
        start,
        end,
        post,
        belonging,
        name: person,
        rule: 'official/shared-post',
        cases,
      })
    }
  }
  return distributed(drafts, belonging, around, post)
}

/** «делегация компании X во главе с директором Ли Вэем»: a body told in the sentence, where the post has none. */
function employerOf(
  around: Around,
  post: PostHead,
  start: number,
  country: string | null,
): Belonging | null {
  const body = post.seat ? null : employerMeant(around, post.title, start, country)
  return body && { ...ofBody(around, body, [], start), end: start, explicit: false }
}

/** The name behind a post and its place, honorifics and a dash passed over. */
function nameBehind(around: Around, after: After, post: PostHead): NamedAt | null {
  const { tokens } = around
  for (const from of new Set([after.to, after.reach])) {
    const at = pastHonorific(tokens, from)
    // «с участием главы государства Н. Назарбаева»: of one the genitive, of several the nominative plural
    const genitive = post.either ? personAt(around, at, ['gen'], true) : null
    if (genitive?.person.cases.includes('gen') && genitive.person.sex === 'm') return genitive
    const named = personAt(around, at, post.cases, true) ?? titledAt(around, from, post)
    if (named) return chineseBehind(around, at, named, post) ?? named
    if (!post.plural && /^[-–—]$/.test(tokens[at]?.text ?? '')) {
      const dashed = personAt(around, at + 1, ['nom'], false)
      if (dashed) return dashed
    }
  }
  return post.plural
    ? null
    : (nameInCommas(around, after.to, post) ?? nameBeyond(around, after.reach, post))
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
    if (!/^\p{Lu}/u.test(token.text)) continue
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
  const from = pastHonorific(tokens, at + 1)
  if (from > at + 1) return personAt(around, from, post.cases, true)
  const named = personAt(around, from, post.cases, false)
  if (!named || !/^[,.)]$/.test(tokens[named.next]?.text ?? '')) return null
  const alike = post.cases.some((kase) => named.person.cases.includes(kase))
  const behind = postAt(tokens, named.next + 1)
  return alike && behind === null && (post.cases.length === 1 || post.cases.includes('gen'))
    ? named
    : null
}

function nameAfterComma(around: Around, at: number, post: PostHead): NamedAt | null {
  const { tokens } = around
  if (!/^(?:,|и)$/.test(tokens[at]?.lower ?? '')) return null
  return personAt(around, pastHonorific(tokens, at + 1), post.cases, true)
}

/**
 * «член парткома СУАР, секретарь горкома Урумчи Чжан Вэй»: two posts of one person; the seat is the one that counts. Behind a
 * dash («заместитель акима – руководитель управления X») the first one is.
 */
function nextOfChain(
  around: Around,
  post: PostHead,
  belonging: Belonging | null,
  to: number,
): Draft[] | null {
  const at = pastMatters(around.tokens, to)
  const mark = around.tokens[at]?.text ?? ''
  if (!/^[,–—-]$/.test(mark)) return null
  const second = postAt(around.tokens, at + 1)
  if (second && mark !== ',') {
    const [next, ...others] = fromPost(around, at + 1) ?? []
    const alike = second.cases.some((kase) => post.cases.includes(kase))
    if (!next?.name || !alike || second.plural) return null
    const told = second.seat === post.seat || next.belonging?.organization === null
    const own = belonging?.explicit ? belonging : ((told ? next.belonging : null) ?? belonging)
    return [{ ...next, post, belonging: own }, ...others]
  }
  if (!second || (topSeat.test(post.title) && !sideline.test(second.title))) return null
  // «с секретарем парткома, командующий …»: a second post may fall back into the nominative
  const agrees = second.cases.some((kase) => post.cases.includes(kase) || kase === 'nom')
  if (second.plural || !agrees) return null
  const drafts = fromPost(around, at + 1)
  const [next] = drafts ?? []
  if (!next?.name || !next.post || !drafts) return null
  const countries = [belonging?.country, next.belonging?.country]
  if (countries[0] && countries[1] && countries[0] !== countries[1]) return null
  if ((next.post.seat && !topSeat.test(post.title)) || (!post.seat && belonging === null))
    return drafts
  return [{ ...next, post, belonging: belonging ?? next.belonging }, ...drafts.slice(1)]
}

/** What somebody is besides another post. */
const sideline = /^(?:депутат|член|сопредседатель|советник|почетный консул|учредитель|основатель)/

const topSeat =
  /^(?:аким|губернатор|мэр|глава|посол|генеральный консул|президент|председатель|ректор|министр)$/
