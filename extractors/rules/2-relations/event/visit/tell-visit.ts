import { draft } from '../draft.ts'
import type { Frame } from '../frame.ts'
import { datesAgree } from '../merge.ts'
import { isNamed, type Party } from '../party.ts'
import { completed, contains, otherCountry, type Scene, type Trip } from '../scene.ts'
import { clauseOf, type EventView, has } from '../skeleton.ts'
import { forDays, sinceDays, untilDay } from '../span-of-days.ts'
import { add, dateIn, isOfYearBefore } from '../tell.ts'
import { ahead } from '../when-where.ts'
import { redate, tellTripDays } from './days-told.ts'
import { hasEnds } from './first-last.ts'
import { inTown } from './further-goals.ts'
import { gatheringGoal } from './gathering-goal.ts'
import { thoseOf } from './guests-then.ts'
import { isRoute } from './route.ts'
import { returnGoal } from './tell-back.ts'
import { tellBody, townOf } from './tell-body.ts'
import { byYearsEnd, daysOfAwaited, guestsGoal, isVaguePlan } from './to-come.ts'
import { isToStudy } from './training.ts'
import { whoTravels } from './travellers.ts'
import { inMonth, past } from './visit-month.ts'
import { tripAhead } from './visit-under-way.ts'

/** Adds the visits of a frame, one a place, and makes them the trip that the story is in. */
export function tellVisit(scene: Scene, told: Frame): void {
  const view = scene.views[told.sentence]
  if (!view) return
  const goalTold = told.anaphoric ? guestsGoal(scene, told) : null
  const frame = goalTold
    ? { ...told, anaphoric: false, places: [goalTold] }
    : told.onWay
      ? { ...told, places: told.places.filter((place) => !isTold(scene, place)) }
      : told
  const { publishedAt } = scene.analysis.article
  const said =
    past(frame, publishedAt) ??
    forDays(view, frame.at, untilDay(view, dateIn(scene, view, frame.at))) ??
    sinceDays(view, frame.at, publishedAt) ??
    daysOfAwaited(scene, view, frame)
  const planned = frame.fate === 'planned'
  const toCome = tripAhead(scene, frame)
  const day =
    ahead(said ?? inMonth(view, frame, publishedAt), publishedAt, frame.fate) ??
    (planned ? byYearsEnd(scene, view) : null)
  const own = frame.undated || (day?.length === 10 && isOfPart(scene, view, frame)) ? null : day
  if (frame.anaphoric) {
    if (own) tellTripDays(scene, view, frame, own)
    return
  }
  if (frame.onWay && frame.places.length === 0) return
  if (!scene.trip && isRoute(view.chunks[frame.at])) return
  if (planned && !own && !toCome && isVaguePlan(scene, view, frame)) return
  const verb = view.chunks[frame.at]?.normal ?? ''
  // «первые двадцать студентов отправятся в Ланьчжоу в 2026 году»
  if (planned && own?.length === 4 && frame.parties.length === 0 && frame.rule === 'event/visited')
    return
  // «Напомним, аким находится в Сиане»: what is so now is no background.
  // «сказал, что недавно был в Урумчи» is told beside the story.
  const recalled =
    (frame.speaker && !/^(?:находится|работает)$/.test(verb)) ||
    (own === null && /^был[аи]?$/.test(verb) && frame.parties.every(isNamed)) ||
    (own === null && /^(?:ездил|бывал)[аи]?$/.test(verb))
  const travellers = whoTravels(scene, frame)
  // «Вместе с ним приехала декан»: on the trip told.
  if (travellers.length === 0 || (frame.assumed && scene.trip)) return
  const inTrip = !recalled && isTraveller(scene, travellers, own) ? scene.trip : null
  const ofTrip = own ?? inTrip?.date ?? toCome?.date ?? (recalled || planned ? null : scene.days)
  const date = frame.undated && ofTrip?.length === 10 ? null : ofTrip
  // «64 магистранта прошли обучение в Ланьчжоу»: a count of years, no trip
  if (date === null && (frame.rule === 'event/trained-there' || isToStudy(view, frame))) return
  const town = townOf(scene, frame, travellers)
  if (town) frame.places.push(town)
  if (frame.others.length > 0 && !town) {
    tellBody(scene, frame, travellers, date)
    return
  }
  if (!own && frame.rule === 'event/visit-told' && isBygone(view, frame)) return
  const goal =
    frame.places.length > 0
      ? null
      : (returnGoal(scene, view, frame.at, travellers[0]?.country ?? null) ??
        gatheringGoal(scene, view, frame.at, travellers[0]?.country ?? null))
  const places = goal ? [goal] : inTown(scene, frame)
  const foreign = places.filter((place) =>
    travellers.some(
      (one) => place.country === otherCountry(one.country ?? otherCountry(place.country)),
    ),
  )
  for (const place of foreign) {
    const guests = travellers
      .filter((one) => one.country !== place.country)
      .map((one) => thoseOf(scene, view, one, date))
    const parties = completed(guests.length > 0 ? guests : travellers, null)
    add(scene, draft(scene, frame, parties, place, date, recalled))
  }
  const first = foreign[0]
  if (!first) return
  const trip = {
    parties: completed(travellers, null).map(({ name, country, places, kind, standIn }) => ({
      name,
      country: country ?? otherCountry(first.country),
      places,
      kind,
      standIn,
    })),
    places: foreign,
    // «начался 14 мая с Даляня»: the day is that of the stop
    date: frame.stage && date?.length === 10 ? null : date,
  }
  // A trip still to come frames nothing that has happened, nor does one of another year.
  const beside =
    recalled ||
    frame.fate === 'planned' ||
    // «договорённостей, достигнутых во время недавнего визита Си Цзиньпина»
    (view.chunks[frame.at - 1]?.normal.startsWith('недавн') ?? false) ||
    (scene.trip && (isOfYearBefore(scene, date) || isAnothers(scene.trip, view, frame, travellers)))
  if (beside) scene.aside = Object.assign(trip, { sentence: frame.sentence })
  else if (inTrip && inTrip.places[0]?.country === first.country && datesAgree(inTrip.date, date)) {
    inTrip.parties = inTrip.parties.map((known) => namedOf(known, travellers) ?? known)
    inTrip.places = [
      ...inTrip.places.filter((place) => place.kind !== 'country'),
      ...foreign.filter((place) => place.kind !== 'country' || inTrip.places.length === 0),
    ]
    if (inTrip.places.length === 0) inTrip.places = foreign
    // A day is that of one city; a range, a month are the trip's.
    const whole = inTrip.places.every((place) => foreign.some((one) => one.name === place.name))
    if (inTrip.date === null && date !== null && (date.length !== 10 || (whole && !frame.stage)))
      redate(scene, date)
  } else scene.trip = trip
}

