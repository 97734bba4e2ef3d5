import type { Token } from '../../../text/read.ts'
import { ofBody } from './belonging.ts'
import type { Around, Belonging } from './draft.ts'
import { placeRefsMeant } from './of-places.ts'

/**
 * «уезд Цзимунай, начальник которого, Ахан Нурбек, …», «фирма «Синьда», директором которой является Ли Вэй»: the place or body
 * that stands before the comma; `at` is the post's token, `to` the one behind it. Null where no relative follows the post.
 */
export function relativeOwner(around: Around, at: number, to: number): Belonging | null {
  const { tokens, bodies, places } = around
  if (!/^котор(?:ого|ой|ых)$/.test(tokens[to]?.lower ?? '')) return null
  const comma = tokens[at - 1]?.text === ',' ? at - 1 : at - 2
  const last = tokens[comma]?.text === ',' ? tokens[comma - 1] : undefined
  if (!last) return null
  const start = tokens[at]?.start ?? 0
  // a quoted name ends before its mark
  const ends = (each: { end: number }): boolean => each.end >= last.start && each.end <= last.end
  const body = bodies.find(ends)
  if (body) return ofBody(around, body, [], start)
  const place = places.find(ends)
  return place?.kind === 'place' && !place.adjective ? placeRefsMeant(place.places, start) : null
}

/** Token index behind «является», «стал», «назначен» at `at`. */
export const pastCopula = (tokens: readonly Token[], at: number): number =>
  /^(?:является|стал[аи]?|был[аи]?|назначен[аы]?|работает|служит)$/.test(tokens[at]?.lower ?? '')
    ? at + 1
    : at
