import { wordLike } from '../../../engine/word-like.ts'
import { dayNumber } from '../../../text/dates/calendar.ts'
import type { Frame } from './frame.ts'
import { type EventView, has, withRelative } from './skeleton.ts'
import { joinedDays } from './span-of-days.ts'

export interface When {
  /** ISO prefix or range; null where a date is said but cannot be resolved; undefined where none is said. */
  date: string | null | undefined
  /** «в тот же день» */
  sameDay: boolean
}

/** The date that the trigger's clause (or the opening of the sentence, or the relative clause behind) gives an event. */
export function dateOf(view: EventView, at: number): When {
  const clause = withRelative(view, at)
  const [start, end] = [view.chunks[clause.from]?.start ?? 0, view.chunks[clause.to - 1]?.end ?? 0]
  const anchor = view.chunks[at]?.start ?? 0
  const mentions = view.view.dates.filter((date) => date.kind === 'point' || date.kind === 'range')
  const opening = (mention: { start: number }): boolean =>
    mention.start - view.view.sentence.start <= 12
  const put =
    view.chunks.slice(clause.from, clause.to).find((chunk) => has(chunk, 'Postpone'))?.end ?? 0
  const own = mentions.filter(
    (mention) =>
      // «намеченный на 14 апреля, перенесён на 12 мая»: the new day.
      (put === 0 || isNewDay(mention, put) || !mentions.some((other) => isNewDay(other, put))) &&
      ((mention.start >= start && mention.end <= end) || opening(mention)) &&
      // «в первый день форума, проходившего 12–13 июня»: the day is not the forum's
      !(mention.start <= anchor && anchor < mention.end) &&
      !bounds.test(mention.preposition ?? '') &&
      !isOfYears(mention.date) &&
      !isAside(view, at, mention.start) &&
      !isOfNext(view, anchor, mention) &&
      !isWished(view, anchor, mention.start) &&
      (mention.precision !== 'year' || mention.relative || isNear(view, mention, anchor)),
  )
  // «ждём первый борт 23 сентября, на нём прилетит делегация»
  const leans = isOnIt(view.chunks[clause.from + 1]) || isWhen(view.chunks[clause.from])
  if ((own.length === 0 || own.every((one) => one.sameDay)) && leans) {
    const before = mentions.findLast((mention) => mention.end <= start)
    return { date: before?.date, sameDay: false }
  }
  // «на прошлой неделе …, а этой весной приезжал мэр»: a clause's own time, not that of the opening
  const inside = own.filter((mention) => mention.start >= start && mention.end <= end)
  const ours = inside.length > 0 ? inside : own
  const exact = ours.filter((mention) => mention.precision !== 'year')
  const told = exact.length > 0 ? exact : ours
  const beside = has(view.chunks[at], 'VisitVerb')
    ? told.filter((mention) => !isPastComma(view, anchor, mention))
    : []
  const pool = beside.length > 0 ? beside : ofItself(view, at, told)
  const best = pool.reduce<(typeof pool)[number] | undefined>(
    (near, one) =>
      near && Math.abs(near.start - anchor) <= Math.abs(one.start - anchor) ? near : one,
    undefined,
  )
  if (best?.sameDay) return { date: undefined, sameDay: true }
  return { date: best && (joinedDays(view, best) ?? best.date), sameDay: false }
}

/** «завершилась Неделя провинции, проходившая с 1 по 7 августа»: of several dates of a gathering, that which its own participle tells. */
function ofItself<T extends { start: number }>(view: EventView, at: number, told: T[]): T[] {
  if (told.length < 2 || !has(view.chunks[at], 'Gathering', 'Forum', 'Exhibition')) return told
  const held = view.chunks.findIndex((chunk, i) => i > at && taking.test(chunk.normal))
  const [from, to] = [view.chunks[held]?.end, view.chunks[held + 3]?.start]
  const own = told.filter(
    ({ start }) => from !== undefined && start > from && start <= (to ?? start),
  )
  return held > 0 && own.length > 0 ? own : told
}

const taking = /^(?:проходивш|прошедш|состоявш|работавш|дливш)/

/** «перенесён с 12 апреля на 12 мая»: behind the word, which ends at `put`, and not told as the old day. */
const isNewDay = (
  { start, preposition }: { start: number; preposition?: string },
  put: number,
): boolean => start > put && !/^со?$/.test(preposition ?? '')

