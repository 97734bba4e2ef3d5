import { wordLike } from '../../../../engine/word-like.ts'
import { dayNumber } from '../../../../text/dates/calendar.ts'
import type { DateMention } from '../../../../text/dates/dates.ts'
import { isBackground } from '../../dates.ts'
import type { Draft, Scene } from '../scene.ts'
import { clauseOf, type EventView, has } from '../skeleton.ts'

/**
 * «В ходе визита, который продлится до 22 июля, …», «гости пробудут в городе до 8 ноября», «на следующий день, 29 сентября, делегация отправится
 * на ГЭС»: the last day of the visit told before, of which the first is known. Told before anything else of the sentence, so that talks
 * in it take the whole span.
 */
export function tellUntil(scene: Scene, view: EventView): void {
  const verb = view.chunks.findIndex(isOn)
  const last = verb < 0 ? nextDay(view) : isOfVisit(view, verb) ? untilAt(view, verb) : null
  if (last === null || isBackground(view.view)) return
  const visit = scene.drafts.findLast(({ type, background }) => type === 'visit' && !background)
  if (!visit || view.index === visit.sentence || view.index - visit.sentence > REACH) return
  // «на следующий день осмотрел завод. Поездка завершится …»: works seen on the way
  if (visit.parties.some(({ kind }) => kind === 'organization')) return
  const from = firstDay(scene, visit)
  const days = from === null ? 0 : dayNumber(last) - dayNumber(from)
  if (days <= 0 || days > LONGEST) return
  const { date } = visit
  const span = `${from}/${last}`
  for (const one of scene.drafts)
    if (one === visit || (one.type === 'visit' && one.date === date && isBeside(one, visit)))
      one.date = span
  for (const trip of [scene.trip, scene.aside]) if (trip && trip.date === date) trip.date = span
}

const isOn = wordLike(/^(?:продлится|продлился|продлилась|завершится|закончится|пробуд[еу]т)$/)

/** «визит продлится», «который продлится» behind a visit; those who stay are guests. */
function isOfVisit({ chunks }: EventView, verb: number): boolean {
  const before = chunks.slice(Math.max(0, verb - 6), verb)
  return chunks[verb]?.normal.startsWith('пробуд')
    ? chunks.some((chunk) => has(chunk, 'Group')) || before.every((chunk) => !chunk.mention)
    : before.some((chunk) => has(chunk, 'VisitNoun')) &&
        !before.some((chunk) => has(chunk, 'Forum', 'Exhibition', 'Gathering'))
}

/** The day behind the verb: «до 22 июля»; «завершится 22 июля». */
function untilAt(view: EventView, verb: number): string | null {
  const { normal = '', start = 0 } = view.chunks[verb] ?? {}
  const ends = /^за/.test(normal)
  const found = view.view.dates.find(
    (date) =>
      isDay(date) && date.start > start && (ends || /^(?:до|по)$/.test(date.preposition ?? '')),
  )
  return found?.date ?? null
}

/** «На следующий день, 29 сентября, делегация отправится …»: guests who are still there, and go to no other town. */
function nextDay(view: EventView): string | null {
  const { chunks } = view
  const next = chunks.findIndex(
    ({ normal }, i) =>
      i < OPENING &&
      (/^(?:назавтра|завтра)$/.test(normal) ||
        (normal === 'день' && /^(?:следующий|второй)$/.test(chunks[i - 1]?.normal ?? ''))),
  )
  if (next < 0) return null
  const { from, to } = clauseOf(view, chunks.length - 1)
  if (!chunks.slice(from, to).some((chunk) => has(chunk, 'Group'))) return null
  const goals = chunks.filter(({ mention }) => mention?.kind === 'place')
  if (goals.some((chunk) => !has(chunk, 'PlaceAdjective'))) return null
  const day = view.view.dates.find((date) => isDay(date) && !date.relative)
  return day?.date ?? null
}

const isDay = ({ precision, kind, date }: DateMention): boolean =>
  precision === 'day' && kind === 'point' && date?.length === 10

/** The day on which the visit began; that of the report where they are there now. */
function firstDay({ analysis, views }: Scene, { date, sentence, at }: Draft): string | null {
  if (date !== null) return date.length === 10 ? date : null
  const now = /^(?:находится|находятся|гостит|гостят|пребывает|работает)$/
  return now.test(views[sentence]?.chunks[at ?? -1]?.normal ?? '')
    ? (analysis.article.publishedAt?.slice(0, 10) ?? null)
    : null
}

const isBeside = (one: Draft, two: Draft): boolean =>
  one.parties.some(({ name }) => two.parties.some((other) => other.name === name))

/** Sentences within which a visit's end is told behind it. */
const REACH = 6
/** Days of the longest visit whose end is so told. */
const LONGEST = 21
/** Chunks that open a sentence. */
const OPENING = 6
