import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import { dateNear, isBackground, sceneDate, withinRange } from '../dates.ts'
import type { Frame } from './frame.ts'

/** The date of a signing: its clause's own, else that of the scene it closes; a range gives what its ends share. */
export function dateOf(told: Frame, analysis: Analysis): string | null {
  const own = datedIn(told, analysis)
  return own === null && told.opener !== undefined
    ? datedIn({ ...told, ...openerOf(told.opener, analysis) }, analysis)
    : own
}

/** The sentence that opened a list, as where the date is looked for. */
function openerOf(sentence: number, analysis: Analysis): Pick<Frame, 'sentence' | 'at' | 'clause'> {
  const chunks = analysis.sentences[sentence]?.chunks ?? []
  const at = chunks.findLastIndex((chunk) => chunk.tags.has('Sign'))
  return { sentence, at: Math.max(at, 0), clause: { from: 0, to: chunks.length } }
}

function datedIn(frame: Frame, analysis: Analysis): string | null {
  const view = analysis.sentences[frame.sentence]
  if (!view) return null
  const at = view.chunks[frame.at]?.tags.has('Renew') ? firstSigning(view) : frame.at
  if (at === null) return null
  const own = dateNear(view, at, at === frame.at ? frame.clause : null)
  if (own !== undefined && own !== null)
    return frame.status === 'signed'
      ? withinRange(own)
      : ahead(withinRange(own), frame, view, analysis)
  const published = analysis.article.publishedAt?.slice(0, 10) ?? null
  const sameDay = view.dates.some((mention) => mention.sameDay)
  if (own === null && !sameDay) return null
  if (view.sentence.title || isBackground(view)) return null
  if (frame.status !== 'signed')
    return frame.status === 'planned' ? futureBefore(frame, analysis) : null
  const scene =
    (sameDay ? dayBefore(analysis, frame.sentence) : null) ??
    tripDate(analysis, frame, sameDay) ??
    sceneDate(analysis, frame.sentence, 12)
  // the day on which a relation was founded is the agreement's; the letter of intent came before
  if (
    frame.type === 'letter_of_intent' &&
    analysis.sentences[frame.sentence - 1]?.tags.has('Become')
  )
    return null
  if (scene && published && scene > published) return null
  return scene ? withinRange(scene) : null
}

/** «В тот же день»: the day named last, at most four sentences before. */
function dayBefore(analysis: Analysis, index: number): string | null {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const day = analysis.sentences[at]?.dates.findLast(
      ({ kind, precision, date }) => kind === 'point' && precision === 'day' && date !== null,
    )
    if (day?.date) return day.date
  }
  return null
}

/** A renewal speaks of the day when the document was first signed: the chunk of that signing, null if not told. */
function firstSigning(view: SentenceView): number | null {
  const at = view.chunks.findIndex((chunk) => chunk.tags.has('Sign') && !chunk.tags.has('Renew'))
  return at < 0 ? null : at
}

/**
 * What is planned lies ahead: an implied year before publication is the next one. What «должен был» be signed has its past day;
 * the day of initialling is none of a signing.
 */
function ahead(
  date: string | null,
  frame: Frame,
  view: SentenceView,
  analysis: Analysis,
): string | null {
  const published = analysis.article.publishedAt?.slice(0, 10)
  const implied = view.dates.some(
    (mention) =>
      mention.date !== null &&
      date !== null &&
      mention.date.startsWith(date) &&
      mention.basis === 'implied',
  )
  if (!date || !published || date >= published.slice(0, date.length)) return date
  if (frame.rule === 'agreement/initialled') return null
  if (!implied || (view.tags.has('Must') && view.tags.has('Was'))) return date
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
}

/** «… в октябре прибудет делегация. Во время визита будет подписано …»: the coming date told in the sentence before. */
function futureBefore(frame: Frame, analysis: Analysis): string | null {
  const view = analysis.sentences[frame.sentence]
  const occasion = view?.chunks.find((chunk) => occasions.test(chunk.normal))?.normal.slice(0, 5)
  if (occasion === undefined) return null
  const published = analysis.article.publishedAt?.slice(0, 10) ?? ''
  let date: string | null = null
  for (let at = frame.sentence - 1; at >= Math.max(0, frame.sentence - 5) && date === null; at--) {
    const before = analysis.sentences[at]
    const same =
      before?.chunks.some((chunk) => chunk.normal.includes(occasion)) ||
      at === frame.sentence - 1 ||
      (/^(?:визит|поезд)/.test(occasion) && before?.dates.some(({ kind }) => kind === 'range'))
    if (!before || !same) continue
    const coming = before.dates.filter(
      (mention) =>
        mention.date !== null &&
        (mention.kind === 'point' || mention.kind === 'range') &&
        mention.date >= published.slice(0, mention.date.length),
    )
    // the days of a trip are told as a range; a single day is that of a meeting on it
    const trip = /^(?:визит|поезд)/.test(occasion)
    if (trip && coming.every(({ kind }) => kind === 'point') && hasRangeBefore(analysis, at))
      continue
    date = (coming.find(({ kind }) => trip && kind === 'range') ?? coming.at(-1))?.date ?? null
  }
  return date ? withinRange(date) : null
}

const hasRangeBefore = (analysis: Analysis, index: number): boolean =>
  analysis.sentences
    .slice(Math.max(0, index - 3), index)
    .some(({ dates }) => dates.some(({ kind, date }) => kind === 'range' && date !== null))

/** What a coming signing is tied to. */
const occasions = /^(?:визит|поездк|форум|встреч|саммит|заседани)/

/**
 * What happened some time during a dated trip of several days has the trip's range, unless its own paragraph or «в тот же
 * день» ties it to one day, or it closed a single meeting.
 */
function tripDate(analysis: Analysis, frame: Frame, sameDay: boolean): string | null {
  const view = analysis.sentences[frame.sentence]
  if (!view || sameDay) return null
  const whole = view.chunks.some((chunk) =>
    /^(?:визит|поездк|переговор|программ|командировк)/.test(chunk.normal),
  )
  const dayTold = analysis.sentences.some(
    (other) =>
      other !== view &&
      other.sentence.paragraph === view.sentence.paragraph &&
      other.sentence.index < frame.sentence &&
      other.dates.some((mention) => mention.precision === 'day'),
  )
  if (!whole && dayTold) return null
  for (let at = frame.sentence; at >= 0; at--) {
    const date = tripIn(analysis, at)
    if (date !== null) return date
  }
  for (let at = frame.sentence + 1; at < analysis.sentences.length; at++) {
    const date = tripIn(analysis, at)
    if (date !== null) return date
  }
  return null
}

/** The range of a trip that a sentence tells, or null. */
function tripIn(analysis: Analysis, at: number): string | null {
  const view = analysis.sentences[at]
  if (!view || view.dates.length === 0) return null
  const { dates, tags } = view
  if (!tags.has('Visit') && !tags.has('Arrive') && !tags.has('Happen')) return null
  return (
    dates.find(({ kind, precision, date }) => kind === 'range' && precision === 'range' && date)
      ?.date ?? null
  )
}
