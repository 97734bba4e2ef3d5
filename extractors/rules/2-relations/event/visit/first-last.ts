import type { Analysis } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import type { PartyRef } from '../parties.ts'
import type { Draft, Scene } from '../scene.ts'
import { beforeAdjectives, clauseOf, type EventView, has } from '../skeleton.ts'
import { isTraveller } from './visit-goal.ts'

/** Verbs by which a trip begins or ends. */
export const isEnd = wordLike(
  /^(?:начал(?:ся|ась|а|и)?|стартовал[аи]?|завершил(?:ся|ась|а|и)?|завершится|закончил(?:ся|ась|а|и)?|прош[её]?л[аи]?)$/,
)

/** «Поездка в Китай началась с Пекина», «маршрут начался с Сианя», «второй день визита прошёл в Ухане», «свой визит аким завершил в Ухане»: a stop; a day told of it is that stop's only. */
export function byEnds(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  { places }: Analysis,
): Frame[] {
  const noun = tripNoun(view, at)
  const stop = noun === null ? undefined : stopAt(view, refs, at)
  if (noun === null || !stop) return []
  // «поездка началась с озера»: shown on the way
  if (places.some(({ name, kind }) => kind === 'site' && name === stop.party.name)) return []
  const owner = refs.find(
    (ref) => ref.at > noun && ref.at <= noun + 4 && ref.role === 'of' && isTraveller(ref),
  )
  const { from, to } = clauseOf(view, at)
  const subject = refs.find(
    (ref) => ref.at >= from && ref.at < to && ref.role === 'subject' && isTraveller(ref),
  )
  const who = owner ?? subject
  const told = visitFrame(view, at, 'event/visit-told', who ? [who] : [])
  return [{ ...told, places: [stop.party], stage: true }]
}

/** Whether the trip told by the noun at `at` began or ended at a stop of which the sentence gives the day. */
export function hasEnds(view: EventView, refs: readonly PartyRef[], at: number): boolean {
  const verb = view.chunks.findIndex((chunk) => isEnd(chunk))
  return verb >= 0 && tripNoun(view, verb) === at && stopAt(view, refs, verb) !== undefined
}

/** A trip told by its first and last stops was, between them, where its traveller is told to have been at a gathering or talks on one day. */
export function stopsBetween({ drafts }: Scene): Draft[] {
  const trip = drafts.find(
    ({ type, stage, background }) => type === 'visit' && stage && !background,
  )
  const [traveller] = trip?.parties ?? []
  if (!trip || !traveller) return []
  const found = new Map<string, Draft>()
  for (const { type, place, date, parties, planned, background, guessed, evidence } of drafts) {
    if (type === 'visit' || planned || background || guessed || date?.length !== 10) continue
    if (place?.kind !== 'place' || place.country !== trip.place?.country) continue
    if (!parties.some(({ name }) => name === traveller.name)) continue
    const known = drafts.some((one) => one.type === 'visit' && one.place?.name === place.name)
    if (!known && !found.has(place.name))
      found.set(place.name, { ...trip, place, date, planned: false, evidence })
  }
  return [...found.values()]
}

/** The noun of a trip that begins, or that somebody begins: before the verb, behind no preposition. */
function tripNoun(view: EventView, at: number): number | null {
  for (let noun = at - 1; noun >= 0; noun--) {
    const chunk = view.chunks[noun]
    if (chunk?.normal === 'маршрут') return noun
    if (!has(chunk, 'VisitNoun')) continue
    if (isDayOf(view, noun)) return noun
    if (!has(chunk, 'Nom', 'Acc')) return null
    return prepositions.test(view.chunks[beforeAdjectives(view, noun)]?.normal ?? '') ? null : noun
  }
  return null
}

/** «второй день визита», «заключительный этап поездки» */
const isDayOf = ({ chunks }: EventView, noun: number): boolean =>
  isPart.test(chunks[noun - 1]?.normal ?? '') && !prepositions.test(chunks[noun - 3]?.normal ?? '')

const isPart = /^(?:день|этап)$/

const prepositions = /^(?:в|во|на|о|об|за|под|про|через|несмотря)$/

/** «с Пекина», «в Ухане» right behind the verb or its day. */
const stopAt = (view: EventView, refs: readonly PartyRef[], at: number): PartyRef | undefined =>
  refs.find(
    (ref) =>
      ref.at > at &&
      ref.at <= at + REACH &&
      ref.party.kind === 'place' &&
      (ref.where || /^со?$/.test(view.chunks[beforeAdjectives(view, ref.at)]?.normal ?? '')),
  )

/** Chunks from the verb to its stop: a day of two or three words and a head («14 мая 2019 года в городе»). */
const REACH = 7
