import type { Chunk } from '../../../../engine/chunk.ts'
import type { PartyRef } from '../parties.ts'
import { type EventView, has, isAdjective } from '../skeleton.ts'

/** «принял вчера в Доме дружбы посла»: between «принял» at `at` and the guest stand only adjectives, titles, days and words for where. */
export function isObject(
  view: EventView,
  near: readonly PartyRef[],
  at: number,
  guest: number,
): boolean {
  const between = view.chunks.slice(behindWhere(view, near, at, guest), guest)
  if (
    between.some(
      (chunk) => has(chunk, 'TakePart') || /^(?:решение|приглашение)$/.test(chunk.normal),
    )
  )
    return false
  return between.every(
    (chunk) =>
      chunk.mention ||
      isAdjective(chunk) ||
      // «принял делегацию аграриев из …»
      has(chunk, 'Group') ||
      light.test(chunk.normal) ||
      isOfDate(view, chunk),
  )
}

const isOfDate = (view: EventView, chunk: Chunk): boolean =>
  view.view.dates.some(({ start, end }) => chunk.start >= start && chunk.end <= end)

/** «принял в здании Дома дружбы в Актау посла»: the first chunk behind the words that tell where; else that behind `at`. */
function behindWhere(
  view: EventView,
  near: readonly PartyRef[],
  at: number,
  guest: number,
): number {
  const where = near.findLast((ref) => ref.where && ref.at > at && ref.at < guest)
  const first = view.chunks.find((chunk, i) => i > at && !isOfDate(view, chunk))
  if (where && /^(?:во?|на)$/.test(first?.normal ?? '')) return where.to + 1
  return isIn(view.chunks.slice(at + 1, guest)) ? guest : at + 1
}

/** «принял в своём кабинете», «встретил в музее университета»: a preposition and words in the prepositional or genitive case. */
const isIn = ([first, ...words]: readonly Chunk[]): boolean =>
  /^(?:во?|на)$/.test(first?.normal ?? '') &&
  words.length > 0 &&
  words.length < 5 &&
  words.every(({ mention, tags, normal }) => !mention && tags.size === 0 && isWhere.test(normal))

const isWhere = /(?:[оеё]м|[оеё]й|[ыи]х|[яа]х|его|ого|[аеиуюя])$/

const light =
  /^(?:с|рабоч\p{L}*|визит\p{L}*|господин\p{L}*|госпож\p{L}*|г-н\p{L}*|глав[уы]|руководство|член\p{L}*|групп\p{L}*|у|себя|в|и|вчера|сегодня|накануне|столице|городе|резиденции|здании|день|тот|же|утром|также|лично|тепло|радушно|затем|акимате|кабинете|мэрии|офисе|в|на|здесь|там|тут|сам|самолично|торжественно|официально|первым|недавно|позже|потом|ранее|тогда|днем|вечером|послезавтра|завтра|вместе|у|нас|город\p{L}*|горакимате|облакимате|ректорате|маслихате|палате|посольстве|консульстве|штаб-квартире)$/u
