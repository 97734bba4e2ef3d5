import { dayNumber } from '../../../../text/dates/calendar.ts'
import { compatible } from '../merge.ts'
import { isNamed, type Party } from '../party.ts'
import { contains, type Draft, type Scene } from '../scene.ts'
import { isOfYearBefore } from '../tell.ts'

/** Talks without a day of their own are within the visit whose guests they were with, also where its days are told later. */
export function daysOfVisit(scene: Scene, draft: Draft): string | null {
  if (draft.type !== 'meeting' || draft.date !== null || draft.background || draft.planned)
    return null
  const visits = scene.drafts.filter(
    ({ type, date, background, planned, place, parties, sentence }) =>
      type === 'visit' &&
      date !== null &&
      !background &&
      !planned &&
      (draft.place === null || place?.country === draft.place.country) &&
      !isElsewhere(scene, draft, place, date) &&
      parties.some((one) => draft.parties.some((two) => compatible(one, two))) &&
      // a delegation of which no more than its country is told may be another, told of behind the talks
      (sentence <= draft.sentence ||
        (parties.some((one) => one.kind !== 'country') && !isOfMonthBefore(scene, date))),
  )
  const days = new Set(visits.map(({ date }) => date))
  return days.size === 1 ? ([...days][0] ?? null) : null
}

/** «29 июля делегация посетила завод. Аким встретился также с …»: talks that nothing dates, of people of whom other days of late are told, were in that month. */
export function monthOfTalks(scene: Scene, draft: Draft): string | null {
  const { publishedAt } = scene.analysis.article
  if (draft.type !== 'meeting' || draft.background || draft.planned || publishedAt === null)
    return null
  const today = publishedAt.slice(0, 10)
  const months = scene.drafts.flatMap(({ type, date, lent, background, planned, parties }) => {
    if (date === null || background || planned || (type === 'meeting' && lent)) return []
    const last = date.split('/').at(-1) ?? date
    const ago = dayNumber(today) - dayNumber(last.length === 7 ? `${last}-01` : last)
    return last.length >= 7 &&
      ago >= 0 &&
      ago <= OF_LATE &&
      parties.some((one) => isNamed(one) && draft.parties.some((two) => one.name === two.name))
      ? [last.slice(0, 7)]
      : []
  })
  return new Set(months).size === 1 ? (months[0] ?? null) : null
}

/** Days within which what a report tells of one man is of one story. */
const OF_LATE = 31

/** Guests of whom only the talks have a day were there on that day. */
export function dayOfTalks(scene: Scene, draft: Draft): string | null {
  if (draft.type !== 'visit' || draft.date !== null || draft.background || draft.planned)
    return null
  if (draft.place?.country !== 'KZ' || draft.parties.some(({ country }) => country === 'KZ'))
    return null
  const days = scene.drafts.flatMap(({ type, date, background, planned, place, parties }) =>
    type === 'meeting' &&
    date?.length === 10 &&
    !background &&
    !planned &&
    (place === null || place.name === draft.place?.name) &&
    parties.some((one) => draft.parties.some((two) => one.name === two.name))
      ? [date]
      : [],
  )
  return spanOf(days)
}

/** The one day, or the days from the first to the last where they are a few days apart. */
function spanOf(days: readonly string[]): string | null {
  const [first] = [...days].sort()
  const last = [...days].sort().at(-1)
  if (first === undefined || last === undefined || first === last) return first ?? null
  return dayNumber(last) - dayNumber(first) <= LONGEST ? `${first}/${last}` : null
}

/** Days that a visit lasts at most of which no days are told. */
const LONGEST = 5

/** «а в октябре её делегация побывала в …», told behind talks of November: recalled. */
const isOfMonthBefore = ({ analysis }: Scene, date: string): boolean =>
  date.length === 7 && date < (analysis.article.publishedAt ?? '').slice(0, 7)

/** A visit of one day to another town, or one of another year, is none that the talks were in. */
const isElsewhere = (scene: Scene, draft: Draft, at: Party | null, day: string): boolean =>
  isOfYearBefore(scene, day) ||
  (day.length === 10 &&
    draft.place?.kind === 'place' &&
    at?.kind === 'place' &&
    at.name !== draft.place.name &&
    !contains(scene, draft.place, at) &&
    !contains(scene, at, draft.place))
