import { wordLike } from '../../../../engine/word-like.ts'
import { type Frame, pointsBack } from '../frame.ts'
import { isOfTrip } from '../meeting/programme.ts'
import type { Party } from '../party.ts'
import { type Draft, evidenceOf, type Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'
import { forDays, untilDay } from '../span-of-days.ts'
import {
  add,
  dateIn,
  gatheringAround,
  isOfYearBefore,
  placeHere,
  sameDayPlace,
  saysAlso,
} from '../tell.ts'
import { isOurs } from '../visit/ours.ts'
import { ahead } from '../when-where.ts'
import { isBare, isJoined, isSigned, siteBefore } from './ceremony.ts'
import { comingThere } from './coming-there.ts'
import { isWithoutDay, withComing } from './day-later.ts'
import { dayMeant, isAskedDay, isToCome, isVerbless } from './gathering-day.ts'
import { isIntroduced, isThis } from './gathering-kind.ts'
import { isNews } from './news.ts'
import { isOfBoth } from './of-both.ts'
import { placeOfTitle } from './place-of-title.ts'
import { isOfOpeningTold } from './ribbon.ts'
import { joinsOpening, takePart } from './take-part.ts'
import { onlyTown, ours, tellListed } from './tell-listed.ts'
import { withThoseBefore } from './those-before.ts'
import { tellWorldFair } from './world-fair.ts'

const isThereWord = wordLike(/^(?:там|здесь|тут)$/)

/** Adds a forum, exhibition or other gathering: one with a name, a place or a day, or held on the trip that the story is in. */
export function tellGathering(scene: Scene, told: Frame): void {
  const view = scene.views[told.sentence]
  if (!view || tellWorldFair(scene, told, view)) return
  const frame = comingThere(scene, withThoseBefore(scene, told, view), view)
  if (joinsOpening(scene, frame, view) || isOfOpeningTold(scene, frame, view)) return
  if ((isBare(view, frame.at) || isJoined(view, frame.at)) && isSigned(scene, view)) return
  const day = isAskedDay(frame, view)
    ? null
    : forDays(view, frame.at, untilDay(view, dateIn(scene, view, frame.at)))
  const future =
    frame.fate === 'planned' ||
    frame.fate === 'invited' ||
    isToCome(day, scene.analysis.article.publishedAt)
  const before = day === null && frame.fate === 'planned' ? visitAhead(scene, view) : null
  const own = future
    ? (before?.date ?? ahead(day, scene.analysis.article.publishedAt, 'planned'))
    : day
  const known = scene.drafts.findLast((draft) => draft.type === frame.type)
  if (known && isThis(view, frame.at)) return
  const place =
    frame.places[0] ??
    placeHere(scene, view) ??
    (saysAlso(view, isThereWord) || isThere(scene, view, frame.at) ? lastPlace(scene) : null) ??
    before?.place ??
    null
  const ceremony =
    has(view.chunks[frame.at], 'Ceremony', 'Launched') &&
    frame.parties.some((party) => party.kind === 'official')
  const specific =
    place !== null || own !== null || frame.name !== null || ceremony || isOfBoth(view, frame.at)
  const held =
    view.chunks.some((chunk) => has(chunk, 'HeldVerb') || lasted(chunk)) ||
    isVerbless(view, frame.at)
  // «Прошёл фестиваль тюльпанов. В октябре проведут и фестиваль винограда»
  const another = future && own !== null && known?.planned !== true
  if (
    known &&
    !another &&
    !view.view.sentence.title &&
    pointsTo(known, frame, place, held ? own : null, isTitle(scene, known))
  ) {
    // «заявил на форуме вице-премьер …»: he is on no list of those who take part.
    if (
      known.parties.length === 0 ||
      known.assumed ||
      view.chunks.some((chunk) => has(chunk, 'TakePart'))
    )
      for (const party of frame.parties) takePart(known, party)
    if (known.place === null && !pointsBack.test(view.chunks[frame.at - 1]?.normal ?? ''))
      known.place = place
    if (own !== null && known.date === null && held)
      known.date = known.planned ? ahead(own, scene.analysis.article.publishedAt, 'planned') : own
    return
  }
  const whole = future && own !== null && place === null ? withComing(scene, frame) : null
  if (whole) {
    tellGathering(scene, whole)
    return
  }
  if (
    (frame.anaphoric && !(scene.trip && isIntroduced(view, frame.at))) ||
    (future && own === null && isWithoutDay(scene, frame, view, place)) ||
    (!specific && !(scene.trip && view.chunks.some((chunk) => has(chunk, 'HeldVerb', 'TakePart'))))
  )
    return
  if (
    view.chunks.some((chunk) => has(chunk, 'Programme')) &&
    (!specific || isOfTrip(view)) &&
    own === null
  ) {
    tellListed(scene, frame, view)
    return
  }
  if (!isOurs(scene, frame, view)) return
  if (has(view.chunks[frame.at], 'Launched') && !isNews(scene, view, own, frame)) return
  const trip =
    future ||
    isOfYearBefore(scene, own) ||
    (place !== null && scene.trip && place.country !== scene.trip.places[0]?.country)
      ? null
      : scene.trip
  const assumed =
    frame.parties.length === 0 &&
    !future &&
    frame.type !== 'other' &&
    trip?.places[0]?.country === 'CN'
  const opened = frame.parties.length === 0 ? frame.opened : undefined
  const draft: Draft = {
    type: frame.type,
    date: own ?? trip?.date ?? dayMeant(scene, frame, view),
    place:
      place ??
      onlyTown(trip) ??
      sameDayPlace(scene, view, frame.at, own) ??
      siteBefore(scene, frame, view) ??
      placeOfTitle(scene, frame, view) ??
      (future ? null : around(scene, frame, own)),
    parties: assumed ? ours(trip) : opened ? [opened] : frame.parties,
    assumed: assumed || opened !== undefined,
    name: frame.name,
    noun: view.chunks[frame.at]?.normal.slice(0, 5) ?? '',
    sentence: frame.sentence,
    background: false,
    planned: future,
    evidence: [evidenceOf(scene, frame.sentence, frame.rule, specific ? 0.85 : 0.7)],
  }
  add(scene, draft)
  if (!future && place && !scene.trip && (scene.where?.reach ?? 0) < 100)
    scene.where = { place, sentence: frame.sentence, reach: 2 }
}

/** «Выставка работала с 12 по 15 июня» */
const lasted = wordLike(/^(?:про)?(?:работала?|длил(?:ся|ась)|должал(?:ся|ась)|должил(?:ся|ась))$/)

/** «Завтра там откроется ярмарка», right behind a visit told. */
const isThere = (scene: Scene, view: EventView, at: number): boolean =>
  view.chunks
    .slice(Math.max(0, at - 4), at)
    .some((chunk) => /^(?:там|здесь)$/.test(chunk.normal)) &&
  view.index - (scene.drafts.at(-1)?.sentence ?? Number.NEGATIVE_INFINITY) <= 1

/** «В ноябре приедут художники из Сианя. На Арбате откроют Дни Сианя»: the visit to come that the sentence before tells. */
function visitAhead({ drafts }: Scene, view: EventView): Draft | null {
  const last = drafts.at(-1)
  return last?.type === 'visit' && last.planned && view.index - last.sentence === 1 ? last : null
}

const lastPlace = (scene: Scene): Party | null =>
  scene.drafts.findLast((known) => known.place?.kind === 'place')?.place ?? null

/** «Форум стал …», «в рамках выставки …»: no other place, day or name than the last of its kind has. */
function pointsTo(
  known: Draft,
  frame: Frame,
  place: Party | null,
  own: string | null,
  titled: boolean,
): boolean {
  if (frame.name !== null && known.name !== null && frame.name !== known.name) return false
  if (place && known.place && place.name !== known.place.name) return false
  if (own !== null && known.date !== null && !known.date.startsWith(own)) return false
  const fills = known.place === null && frame.name === null && own === null
  return (
    (place === null || fills) &&
    (own === null || known.date !== null || titled || frame.anaphoric) &&
    (frame.name === null || frame.name === known.name)
  )
}

/** Where the scene is: the week of events that the day falls into, or where the sentence before puts a signing. */
function around(scene: Scene, frame: Frame, date: string | null): Party | null {
  const { where } = scene
  const near = where && frame.sentence - where.sentence <= where.reach ? where.place : null
  return gatheringAround(scene, date)?.place ?? near
}

const isTitle = ({ views }: Scene, { sentence }: Draft): boolean =>
  views[sentence]?.view.sentence.title === true
