import type { Chunk } from '../../../../engine/chunk.ts'
import type { Event } from '../../../../record.ts'
import type { Frame } from '../frame.ts'
import type { PartyRef } from '../parties.ts'
import type { Party } from '../party.ts'
import {
  anyBetween,
  beforeAdjectives,
  clauseOf,
  type EventView,
  has,
  withRelative,
} from '../skeleton.ts'
import { daysOf } from './days-of.ts'

/** «проведены два бизнес-форума — в Шэньси и Кызылорде»: one in each of as many places. */
export function countedPlaces(view: EventView, refs: readonly PartyRef[], at: number): Party[] {
  const count = ['два', 'три', 'четыре'].indexOf(view.chunks[at - 1]?.normal ?? '') + 2
  if (count < 2) return tourPlaces(view, refs, at)
  const places = refs.filter((ref) => ref.where && ref.at > at && ref.party.kind === 'place')
  return places.length === count ? places.map(({ party }) => party) : []
}

/** «гастроли пройдут в А, Б и В»: a tour is in each town of its list. */
function tourPlaces(view: EventView, refs: readonly PartyRef[], at: number): Party[] {
  if (!/^гастрол/.test(view.chunks[at]?.normal ?? '')) return []
  const first = refs.find((ref) => ref.where && ref.at > at && ref.party.kind === 'place')
  const places = refs.filter((ref) => ref.list === first?.list && ref.party.kind === 'place')
  return places.length > 1 ? places.map(({ party }) => party) : []
}

/** «на выставке открылась Неделя Пекина»: the exhibition is where the week is. */
export const holdsDays = (view: EventView, frame: Frame, frames: readonly Frame[]): boolean =>
  frame.type === 'exhibition' &&
  view.chunks[frame.at - 1]?.normal === 'на' &&
  frames.some(({ type, at }) => type === 'other' && daysOf(view, at) !== null)

/** «пройдут Дни Пекина, ожидаются балет и выставка»: what the days consist of. */
export const isOfDays = (view: EventView, frame: Frame, frames: readonly Frame[]): boolean =>
  frames.some(
    ({ type, at, places: [place] }) =>
      type === 'other' &&
      at < frame.at &&
      (frame.places.length === 0 || frame.places[0]?.name === place?.name) &&
      daysOf(view, at) !== null &&
      !anyBetween(view, at + 1, frame.at, 'HeldVerb', 'MakeVerb'),
  )

/** «открылась серия мероприятий «Культура Китая»» */
export const isNamedEvent = (view: EventView, at: number): boolean => {
  const { from, to } = clauseOf(view, at)
  return (
    (has(view.chunks[at + 1], 'Quote') && anyBetween(view, from, to, 'HeldVerb')) ||
    isFirstTold(view, from, at)
  )
}

/** «прошло праздничное мероприятие», «общество провело праздник»: behind its verb an event is new; «праздник прошёл» was told before. */
const isFirstTold = (view: EventView, from: number, at: number): boolean =>
  /^(?:мероприятие|праздник)$/.test(view.chunks[at]?.normal ?? '') &&
  !/^(?:на|в|за|про)$/.test(view.chunks[beforeAdjectives(view, at)]?.normal ?? '') &&
  !anyBetween(view, at - 3, at, 'Quote') &&
  anyBetween(view, from, at, 'HeldVerb', 'MakeVerb')

/** «прошли концерты и мастер-классы», «провели товарищеские матчи»: one row of them is told. */
export const isRowOf = (view: EventView, at: number): boolean => {
  const { from, to } = clauseOf(view, at)
  return (
    has(view.chunks[at], 'Plural') &&
    has(view.chunks[at], 'Nom', 'Acc') &&
    !has(view.chunks[from], 'Which') &&
    anyBetween(view, from, to, 'HeldVerb', 'MakeVerb')
  )
}

/** «В завершение пресс-конференции участники …», «по итогам презентации»: it was told before. */
export const isLookedBackAt = (view: EventView, at: number): boolean =>
  /^(?:завершени[еи]|окончани[ию]|итогам|результатам|ходе|начале|конце)$/.test(
    view.chunks[at - 1]?.normal ?? '',
  ) && !has(view.chunks[at + 1], 'Quote')

/** «Состоялась также презентация», «Прошёл семинар»: the verb first tells of one not told before. */
export const isIntroduced = (view: EventView, at: number): boolean =>
  has(view.chunks[at], 'Gathering', 'Nom') &&
  !has(view.chunks[at], 'Ceremony') &&
  anyBetween(view, at - 3, at, 'HeldVerb') &&
  !anyBetween(view, at - 3, at, 'Comma')

/** «прилетит в сентябре, к закрытию выставки»: says when something else is. */
export const isUntil = ({ chunks }: EventView, at: number): boolean =>
  /^(?:за|от)крытию$/.test(chunks[at - 1]?.normal ?? '') && chunks[at - 2]?.normal === 'к'

/** «готовятся к зимней Олимпиаде»: games of the whole world. */
export const isOfWorld = ({ chunks }: EventView, at: number): boolean =>
  /^олимпиад/.test(chunks[at]?.normal ?? '') &&
  /^(?:зимн|летн|бел[оы]й$)/.test(chunks[at - 1]?.normal ?? '')

/** «соглашение о выставке подписали в декабре»: what the document is about. */
export const isOfDocument = (view: EventView, at: number): boolean => {
  const before = beforeAdjectives(view, at)
  return /^об?$/.test(view.chunks[before]?.normal ?? '') && has(view.chunks[before - 1], 'Document')
}

/** «сегодняшняя выставка – первый плод поездки»: the one told before, of which nothing new is said. */
export const isThis = (view: EventView, at: number): boolean => {
  const { from, to } = clauseOf(view, at)
  return (
    /^(?:сегодняшн|нынешн|эт(?:а|от|о|ой|ом|ого|ому|им|у)$|данн|подобн|так(?:ая|ой|ое|ую|ом|ого)$)/.test(
      view.chunks[at - 1]?.normal ?? '',
    ) && !anyBetween(view, from, to, 'HeldVerb', 'TakePart')
  )
}

/** «Эти мероприятия включают показ, выставку и круглый стол»: items of one programme. */
export const isItem = (view: EventView, at: number): boolean => {
  const all = view.chunks.slice(clauseOf(view, at).from, at)
  return (
    all.some((chunk) => has(chunk, 'SomeEvent')) &&
    all.some(({ normal }) => /^(?:включ(?:ает|ают|ал[аио]?|ил[аио]?)|вошл[аи]|вошел)$/.test(normal))
  )
}

/** «на территории ЭКСПО построят завод»: a place, unless something is held or shown there. */
export const isVenue = (view: EventView, at: number): boolean => {
  const { from, to } = withRelative(view, at)
  return (
    /^(?:экспо|expo)$/.test(view.chunks[at]?.normal ?? '') &&
    !anyBetween(view, from, to, 'HeldVerb', 'TakePart')
  )
}

/**
 * What happens «в рамках форума» is a part of it and not counted apart; a conference in the frame of somebody's days is, and the start of a
 * thing in the frame of a forum.
 */
export const isPart = (type: Event['type'], outer: Event['type'] | null, chunk: Chunk): boolean =>
  outer !== null &&
  !(type === 'forum' && outer !== type) &&
  !(outer === 'forum' && has(chunk, 'Ceremony') && !/^открыти/.test(chunk.normal))
