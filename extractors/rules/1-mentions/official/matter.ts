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
  if (field && /(?:директор|проректор|президент|менеджер)$/.test(post.title))
    return { ...post, title: `${post.title} ${field}` }
  const programmes = programmesOf(tokens, post.to)
  if (programmes && /директор$/.test(post.title))
    return { ...post, title: `${post.title} ${programmes}` }
  const office = officeOf(tokens.slice(post.to, after.matter))
  if (office && /(?:начальник|руководитель|заведующ\S+)$/.test(post.title))
    return { ...post, title: `${post.title} ${office}` }
  if (!/(?:^|[\s-])министр(?:а)?$/.test(post.title) || /премьер/.test(post.title)) return post
  const words = tokens.slice(post.to, after.matter)
  const last = words.findLastIndex((token) => token.word && token.lower !== 'и')
  if (last < 0 || words.some((token) => /^\p{Lu}/u.test(token.text))) return post
  const matter = words.slice(0, last + 1).map((token) => token.text)
  return { ...post, title: `${post.title} ${matter.join(' ').replace(/ ,/g, ',')}` }
}

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
function officeOf(words: Around['tokens']): string | null {
  const [first] = words
  if (!first || !/^(?:отдела|сектора|пресс-службы)$/.test(first.lower) || words.length > 6)
    return null
  return words.every(({ text }) => /^\p{Ll}/u.test(text))
    ? words.map(({ lower }) => lower).join(' ')
    : null
}

/** «по развитию», «по международным связям»: what a director or vice-rector is for; null where nothing such follows. */
function fieldOf(tokens: Around['tokens'], at: number): string | null {
  if (tokens[at]?.lower !== 'по') return null
  const first = tokens[at + 1]?.lower ?? ''
  const words = /(?:ым|им|ой|ей|ому|ему)$/.test(first) ? 2 : 1
  const noun = tokens[at + words]?.lower ?? ''
  return /^[а-яё]{4,}(?:у|ю|е|ам|ям|и)$/.test(noun)
    ? tokens
        .slice(at, at + 1 + words)
        .map(({ lower }) => lower)
        .join(' ')
    : null
}

/** Token index behind «по международным вопросам» at `at`. */
export function pastMatters(tokens: Around['tokens'], at: number): number {
  const field = fieldOf(tokens, at)
  return field === null ? at : at + field.split(' ').length
}
