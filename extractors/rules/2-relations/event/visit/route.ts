import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import type { PartyRef } from '../parties.ts'
import { type EventView, has } from '../skeleton.ts'
import { isTraveller } from './visit-goal.ts'

/** Nouns of a stop on the way, in the form in which it became one: «первой остановкой стал Пекин». */
export const isStop = wordLike(/^(?:остановкой|точкой|пунктом|городом)$/)

/** «Первой точкой маршрута стал Пекин», «следующей остановкой стала провинция Хунань»: those on the trip were there. */
export function byStop(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  if (!/^(?:перв|втор|трет|следующ|последн|очередн|конечн)/.test(view.chunks[at - 1]?.normal ?? ''))
    return []
  const behind = view.chunks.slice(at + 1, at + 6)
  const became = behind.findIndex((chunk) => /^стал[аио]?$/.test(chunk.normal))
  const way = behind
    .slice(0, Math.max(0, became))
    .some((chunk) => has(chunk, 'VisitNoun') || /^(?:маршрут|программ|пути$)/.test(chunk.normal))
  // «вторым городом стал …» need not be one of a trip
  if (became < 0 || (became > 0 && !way)) return []
  if (became === 0 && view.chunks[at]?.normal === 'городом') return []
  const place = refs.find(
    (ref) =>
      ref.at > at + 1 + became &&
      ref.at <= at + 9 &&
      ref.party.kind === 'place' &&
      !isTraveller(ref),
  )
  if (!place) return []
  return [{ ...visitFrame(view, at, 'event/visit-told', []), places: [place.party], onWay: true }]
}

/** Words for the way of a trip. */
export const isRoute = wordLike(/^(?:маршрут|программе|путь|между|пути)$/)

/** «Маршрут был плотным: Пекин, Тяньцзинь», «в программе поездки – А и Б», «дальше путь лежал в Шоугуан»: those on the trip were there. */
export function byRoute(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const word = view.chunks[at]?.normal
  const between = word === 'между' && view.chunks[at + 1]?.normal === 'ними'
  const onTheWay = word === 'пути' && view.chunks[at - 1]?.normal === 'по'
  if ((word === 'между' && !between) || (word === 'пути' && !onTheWay)) return []
  const opener = view.chunks.findIndex(
    (chunk, i) => i > at && i <= at + 6 && (has(chunk, 'Colon', 'Dash') || isLed(chunk)),
  )
  if (opener < 0) return []
  const ofTrip = view.chunks.slice(at + 1, opener).some((chunk) => has(chunk, 'VisitNoun'))
  if (view.chunks[at]?.normal === 'программе' && !ofTrip) return []
  const first = refs.find((ref) => ref.at > opener && ref.party.kind === 'place')
  if (!first || first.at > opener + 3 || isTraveller(first)) return []
  const places = refs.filter((ref) => ref.list === first.list).map((ref) => ref.party)
  return [{ ...visitFrame(view, at, 'event/visit-told', []), places, onWay: true }]
}

const isLed = wordLike(
  /^(?:были|оказались|лежали|лежал|вел|пролег|пролегал|прошел|проходил|включал|включает|включил|охватил|охватывал|охватывает)$/,
)
