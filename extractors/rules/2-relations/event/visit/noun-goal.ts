import type { PartyRef } from '../parties.ts'
import { anyBetween, beforeAdjectives, clauseOf, type EventView, has } from '../skeleton.ts'

/** The goal of a visit told by a noun stands right behind it or its owner; before it only with «состоялся», «находится». */
export function wheresOfNoun(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
  const all = near.filter((ref) => ref.where || isAlong(view, ref))
  const start = pastOwner(view, near, at)
  const after = all.find(
    (ref) =>
      ref.at > at &&
      !anyBetween(
        view,
        start,
        ref.at,
        'Past',
        'MeetingNoun',
        'Forum',
        'Exhibition',
        'Comma',
        'TalkVerb',
        'TakePart',
      ),
  )
  const before = all.findLast((ref) => ref.at < at)
  const first =
    after ??
    (before &&
    (anyBetween(view, clauseOf(view, at).from, clauseOf(view, at).to, 'HeldVerb', 'StayVerb') ||
      isMade(view, at) ||
      isWas(view, at) ||
      has(view.chunks[at - 1], 'Intend') ||
      isRightBefore(view, before, at) ||
      /^ответн/.test(view.chunks[at - 1]?.normal ?? ''))
      ? before
      : undefined)
  return first ? all.filter((ref) => ref.list === first.list) : []
}

/** «в Сиане в рамках деловой поездки ректор провёл …» */
const isRightBefore = (view: EventView, place: PartyRef, at: number): boolean =>
  isDuring(view, at) && place.to === beforeAdjectives(view, at) - 2

/** «в ходе двухдневного визита», «во время предстоящей рабочей поездки», «в рамках визита» */
export function isDuring(view: EventView, at: number): boolean {
  let back = beforeAdjectives(view, at)
  while (/[чщшн]ей$/.test(view.chunks[back]?.normal ?? '')) back = beforeAdjectives(view, back)
  return /^(?:рамках|ходе|время)$/.test(view.chunks[back]?.normal ?? '')
}

/** «В рамках поездки в Сиань он встретится с …»: on the visit of one told before. */
export const isOfOneTold = (view: EventView, at: number): boolean =>
  isDuring(view, at) &&
  view.chunks.slice(at, clauseOf(view, at).to).some(({ normal }) => /^(?:он|она)$/.test(normal))

/** «поездка по Хэнани», «по Казахстану» */
const isAlong = (view: EventView, { at, party }: PartyRef): boolean =>
  (party.kind === 'place' || party.kind === 'country') &&
  view.chunks[at - 1]?.normal === 'по' &&
  has(view.chunks[at], 'Dat')

/** «совершила рабочий визит»: the verb stands right before the noun and its adjectives. */
const isMade = (view: EventView, at: number): boolean =>
  has(view.chunks[beforeAdjectives(view, at)], 'MakeVerb')

/** «были с рабочим визитом» */
export function isWas(view: EventView, at: number): boolean {
  const back = beforeAdjectives(view, at)
  return view.chunks[back]?.normal === 'с' && /^был[аи]?$/.test(view.chunks[back - 1]?.normal ?? '')
}

/** «визита делегации области, возглавляемой акимом, в город», «поездка делегации А, Б и В в город»: behind the commas within its owner. */
function pastOwner(view: EventView, near: readonly PartyRef[], at: number): number {
  const owner = near.find((ref) => ref.at > at && ref.at - at <= 4 && ref.group)
  if (!owner || !anyBetween(view, owner.at, owner.to, 'Comma')) return at + 1
  return has(view.chunks[owner.to + 1], 'Comma') ? owner.to + 2 : owner.to + 1
}
