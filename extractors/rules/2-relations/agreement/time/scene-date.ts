import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { isBackground } from '../../dates.ts'
import type { Frame } from '../frame.ts'
import { occasionDate, tellsEnd } from './occasion-date.ts'
import { FAR, isPast, isRecent } from './recent.ts'

/** The date of the scene that a signing belongs to: the same day, the trip, or what was told last to have happened on a date. */
export function dateOfScene(analysis: Analysis, frame: Frame, sameDay: boolean): string | null {
  return (
    (sameDay ? dayBefore(analysis, frame.sentence) : null) ??
    occasionDate(analysis, frame) ??
    tripDate(analysis, frame, sameDay) ??
    sceneDate(analysis, frame.sentence)
  )
}

/** «В тот же день»: the day named last, at most eight sentences before. */
function dayBefore(analysis: Analysis, index: number): string | null {
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const day = analysis.sentences[at]?.dates.findLast(
      ({ kind, precision, date }) => kind === 'point' && precision === 'day' && date !== null,
    )
    if (day?.date) return day.date
  }
  return null
}

/**
 * The date of the last sentence in which something happened on a stated date that is not yet to come. A bare year far back
 * («ещё десять лет назад поставили …») dates its own sentence only.
 */
function sceneDate(analysis: Analysis, index: number): string | null {
  const here = analysis.sentences[index]
  const pointsBack = here?.chunks.some(isBackward) ?? false
  for (let at = index - 1; at >= Math.max(0, index - FAR); at--) {
    const view = analysis.sentences[at]
    if (!view || view.sentence.title) continue
    if (isBackground(view) && at < index - 1) continue
    const beside =
      at === index - 1 &&
      view.chunks.length > DATELINE &&
      view.sentence.paragraph === here?.sentence.paragraph &&
      view.dates.some(({ precision, kind }) => precision === 'day' && kind === 'point')
    if (!beside && !scenes.some((tag) => view.tags.has(tag)) && !onWay(view)) continue
    const told = view.dates.filter(
      (mention) =>
        (mention.kind === 'point' || mention.kind === 'range') &&
        mention.preposition !== 'до' &&
        !isInBrackets(view, mention.start) &&
        !isToCome(view, mention.start) &&
        (at === index - 1 ? isPast(mention, analysis) : isRecent(mention, analysis)) &&
        (mention.precision !== 'year' || (at === index - 1 && pointsBack)),
    )
    const first = told[0]?.date
    if (!first) continue
    const day = told.find(({ precision, date }) => precision === 'day' && date?.startsWith(first))
    return day?.date && tellsEnd(view) ? day.date.slice(0, 7) : (day?.date ?? first)
  }
  return null
}

/** «первые пять человек поедут на учёбу в феврале»: a verb of the future in the five words before a date. */
const isToCome = ({ chunks }: SentenceView, start: number): boolean => {
  const date = chunks.findIndex((chunk) => chunk.end > start)
  return chunks.slice(Math.max(0, date - 5), date).some(isFuture)
}

const isFuture = wordLike(
  /^(?:будет|будут|(?:по|при|вы|от|на|за|про|об|у|с)\p{L}{2,}(?:ут|ют|едет|йдет|ерет|чнет|едут|йдут))(?:ся)?$/u,
)

/** Chunks that a dateline («АСТАНА. 14 марта.») does not exceed. */
const DATELINE = 5

/** «регионы-побратимы (соглашение подписано в мае прошлого года)»: a remark on what was before. */
const isInBrackets = ({ chunks }: SentenceView, start: number): boolean =>
  chunks.findLast((chunk) => chunk.start < start && /^[()]$/.test(chunk.token.text))?.token.text ===
  '('

/** «По её итогам», «тогда же», «в ходе визита»: words that tie a signing to what the sentence before tells. */
const isBackward = wordLike(/^(?:итог|тогда$|там$|ход[еу]$|рамках$|время$|завершени|окончани)/)

const scenes = [
  'Become',
  'Meet',
  'Visit',
  'Arrive',
  'Receive',
  'Happen',
  'Sign',
  'Participate',
  'Discuss',
]

/** «находился с визитом», «с рабочей поездкой», «гостила». */
const onWay = ({ chunks }: SentenceView): boolean => chunks.some(isTravel)

const isTravel = wordLike(/^(?:визит|поездк|командировк|гости[лт]|наход[ия]|открыл[аои]?с)/)

/**
 * What happened some time during a dated trip of several days has the trip's range, unless its own paragraph or «в тот же
 * день» ties it to one day, or it closed a single meeting.
 */
function tripDate(analysis: Analysis, frame: Frame, sameDay: boolean): string | null {
  const view = analysis.sentences[frame.sentence]
  if (!view || sameDay) return null
  const whole = view.chunks.some(isOfTrip)
  if (!whole && dayToldBefore(analysis, frame.sentence, view)) return null
  return tripsOf(analysis)[frame.sentence] ?? null
}

const isOfTrip = wordLike(/^(?:визит|поездк|переговор|программ|командировк)/)

/** Whether a sentence before in the same paragraph names a day. */
function dayToldBefore(analysis: Analysis, index: number, { sentence }: SentenceView): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const other = analysis.sentences[at]
    if (other?.sentence.paragraph !== sentence.paragraph) return false
    if (other.dates.some((mention) => mention.precision === 'day')) return true
  }
  return false
}

/** For each sentence the trip told last, in it or before it, else the first told behind it; made once an article. */
function tripsOf(analysis: Analysis): readonly (string | null)[] {
  const known = tripsByArticle.get(analysis)
  if (known) return known
  const told = analysis.sentences.map((_, at) => tripIn(analysis, at))
  let trip = told.find((date) => date !== null) ?? null
  const trips = told.map((date) => {
    trip = date ?? trip
    return trip
  })
  tripsByArticle.set(analysis, trips)
  return trips
}

const tripsByArticle = new WeakMap<Analysis, readonly (string | null)[]>()

/** The range of a trip that a sentence tells, or null. */
function tripIn(analysis: Analysis, at: number): string | null {
  const view = analysis.sentences[at]
  if (!view || view.dates.length === 0) return null
  const { dates, tags } = view
  if (!['Visit', 'Arrive', 'Happen'].some((tag) => tags.has(tag)) && !onWay(view)) return null
  return (
    dates.find(
      (mention) =>
        mention.kind === 'range' && mention.precision === 'range' && isPast(mention, analysis),
    )?.date ?? null
  )
}
