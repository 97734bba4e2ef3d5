import { canBeGenitive } from '../../../text/forms/genitive.ts'
import type { PostHead } from '../../../text/posts.ts'
import type { After } from './belonging.ts'
import type { Around } from './draft.ts'

/** «министр торговли и интеграции РК»: what a minister is of belongs to the post, not to the place. */
export function withMatter(around: Around, post: PostHead, after: After): PostHead {
  const { tokens } = around
  const short = beforeBody(around, post)
  if (short) return short
  if (after.partyOrgan) return { ...post, title: `${post.title} ${after.partyOrgan}`, seat: true }
  const field = fieldOf(tokens, post.to)
  if (
    field &&
    /(?:директор|проректор|президент|менеджер|консул|советник|атташе|завуч|секретарь|посол)$/.test(
      post.title,
    )
  )
    return { ...post, title: `${post.title} ${field}` }
  // «заведующая кафедрой детской хирургии»
  const chair = /^завед\S+ кафедрой$/.test(post.title) ? pastGenitive(tokens, post.to) : null
  if (chair !== null) {
    const words = tokens.slice(post.to, chair).map(({ lower }) => lower)
    return { ...post, title: `${post.title} ${words.join(' ')}` }
  }
  const programmes = programmesOf(tokens, post.to)
  if (programmes && /директор$/.test(post.title))
    return { ...post, title: `${post.title} ${programmes}` }
  const office = officeOf(tokens.slice(post.to, after.matter))
  if (
    office &&
    /(?:начальник|начальника|руководитель|руководителя|заведующ\S+|глава|преподаватель|специалист)$/.test(
      post.title,
    )
  )
    return { ...post, title: `${post.title} ${office}` }
  if (!/(?:^|[\s-])министр(?:а)?$/.test(post.title) || /премьер/.test(post.title)) return post
  const many = tokens.slice(post.to, after.matter).findIndex(({ lower }) => bothStates.test(lower))
  const words = tokens.slice(post.to, many < 0 ? after.matter : post.to + many)
  const last = words.findLastIndex((token) => token.word && token.lower !== 'и')
  if (last < 0 || words.some((token) => token.capital)) return post
  const matter = words.slice(0, last + 1).map((token) => token.text)
  return { ...post, title: `${post.title} ${matter.join(' ').replace(/ ,/g, ',')}` }
}

/** «заместитель председателя совета» where a council was told: the council is the body, no part of the post. */
export function ofCouncil(around: Around, post: PostHead): PostHead {
  if (!/председател\S+ совета$/.test(post.title)) return post
  const start = around.tokens[post.from]?.start ?? 0
  const told = around.told.findLast(({ end }) => end <= start)
  const body = told && around.organizations[told.entity]
  if (!body || !/(?:^| )совет(?: |$)/i.test(body.name) || start - told.end > NEAR) return post
  return { ...post, title: post.title.replace(/ совета$/, ''), to: post.to - 1 }
}

/** A sentence or two, in UTF-16 units. */
const NEAR = 400

/** «министры транспорта двух стран» */
const bothStates = /^(?:двух|обеих|обоих|наших)$/

/** «начальник канцелярии иностранных дел провинции X»: the post ends where its body's name begins; null where none does. */
function beforeBody({ tokens, bodies }: Around, post: PostHead): PostHead | null {
  if (post.to - post.from < 2) return null
  for (let at = post.from + 1; at < post.to; at++) {
    const start = tokens[at]?.start
    if (!bodies.some((body) => body.start === start)) continue
    const title = post.title.split(' ').slice(0, at - post.to)
    return title.length > 0 ? { ...post, title: title.join(' '), seat: false } : null
  }
  return null
}

/** «международных программ», «инвестиционных проектов»: what a director directs; null where nothing such follows. */
function programmesOf(tokens: Around['tokens'], at: number): string | null {
  const [first, noun] = [tokens[at], tokens[at + 1]]
  const led = /^[а-яё]+(?:ых|их)$/.test(first?.text ?? '')
  if (!led || !/^(?:программ|проектов|связей|коммуникаций|продаж)$/.test(noun?.text ?? ''))
    return null
  return `${first?.lower} ${noun?.lower}`
}

/** «отдела пропаганды парткома», «пресс-службы акима»: an office too small to be a body of its own; null for others. */
function officeOf(behind: Around['tokens']): string | null {
  // «отдела торговли той же администрации»
  const pointed = behind.findIndex(({ lower }) => /^(?:той|того|этой|этого|же)$/.test(lower))
  const words = pointed < 0 ? behind : behind.slice(0, pointed)
  // «международного отдела», «отделом внешних связей»
  const head = words.findIndex(({ lower }) => !/(?:ого|его|ой|ей|ым|им)$/.test(lower))
  if (!office.test(words[head]?.lower ?? '')) return null
  return words.length < LONGEST && words.every(({ text }) => /^\p{Ll}/u.test(text))
    ? words.map(({ lower }) => lower).join(' ')
    : null
}

const office = /^(?:отдела|отделом|сектора|сектором|пресс-службы|пресс-службой|кафедры|кафедрой)$/

/** Words of an office's name, its own and «и» counted in. */
const LONGEST = 10

/** «по развитию», «по международным связям»: what a director or vice-rector is for; null where nothing such follows. */
function fieldOf(tokens: Around['tokens'], at: number): string | null {
  if (tokens[at]?.lower !== 'по') return null
  let end = /^(?:вопросам|делам)$/.test(tokens[at + 1]?.lower ?? '')
    ? pastGenitive(tokens, at + 2)
    : pastDative(tokens, at + 1)
  if (end === null) return null
  // «по научной работе и инновациям»
  for (let next: number | null = end; next !== null; ) {
    end = next
    const joined = /^(?:и|,)$/.test(tokens[end]?.lower ?? '')
    next = joined ? (pastDative(tokens, end + 1) ?? pastGenitive(tokens, end + 1)) : null
  }
  const words = tokens.slice(at, end).map(({ lower }) => lower)
  return words.join(' ').replace(/ ,/g, ',')
}

/** Token index behind «научной работе», «науке», «связям с общественностью» at `at`; null where no such dative stands. */
function pastDative(tokens: Around['tokens'], at: number): number | null {
  const led = /(?:ым|им|ой|ей|ому|ему)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  if (!/^[а-яё]{4,}(?:у|ю|е|ам|ям|и)$/.test(tokens[led]?.text ?? '')) return null
  return withWhom.test(`${tokens[led + 1]?.lower} ${tokens[led + 2]?.lower}`) ? led + 3 : led + 1
}

const withWhom =
  /^со? (?:общественностью|сми|прессой|клиентами|инвесторами|госорганами|китаем|зарубежьем)$/

/** Token index behind «культуры», «внешней торговли» at `at`; null where no such genitive stands. */
function pastGenitive(tokens: Around['tokens'], at: number): number | null {
  const led = /(?:ой|ей|ого|его|ых|их)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  const { text = '', lower = '' } = tokens[led] ?? {}
  return /^[а-яё]{4,}$/.test(text) && canBeGenitive(lower) ? led + 1 : null
}

/** Token index behind «по международным вопросам» at `at`. */
export function pastMatters(tokens: Around['tokens'], at: number): number {
  const field = fieldOf(tokens, at)
  return field === null ? at : at + (field.match(/[^\s,]+|,/g)?.length ?? 0)
}
