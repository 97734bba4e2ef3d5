import { dayNumber } from '../../../../text/dates/calendar.ts'
import { isPreterite } from '../../../../text/forms/tense.ts'
import { isBackground } from '../../dates.ts'
import { plainDraft } from '../draft.ts'
import { compatible, datesAgree } from '../merge.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { isNamed, type Party } from '../party.ts'
import { contains, type Draft, type Scene, type Trip } from '../scene.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { dateOf } from '../when-where.ts'

/** «По ходу переговоров в Шанхае подписаны …», «в Сучжоу он заложил камень»: notes what was done in towns of China. */
export function tellDeeds(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  if (view.view.sentence.title || isBackground(view.view)) return
  const trip = isToChina(scene.trip) ? scene.trip : null
  for (const ref of refs) {
    const { party, where, at, list } = ref
    if (!where || !isTown(scene, party) || isWhither(view, at)) continue
    if (at !== refs.find((one) => one.list === list)?.at) continue
    const { from, to } = withWhere(view, at)
    if (anyBetween(view, from, to, ...undone)) continue
    const near = inClause(view, refs, at)
    if (!anyBetween(view, from, to, ...deeds) && !isActing(view, near, from, to, trip)) continue
    const who = near.filter((one) => isNamed(one.party) && one.party.country === 'KZ')
    const date = dateOf(view, at).date ?? null
    const [one] = who.map((ref) => ref.party)
    scene.deeds.push({ place: party, date, sentence: view.index, trip, who: one ? [one] : [] })
  }
}

/** Where those on a trip to China acted they were, though nobody says that they went there. */
export function deedsThere(scene: Scene): Draft[] {
  const found: Draft[] = []
  for (const { place, date, sentence, trip, who } of scene.deeds) {
    const on = trip ?? scene.trip
    if (!isToChina(on) || !isNear(date, on.date)) continue
    // of a trip of which no stop is told the day is this one's
    const whole = on.places.every(({ kind }) => kind === 'country')
    const day = date?.length === 10 ? date : whole ? on.date : monthOf(on.date)
    const parties = [...(who.length > 0 ? who : on.parties)]
    const told = [...scene.drafts, ...found].some(
      (visit) =>
        visit.type === 'visit' &&
        visit.place?.kind === 'place' &&
        (visit.place.name === place.name ||
          contains(scene, visit.place, place) ||
          contains(scene, place, visit.place)) &&
        isNear(visit.date, day) &&
        // one with a name is not another with a name
        !(who.length > 0 && visit.parties.every((one) => isNamed(one) && !isOf(one, parties))),
    )
    if (!told)
      found.push(
        plainDraft(scene, sentence, 'event/visit-told', 0.8, {
          type: 'visit',
          date: day,
          place,
          parties,
        }),
      )
  }
  return found
}

/** «в Пекине, где и подписана карта»: with the clause that «где» opens. */
function withWhere(view: EventView, at: number): { from: number; to: number } {
  const own = clauseOf(view, at)
  const next = view.clauses.find(({ from }) => from === own.to)
  const where = next && /^где$/.test(view.chunks[next.from]?.normal ?? '')
  return where ? { from: own.from, to: next.to } : own
}

const isOf = ({ name }: Party, those: readonly Party[]): boolean =>
  those.some((one) => one.name === name)

const deeds = ['SignPast', 'SignPassive', 'MeetingNoun', 'TalkVerb', 'MeetVerb', 'ReceivePassive']
const undone = ['VisitVerb', 'Future', 'Intend', 'Not', 'Cancel', 'Invite']

const isTown = ({ analysis }: Scene, { name, country }: Party): boolean =>
  country === 'CN' &&
  analysis.places.some((place) => place.name === name && place.kind !== 'province')

const isToChina = (trip: Trip | null): trip is Trip =>
  trip?.places[0]?.country === 'CN' && trip.parties.every(({ country }) => country === 'KZ')

/** «В Пекине Тасжурек открыл торговый дом», «в Сучжоу он заложил камень»: those on the trip are the subject of a verb in the past. */
const isActing = (
  { chunks }: EventView,
  near: readonly PartyRef[],
  from: number,
  to: number,
  trip: Trip | null,
): boolean =>
  trip !== null &&
  (near.some(
    ({ role, party }) => role === 'subject' && trip.parties.some((one) => compatible(one, party)),
  ) ||
    chunks.slice(from, to).some(({ normal }) => those.test(normal))) &&
  chunks.slice(from, to).some((chunk) => !chunk.mention && isPreterite(chunk.token.lower))

/** Words for those on a trip: «участники поездки», «казахстанцы». */
const those =
  /^(?:он|она|они|участники|члены|казахстанцы|казахстанские|гости|делегаты|делегация|делегации)$/

/** «по дороге в Шанхай заехали в Иньчуань»: told as a goal. */
const isWhither = ({ chunks }: EventView, at: number): boolean =>
  has(chunks[at], 'Acc') && !has(chunks[at], 'Loc')

/** Days of one trip. */
const isNear = (a: string | null, b: string | null): boolean =>
  datesAgree(a, b) ||
  (a?.length === 10 && b?.length === 10 && Math.abs(dayNumber(a) - dayNumber(b)) <= LONGEST)

/** Days between the stops of a trip at most. */
const LONGEST = 14

/** The day of one stop says of another no more than the month. */
const monthOf = (date: string | null): string | null =>
  date?.length === 10 ? date.slice(0, 7) : date