/** «обсуждены итоги визита акима А», «Б, который приезжал в …»: told by a noun or in passing of one with a name, in the story of another's trip. */
const isAnothers = (trip: Trip, view: EventView, frame: Frame, who: readonly Party[]): boolean =>
  (frame.rule === 'event/visit-told' ||
    /^котор(?:ый|ая|ые)$/.test(view.chunks[clauseOf(view, frame.at).from]?.normal ?? '')) &&
  trip.parties.every((one) => isNamed(one) || one.country !== who[0]?.country) &&
  who.every((one) => isNamed(one) && !trip.parties.some(({ name }) => name === one.name))

/** «Посол Китая посетил …» in the title: whom the text names then. */
const namedOf = (known: Party, told: readonly Party[]): Party | undefined =>
  known.kind === 'country' && known.standIn === 'post' ? told.find(isNamed) : undefined

/** A visit there, or to the province of which it is a town, is among those told; a province still to be seen leaves its town a stop. */
const isTold = (scene: Scene, place: Party): boolean =>
  scene.drafts.some(
    (known) =>
      known.type === 'visit' &&
      known.place?.kind === 'place' &&
      (known.place.name === place.name || (!known.planned && contains(scene, known.place, place))),
  )

/** «в ходе прошлогодней поездки в …»: background of what the article tells. */
function isBygone(view: EventView, { at }: Frame): boolean {
  const before = view.chunks[at - 1]?.normal ?? ''
  return /^(?:прошлогодн|предыдущ|прошл(?:ый|ая|ого|ой|ому|ую|ым|ом)$)/.test(before)
}

/** A day told beside the trip, of a meeting on it or of its first or last stop. */
const isOfPart = (scene: Scene, view: EventView, { at, stage }: Frame): boolean =>
  framesMeeting(view, at) || (!stage && hasEnds(view, scene.refs[view.index] ?? [], at))

/** «5 июня в рамках визита встретился с …»: the day is the meeting's. */
function framesMeeting(view: EventView, at: number): boolean {
  const { from, to } = clauseOf(view, at)
  const framed = view.chunks
    .slice(Math.max(from, at - 4), at)
    .some((chunk) => /^(?:рамках|ходе|время)$/.test(chunk.normal))
  return (
    framed &&
    view.chunks
      .slice(from, to)
      .some((chunk) => has(chunk, 'MeetingNoun', 'MeetVerb', 'TalkVerb', 'ReceiveVerb'))
  )
}

/** Of the trip that the story is in: not two persons, each with a name, of whom one went on a day of his own. */
const isTraveller = (scene: Scene, parties: readonly Party[], own: string | null): boolean =>
  scene.trip?.parties.some((known) =>
    parties.some(
      (one) =>
        one.name === known.name ||
        (one.country !== null &&
          one.country === known.country &&
          !(own !== null && isNamed(one) && isNamed(known))),
    ),
  ) ?? false
