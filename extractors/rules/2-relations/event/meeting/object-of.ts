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
  return where && /^(?:во?|на)$/.test(first?.normal ?? '') ? where.to + 1 : at + 1
}

const light =
  /^(?:с|рабоч\p{L}*|визит\p{L}*|господин\p{L}*|госпож\p{L}*|г-н\p{L}*|глав[уы]|руководство|член\p{L}*|групп\p{L}*|у|себя|в|и|вчера|сегодня|накануне|столице|городе|резиденции|здании|день|тот|же|утром|также|лично|тепло|радушно|затем|акимате|кабинете|мэрии|офисе|в|на|здесь|там|тут|сам|самолично|торжественно|официально|первым|недавно|позже|потом|ранее|тогда|днем|вечером|послезавтра|завтра|вместе|у|нас|город\p{L}*|горакимате|облакимате|ректорате|маслихате|палате|посольстве|консульстве|штаб-квартире)$/u
