import { wordLike } from '../../../../engine/word-like.ts'
import { dayNumber, isoDay } from '../../../../text/dates/calendar.ts'
import { wordNumber } from '../../../../text/numbers/words.ts'
import { isBackground } from '../../dates.ts'
import { compatible } from '../merge.ts'
import type { Draft, Scene } from '../scene.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { daysNamed } from '../span-of-days.ts'

/** Adds what a sentence tells of the first day or the length of the trip that the story is in. */
export function tellSpan({ span }: Scene, view: EventView): void {
  const told: number[] = []
  view.chunks.forEach((chunk, at) => {
    if (isLength(chunk) || isFirst(chunk) || has(chunk, 'StayVerb')) told.push(at)
  })
  if (told.length === 0) return
  if (isBackground(view.view) || view.view.dates.some(({ kind }) => kind === 'range')) return
  for (const at of told) {
    const chunk = view.chunks[at]
    if (chunk && isLength(chunk)) span.days ??= lengthAt(view, at)
    else span.from ??= firstAt(view, at)
  }
}

const isLength = wordLike(
  /^(?:дн(?:я|ей)|недел[юяи]|(?:двух|трех)?недельн(?:ая|ой|ую|ый|ого|ым)|(?:\p{L}{4,}|\d+-)дневн(?:ая|ой|ую|ый|ого|ым))$/u,
)
const isFirst = wordLike(/^(?:начал[оа]|(?:при(?:был|ехал|летел)[аи]?))$/)

/** «Семь дней провела», «неделю пробыли», «недельная поездка»: days of a stay or trip. */
function lengthAt(view: EventView, at: number): number | null {
  const { from, to } = clauseOf(view, at)
  if (!anyBetween(view, from, to, 'VisitNoun', 'StayVerb', 'VisitVerb', 'InspectVerb')) {
    const spent = view.chunks.slice(from, to).some((chunk) => /^пров(?:ел|еде)/.test(chunk.normal))
    if (!spent) return null
  }
  const word = view.chunks[at]?.normal ?? ''
  const weeks = word.startsWith('двух') ? 2 : word.startsWith('трех') ? 3 : 1
  if (word.includes('недел')) {
    const many = wordNumber(view.chunks[at - 1]?.normal ?? '')
    return 7 * (many ?? weeks)
  }
  const number = daysNamed(word) ?? wordNumber(view.chunks[at - 1]?.normal ?? '')
  return number !== null && number > 1 && number <= LONGEST ? number : null
}

/** «Гости прибыли 11 июля», «начало поездки, 26 августа», «находится в КНР с понедельника»: the day, where no goal takes it for its own. */
function firstAt(view: EventView, at: number): string | null {
  const { from, to } = clauseOf(view, at)
  const [start, end] = [view.chunks[from]?.start ?? 0, view.chunks[to - 1]?.end ?? 0]
  const day = view.view.dates.find(
    (date) =>
      date.kind === 'point' &&
      date.date?.length === 10 &&
      date.start >= start - 20 &&
      date.end <= end + 20,
  )
  if (!day?.date) return null
  if (has(view.chunks[at], 'StayVerb')) return /^со?$/.test(day.preposition ?? '') ? day.date : null
  if (view.chunks[at]?.normal.startsWith('начал'))
    return has(view.chunks[at + 1], 'VisitNoun') || has(view.chunks[at + 2], 'VisitNoun')
      ? day.date
      : null
  return view.chunks.slice(from, to).some(({ mention }) => mention?.kind === 'place')
    ? null
    : day.date
}

/** The days of the trip for its visits of which none is told, or no more than the first. */
export function spanTrip(scene: Scene): void {
  const { span, trip } = scene
  const country = trip?.places[0]?.country
  if (!trip || country == null) return
  const ours = scene.drafts.filter(
    (draft) =>
      draft.type === 'visit' &&
      !draft.background &&
      !draft.planned &&
      draft.place?.country === country &&
      trip.parties.some((one) => draft.parties.some(({ name }) => name === one.name)),
  )
  const talks = scene.drafts.filter(
    ({ type, background, planned, place }) =>
      type === 'meeting' && !background && !planned && place?.country === country,
  )
  const from = span.from ?? (span.days === null ? null : firstDay([...ours, ...talks]))
  const days = from === null ? null : rangeFrom(from, span.days)
  // a visit of that day beside one of which none is told is a stop
  const undated = ours.some(({ date }) => date === null || date.includes('/'))
  for (const draft of ours)
    if (days !== null && (draft.date === null || (draft.date === from && !undated)))
      draft.date = days
  const lead = ours.every(({ date }) => date === null) ? leadDays(scene) : null
  // «обсуждены итоги визита акима А 14–15 января»: another's days
  const others = scene.drafts.some(
    (draft) => draft.type === 'visit' && draft.date === lead && !ours.includes(draft),
  )
  if (lead !== null && !others) for (const draft of ours) draft.date = lead
  const stages = ours
    .flatMap(({ stage, date }) => (stage && date?.length === 10 ? [date] : []))
    .sort()
  const [first, last] = [stages[0], stages.at(-1)]
  if (first === undefined || last === undefined || first === last) return
  for (const draft of [...ours, ...scene.drafts.filter(({ type }) => type === 'meeting')])
    if (draft.date === null && !draft.background && !draft.planned) draft.date = `${first}/${last}`
}

