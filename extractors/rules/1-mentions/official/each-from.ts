import type { PostHead } from '../../../text/posts.ts'
import { type Around, type Draft, tokenAt } from './draft.ts'
import { placeRefsMeant } from './of-places.ts'
import { personAt } from './person-at.ts'

/**
 * «руководители двух китайских городов – Чжао Жунго из Хэйхэ и Лю Вэймин из Чжухая»: behind a post in the plural and a dash, a
 * colon or a comma, persons each with the place he is from; null where fewer than two stand so.
 */
export function eachFrom(around: Around, from: number, post: PostHead): Draft[] | null {
  const { tokens, places } = around
  let at = from
  while (at < from + 5 && !/^[–—:,-]$/.test(tokens[at]?.text ?? '')) at++
  if (at === from + 5) return null
  const drafts: Draft[] = []
  for (at++; ; at++) {
    const named = personAt(around, at, ['nom'], true)
    if (!named || !/^(?:из|от)$/.test(tokens[named.next]?.lower ?? '')) break
    const out = tokens[named.next + 1]
    const place = out && places.find((each) => each.start === out.start)
    if (place?.kind !== 'place') break
    const { start, person } = named
    drafts.push({
      start,
      end: place.end,
      post,
      belonging: { ...placeRefsMeant([...place.places], place.end), explicit: true },
      name: person,
      rule: 'official/shared-post',
      cases: post.cases,
    })
    at = tokenAt(tokens, at, place.end)
    if (!/^(?:,|и)$/.test(tokens[at]?.lower ?? '')) break
  }
  return drafts.length > 1 ? drafts : null
}
