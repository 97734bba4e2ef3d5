import type { PostHead } from '../../../text/posts.ts'
import { belongingAfter } from './belonging.ts'
import type { Around, Draft } from './draft.ts'
import { nameBehind } from './name-behind.ts'

/**
 * «акимы области А Лю и района Б Ли», «ректоры КазНУ А, ЕНУ Б»: further persons of one post in the plural, each behind the place or body
 * that he acts for; `from` is the token behind the first name.
 */
export function eachOf(around: Around, from: number, post: PostHead): Draft[] {
  const { tokens } = around
  const drafts: Draft[] = []
  for (let at = from; drafts.length < MOST; ) {
    const open = opened(tokens, at)
    if (open === null) break
    const after = belongingAfter(around, open, { ...post, to: open })
    const name = after.to > open ? nameBehind(around, after, post) : null
    const belonging = name && after.belonging(name.person.country)
    if (!name || !belonging?.explicit) break
    drafts.push({
      start: tokens[open]?.start ?? name.start,
      end: name.end,
      post,
      belonging,
      name: name.person,
      rule: 'official/shared-post',
      cases: post.cases,
    })
    at = name.next
  }
  return drafts
}

/** No list of officials is as long. */
const MOST = 20

/** The token behind «,», «и», «, а также» at `at`; null where no list goes on. */
function opened(tokens: Around['tokens'], at: number): number | null {
  let next = at
  if (tokens[next]?.text === ',') next++
  if (tokens[next]?.lower === 'а' && tokens[next + 1]?.lower === 'также') next += 2
  else if (tokens[next]?.lower === 'и') next++
  return next > at ? next : null
}