/** «Гостей принял аким. Завтра они улетают»: from the day that their talks told to the one on which they leave. */
export function tillLeaving({ span: { leaving } }: Scene): void {
  if (!leaving) return
  const { date, visit } = leaving
  const days = visit.date?.length === 10 ? dayNumber(date) - dayNumber(visit.date) : 0
  if (days > 0 && days <= 14) visit.date = `${visit.date}/${date}`
}

/** Guests who came on a day and of whom more is told on several later days were there until the last of them. */
export function tillLast(scene: Scene): void {
  for (const visit of scene.drafts) {
    const { date, place, at } = visit
    if (visit.type !== 'visit' || visit.background || visit.planned || date?.length !== 10) continue
    if (!isArrival.test(scene.views[visit.sentence]?.chunks[at ?? -1]?.normal ?? '')) continue
    const told = scene.drafts.flatMap((draft) =>
      draft !== visit &&
      !draft.background &&
      !draft.planned &&
      draft.date?.length === 10 &&
      draft.place?.country === place?.country &&
      draft.parties.some((one) => visit.parties.some((two) => compatible(one, two)))
        ? [draft.date]
        : [],
    )
    joinEnd(scene, visit)
    const later = [...new Set(told)].filter((day) => day > date).sort()
    const last = later.at(-1)
    if (later.length > 1 && last && dayNumber(last) - dayNumber(date) <= 7)
      visit.date = `${date}/${last}`
  }
}

/** «завершила визит в среду. Прибыла она во вторник»: one stay of the same people in one place, told twice with a day each. */
function joinEnd(scene: Scene, arrival: Draft): void {
  const { date, place } = arrival
  const names = arrival.parties.map(({ name }) => name).join('|')
  const end = scene.drafts.find(
    (other) =>
      other !== arrival &&
      other.type === 'visit' &&
      !other.background &&
      other.place?.name === place?.name &&
      other.date?.length === 10 &&
      other.parties.map(({ name }) => name).join('|') === names,
  )
  const days = end?.date && date ? dayNumber(end.date) - dayNumber(date) : 0
  if (!end || days <= 0 || days > 7) return
  arrival.date = `${date}/${end.date}`
  arrival.evidence.push(...end.evidence)
  scene.drafts = scene.drafts.filter((draft) => draft !== end)
}

const isArrival = /^при(?:был|бывш|ехал|ехавш|летел|летевш)/

/** «Визит делегации в Тайюань» and then «с 20 по 25 октября учёные провели …»: the only days of which the lead tells. */
function leadDays({ views, analysis }: Scene): string | null {
  const start = analysis.article.bodyStart
  const lead = views.filter(({ view }) => view.sentence.start >= start).slice(0, LEAD)
  const spans = lead.flatMap(({ view }) =>
    isBackground(view)
      ? []
      : view.dates.filter(({ kind, date }) => kind === 'range' && isOfDays(date)),
  )
  const [one, more] = spans
  return one?.past !== false && !more ? (one?.date ?? null) : null
}

const isOfDays = (date: string | null): boolean => {
  const [from = '', to = ''] = date?.split('/') ?? []
  return from.length === 10 && to.length === 10 && dayNumber(to) - dayNumber(from) < LONGEST
}

/** Sentences of a lead. */
const LEAD = 3

const firstDay = (visits: readonly Draft[]): string | null =>
  visits.flatMap(({ date }) => (date?.length === 10 ? [date] : [])).sort()[0] ?? null

const rangeFrom = (from: string, days: number | null): string =>
  days === null ? from : `${from}/${isoDay(dayNumber(from) + days - 1)}`

/** Days of the longest trip that is counted in days. */
const LONGEST = 21
