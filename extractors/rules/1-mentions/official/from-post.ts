import type { PostHead } from '../../../text/posts.ts'
import { postAt } from '../../../text/posts.ts'
import { actsFor, ownerBefore } from './acts-for.ts'
import { belongingAfter, ofBody } from './belonging.ts'
import { employerMeant } from './bodies-meant.ts'
import { bodyBeside } from './body-beside.ts'
import { servingNamed } from './chief-named.ts'
import { distributed } from './distribute.ts'
import type { Around, Belonging, Draft } from './draft.ts'
import { eachFrom } from './each-from.ts'
import { eachOf } from './each-of.ts'
import { apposition } from './from-name.ts'
import { ofCouncil, pastMatters, withMatter } from './matter.ts'
import { nameAfterComma, nameBehind, sharing } from './name-behind.ts'
import { belongingBefore } from './of-places.ts'
import { ownPhrase } from './own-phrase.ts'
import { isTrade } from './owner-meant.ts'
import type { NamedAt } from './person-at.ts'
import { pastCopula, relativeOwner } from './relative-owner.ts'
import { rowBehind } from './row-behind.ts'
import { unitOfSchool } from './unit-of-school.ts'
import { villageOf } from './village.ts'

/** Post + what it belongs to + name(s): «губернатором провинции Хэнань Ван Каем», «вице-губернаторы Чжан Вэй и Ли На». */
export function fromPost(around: Around, at: number): Draft[] | null {
  const { tokens } = around
  const read = postAt(tokens, at)
  const first = tokens[at]
  if (!read || !first) return null
  const found = ofCouncil(around, read)
  const relative = found.plural ? null : relativeOwner(around, at, found.to)
  const ahead = relative ? { start: first.start, belonging: relative } : belongingBefore(around, at)
  const after = belongingAfter(
    around,
    relative ? pastCopula(tokens, found.to + 1) : found.to,
    found,
  )
  const start = ahead?.start ?? first.start
  const matter = withMatter(around, found, after)
  const serving = servingNamed(around, after.to, matter)
  const name = serving?.named ?? nameBehind(around, after, matter)
  const unit =
    name && !serving ? unitOfSchool(around, found, name.start, name.person.country) : null
  const post = unit ? { ...found, title: unit.title } : matter
  const cases = post.cases.length > 0 ? post.cases : (name?.person.cases ?? [])
  const country = name?.person.country ?? null
  const behind = after.belonging(country)
  const alone = name !== null && !serving && !post.seat && post.title === found.title
  const belonging = serving
    ? null
    : (unit?.belonging ??
      (behind?.explicit && behind.organization !== null ? behind : null) ??
      (alone ? ownPhrase(around, found.to, name.start, post, behind) : null) ??
      (behind?.explicit ? behind : null) ??
      ahead?.belonging ??
      (post.seat && name ? villageOf(around, found.to, name.start) : null) ??
      (behind ? null : ownerBefore(around, at, post)) ??
      (name ? actsFor(around, at, post, country) : null) ??
      (name && !post.seat
        ? bodyBeside(around, tokens[found.to - 1]?.end ?? 0, name.start)
        : null) ??
      behind ??
      (name ? employerOf(around, post, first.start, country) : null))
  if (!name) {
    const each = post.plural ? eachFrom(around, after.to, post) : null
    if (each) return each
    const many = post.plural || post.either === true
    const row = many ? rowBehind(around, after.to, post, belonging) : null
    if (row) return distributed(row, belonging, around, post)
    const chained = post.plural ? null : nextOfChain(around, post, belonging, after.to)
    if (chained) return chained.map((draft, index) => (index === 0 ? { ...draft, start } : draft))
    if (post.title === 'профессор' || isTrade(post.title)) return null
    // «представители компании X и университета Y»: the other bodies stand for themselves
    const end =
      after.toFirst === null
        ? Math.max(tokens[after.to - 1]?.end ?? first.end, belonging?.end ?? 0)
        : (tokens[after.toFirst - 1]?.end ?? first.end)
    return [{ start, end, post, belonging, name: null, rule: 'official/post', cases }]
  }
  // «руководитель делегации Ли Вэй, вице-мэр Урумчи»: the post behind is his own
  const own = / делегации$/.test(post.title) ? apposition(around, name, start) : null
  if (own) return own
  const drafts: Draft[] = [
    {
      start,
      end: name.end,
      post,
      belonging,
      name: name.person,
      rule: 'official/post-of-name',
      cases,
      ...(serving && { chief: serving.chief }),
      ...(/^(?:его|её|ее)$/.test(tokens[at - 1]?.lower ?? '') && { his: true as const }),
    },
  ]
  const nominative = post.either === true && name.person.cases.includes('nom')
  const shared: PostHead = nominative ? { ...post, cases: ['nom'] } : post
  if ((post.plural || nominative) && belonging?.explicit) {
    const others = eachOf(around, name.next, shared)
    if (others.length > 0) return [...drafts, ...others]
  }
  for (let here: NamedAt | null = name; here && (post.plural || nominative); ) {
    here = nameAfterComma(around, here.next, shared)
    if (nominative && !here?.person.cases.includes('nom')) here = null
    if (here) drafts.push(sharing(here, { post, belonging, cases }))
  }
  // «привезла артистов, врачей Ли Вэй»: one name is of no plural trade
  if (post.plural && drafts.length < 2 && isTrade(post.title)) return null
  const his = drafts[0]?.his
  return distributed(drafts, belonging, around, post).map((draft) =>
    his ? { ...draft, his } : draft,
  )
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

/**
 * «член парткома СУАР, секретарь горкома Урумчи Чжан Вэй»: two posts of one person; the seat is the one that counts. Behind a
 * dash («заместитель акима – руководитель управления X») the first one is, but for «глава делегации – вице-губернатор X».
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
    // «руководитель делегации – заместитель председателя X»
    if (/ делегации$/.test(post.title)) return [next, ...others]
    if (ofDelegation.test(post.title)) return [next, ...others]
    // «заместитель секретаря парткома — губернатор провинции X»
    if (/^заместитель секретаря/.test(post.title) && topSeat.test(next.post?.title ?? ''))
      return [next, ...others]
    // «заместитель премьер-министра – министр экономики»
    if (
      /^(?:вице-премьер|заместитель премьер-министра)$/.test(post.title) &&
      /^министр /.test(next.post?.title ?? '')
    )
      return [
        { ...next, post: { ...post, title: `${post.title} – ${next.post?.title}` } },
        ...others,
      ]
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
  // who is a member of one body and heads another acts for the other
  if (/^член/.test(post.title) && next.belonging && !sideline.test(next.post.title)) return drafts
  // «заместитель мэра, начальник управления X»: of a town that no word names
  const own = belonging ?? (post.seat ? null : next.belonging)
  return [{ ...next, post, belonging: own }, ...drafts.slice(1)]
}

const ofDelegation = /^(?:глава|руководитель) делегации$/

/** What somebody is besides another post. */
const sideline =
  /^(?:экс-|бывш|депутат|член|сопредседатель|советник|почетный консул|учредитель|основатель)/

const topSeat =
  /^(?:аким|губернатор|мэр|глава|посол|генеральный консул|президент|председатель|ректор|министр)$/