/** «в апреле съездил в Урумчи, в мае – в Пекин»: the day behind a comma is another's. */
const isPastComma = (view: EventView, anchor: number, { start }: { start: number }): boolean =>
  start > anchor &&
  view.chunks.some((chunk) => has(chunk, 'Comma') && chunk.start > anchor && chunk.start < start)

/** «в прошлом году принимал гостей, а в апреле сам ездил в Хэфэй»: behind a comma and before another going, the day is that one's. */
function isOfNext(
  { chunks }: EventView,
  anchor: number,
  day: { start: number; end: number },
): boolean {
  const comma = chunks.findLastIndex((chunk) => has(chunk, 'Comma') && chunk.end <= day.start)
  if ((chunks[comma]?.start ?? -1) < anchor) return false
  const goes = chunks.findIndex(
    (chunk) => chunk.start >= day.end && has(chunk, 'VisitVerb', 'Comma'),
  )
  return has(chunks[goes], 'VisitVerb')
}

/** «консул, назначенный в декабре прошлого года, встретился с …»: set off with its participle, the day is not the trigger's. */
function isAside(view: EventView, at: number, start: number): boolean {
  const { chunks } = view
  const day = chunks.findIndex((chunk) => chunk.start >= start)
  const opener = chunks.findLastIndex((chunk, i) => i < day && has(chunk, 'Comma'))
  if (opener < 0 || day - opener > 8) return false
  const closer = chunks.findIndex((chunk, i) => i > day && has(chunk, 'Comma'))
  if (closer < 0 || (at > opener && at < closer)) return false
  const participle = chunks[opener + 1]?.normal ?? ''
  // «поездка, начавшаяся 10 февраля», «форум, проходивший 12–13 июня» tell their own days
  return (
    past.test(participle) &&
    !/^(?:нача|заверш|законч|откры|закры|старто|продли|длив|проход|прошед|проводи|проведен|состояв|организ)/.test(
      participle,
    )
  )
}

// passive and active participles of the past
const past = /(?:нн|вш)(?:ый|ая|ое|ые|ого|ому|ым|ой|ую|ых|ий|ее|ие|его|ему|им|ей|юю|их)(?:ся)?$/

/** «план мероприятий на 2026–2028 годы»: nothing that people meet for lasts for years. */
const isOfYears = (date: string | null): boolean => date !== null && /^\d{4}\/\d{4}$/.test(date)

/** «предложил провести летом …»: behind a word of wishing the day is that of the wish. */
const isWished = (view: EventView, anchor: number, at: number): boolean =>
  view.chunks.some(
    (chunk) => chunk.start > anchor && chunk.end <= at && has(chunk, 'Invite') && !chunk.mention,
  )

/** What is to come lies ahead: a day or month without a year that was read as past is the next such one. */
export function ahead(
  date: string | null,
  published: string | null,
  fate: Frame['fate'],
): string | null {
  if (date === null || published === null || fate !== 'planned') return date
  const today = published.slice(0, 10)
  // «осенью поедут»
  if (date.length === 4) return date < today.slice(0, 4) ? today.slice(0, 4) : date
  const later = date.replace(/\d{4}(?=-)/g, (year) => String(Number(year) + 1))
  const last = date.split('/').at(-1) ?? date
  const next = later.split('/').at(-1) ?? later
  // A few days back is «в понедельник» of this week.
  const long =
    last.length === 7 ? last < today.slice(0, 7) : dayNumber(today) - dayNumber(last) > 60
  return long && next >= today.slice(0, next.length) ? later : date
}

/** A bare year is an event's only right beside it: «форум прошёл в Шымкенте в 2022 году», not «обсудили рост торговли в 2022 году». */
function isNear(view: EventView, mention: { start: number; end: number }, anchor: number): boolean {
  if (mention.end < anchor) return true
  const between = view.chunks.filter((chunk) => chunk.start > anchor && chunk.end <= mention.start)
  return (
    between.length <= 6 &&
    between.every(
      (chunk) => !has(chunk, 'Comma', 'Consider', 'WithNoun', 'Document', 'MeetingNoun'),
    )
  )
}

// «к 2030 году», «до конца мая», «от 5 мая»: limits and the dates of papers.
const bounds = /^(?:к|ко|до|по|от|после|перед)$/

const isOnIt = wordLike(/^(?:нем|ней|котор(?:ом|ой))$/)
const isWhen = wordLike(/^(?:когда|куда)$/)
