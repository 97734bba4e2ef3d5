import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import type { DateMention } from '../../../../text/dates/types.ts'
import { dateNear, isBackground, withinRange } from '../../dates.ts'
import { isSaying } from '../../event/skeleton.ts'
import type { Frame } from '../frame.ts'
import { newDayIn } from './postponed.ts'
import { dateOfScene } from './scene-date.ts'
import { ceremonyAfter, sceneAfter } from './told-behind.ts'
import { ahead, futureBefore } from './when-planned.ts'

/**
 * The date of a signing: its clause's own, else that of the sentence that opened its list, of the ceremony told right behind, or
 * of the scene that it closes. A range gives what its ends share.
 */
export function dateOf(frame: Frame, analysis: Analysis): string | null {
  const view = analysis.sentences[frame.sentence]
  if (!view) return null
  const own = statedIn(frame, view)
  if (
    standing.has(frame.rule) &&
    (!own || view.dates.some((each) => each.relative && each.precision === 'day'))
  )
    return null
  if (own)
    return frame.status === 'signed'
      ? notAhead(withinRange(own), analysis)
      : ahead(withinRange(own), frame, view, analysis)
  const sameDay = view.dates.some((mention) => mention.sameDay)
  if (own === null && !sameDay) return null
  if (view.sentence.title || isBackground(view)) return null
  if (frame.status !== 'signed')
    return frame.status === 'planned' ? futureBefore(frame, analysis) : null
  if (frame.opener !== undefined && !sameDay) {
    const { opener, ...item } = frame
    return dateOf({ ...item, ...openerOf(opener, analysis) }, analysis)
  }
  // the day on which a relation was founded is the agreement's; the letter of intent came before
  if (
    frame.type === 'letter_of_intent' &&
    analysis.sentences[frame.sentence - 1]?.tags.has('Become')
  )
    return null
  const scene =
    ceremonyAfter(analysis, frame.sentence) ??
    dateOfScene(analysis, frame, sameDay) ??
    sceneAfter(analysis, frame.sentence)
  return scene ? withinRange(oneDayOf(scene, view)) : null
}

/** What is signed lies behind: a day or month after publication, of which the text leaves the year open, is the last such one. */
function notAhead(date: string | null, { article }: Analysis): string | null {
  const published = article.publishedAt?.slice(0, 10)
  if (!date || !published || date.length < 7 || date <= published.slice(0, date.length)) return date
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`
}

/** «Вуз имеет договоры», «действует соглашение»: that a document holds tells nothing of when it was signed. */
const standing: ReadonlySet<string> = new Set(['agreement/had', 'agreement/in-effect'])

/** The date in a signing's own clause; undefined where it has none, null where it has one that cannot be resolved. */
function statedIn(frame: Frame, view: SentenceView): string | null | undefined {
  const at = view.chunks[frame.at]?.tags.has('Renew') ? firstSigning(view) : frame.at
  if (at === null) return null
  const put = frame.status === 'planned' ? newDayIn(view) : null
  if (put) return put.date
  const within = datesWithin(frame, view)
  if (within.length > 0) return dateNear({ ...view, dates: within }, at, null)
  // «хоть завтра» names no day
  const dates = view.dates.flatMap((mention) => {
    const before = view.chunks.filter(({ end }) => end <= mention.start).slice(-2)
    if (before.at(-1)?.normal === 'хоть' || isReported(mention.start, at, view)) return []
    if (isOfOther(mention.start, at, view)) return []
    if (frame.status === 'signed' && opensThen(mention, view)) return []
    // «план мероприятий до 2025 года» is signed, and holds, till then
    if (mention.preposition === 'до' && (frame.status === 'signed' || isTerm(mention, view)))
      return []
    // «намечен на сентябрь», «перенесли на май» give the day to come; «план на 2025 год» does not
    if (mention.preposition !== 'на' || !before.some(({ tags }) => tags.has('Plan')))
      return [mention]
    const { preposition, ...fixed } = mention
    return [fixed]
  })
  const told = { ...view, dates }
  const own = dateNear(told, at, at === frame.at ? frame.clause : null)
  return own === undefined && goesOnFrom(view.chunks, frame.clause.from)
    ? dateNear(told, at, null)
    : own
}

/** «…, по которому с июня откроется рейс»: when what was agreed on begins. */
function opensThen({ preposition, start, end }: DateMention, { chunks }: SentenceView): boolean {
  if (preposition !== 'с') return false
  const relative = chunks.findLastIndex((chunk) => chunk.end <= start && chunk.tags.has('Which'))
  const behind = chunks.filter((chunk) => chunk.start >= end).slice(0, 3)
  return relative >= 0 && behind.some(({ normal }) => willOpen.test(normal))
}
const willOpen =
  /^(?:будет|будут|начн[еу]т(?:ся)?|откро[ею]т(?:ся)?|запуст[ия]т|заработа[ею]т|появ[ия]тся|смо[жг][еу]т)$/

/** «подпишут дорожную карту до 2028 года»: a bare year behind the document, which holds till then. */
const isTerm = (mention: DateMention, { chunks }: SentenceView): boolean =>
  mention.precision === 'year' &&
  !chunks.some(({ normal, end }) => normal === 'конца' && end < mention.end) &&
  chunks.some(
    (chunk, at) =>
      chunk.mention?.kind === 'document' &&
      chunk.end < mention.start &&
      chunks.slice(at + 1).every((next) => next.start >= mention.start || !next.tags.has('Sign')),
  )

/**
 * «породнились в июне 2004 года, когда было подписано соглашение», «весной посетили Кайфэн, где подписан меморандум», «1 ноября принял гостей,
 * с которыми подписал протокол»: the clause that starts at chunk `from` tells what came of the one before, on its day.
 */
function goesOnFrom(chunks: readonly Chunk[], from: number): boolean {
  const first = chunks[from]?.normal ?? ''
  if (/^(?:когда|где)$/.test(first)) return true
  const next = chunks.slice(from + 1, from + 3)
  return (
    (/^(?:с|со|по|в)$/.test(first) && next.some(({ tags }) => tags.has('Which'))) ||
    (first === 'после' && next[0]?.normal === 'чего')
  )
}

/**
 * The dates that a participle or a document takes for itself: «соглашение, заключённое в 1999 году, расторгнуто 14 августа», «на основе
 * соглашения 2019 года подписали 5 июля план».
 */
function datesWithin({ at, rule }: Frame, { chunks, dates }: SentenceView): SentenceView['dates'] {
  const trigger = chunks[at]
  if (rule === 'agreement/dated')
    return dates.filter(({ start, end }) => trigger && start <= trigger.end && end > trigger.start)
  if (!trigger?.tags.has('SignParticiple') || !chunks[at - 1]?.tags.has('Comma')) return []
  const end = chunks.find((chunk) => chunk.start > trigger.end && chunk.tags.has('Comma'))?.start
  return end === undefined
    ? []
    : dates.filter((mention) => mention.start > trigger.end && mention.end <= end)
}

/** «поставили подписи под планом к соглашению, заключённому в 2019 году»: behind the participle of another document. */
function isOfOther(start: number, at: number, { chunks }: SentenceView): boolean {
  const other = chunks.findIndex(
    ({ tags }, index) =>
      index !== at && tags.has('SignParticiple') && chunks[index - 1]?.tags.has('Comma') === true,
  )
  if (other < 0 || start <= (chunks[other]?.start ?? 0)) return false
  if (other > at) return true
  // «в развитие меморандума, подписанного в 2022 году, подписали план»: up to the comma
  const end = chunks.findIndex(({ tags }, index) => index > other && tags.has('Comma'))
  return end > 0 && end < at && start < (chunks[end]?.start ?? 0)
}

/** «…, сообщил аким во вторник», «как сообщили 18 июня в акимате, …»: the day when it was told. */
function isReported(start: number, at: number, { chunks }: SentenceView): boolean {
  const date = chunks.findIndex((chunk) => chunk.end > start)
  const said = ({ normal, tags }: Chunk) => isSaying(normal) && !tags.has('Sign')
  if (date > at) return chunks.slice(at + 1, date).some(said)
  return (
    chunks.slice(Math.max(0, date - 2), date).some(said) &&
    chunks.slice(date, at).some(({ tags }) => tags.has('Comma'))
  )
}

/** A renewal speaks of the day when the document was first signed: the chunk of that signing, null if not told. */
function firstSigning(view: SentenceView): number | null {
  const at = view.chunks.findIndex((chunk) => chunk.tags.has('Sign') && !chunk.tags.has('Renew'))
  return at < 0 ? null : at
}

/** The sentence that opened a list, as where the date is looked for. */
function openerOf(sentence: number, analysis: Analysis): Pick<Frame, 'sentence' | 'at' | 'clause'> {
  const chunks = analysis.sentences[sentence]?.chunks ?? []
  const at = chunks.findLastIndex((chunk) => chunk.tags.has('Sign'))
  return { sentence, at: Math.max(at, 0), clause: { from: 0, to: chunks.length } }
}

/** «В первый день визита», «в последний день форума»: an end of the scene's range. */
function oneDayOf(date: string, { chunks }: SentenceView): string {
  const [from = date, to] = date.split('/')
  if (to === undefined) return date
  const at = chunks.findIndex(({ normal }) => normal === 'день')
  const which = chunks[at - (chunks[at - 1]?.normal === 'же' ? 2 : 1)]?.normal
  if (which === 'первый') return from
  return which === 'последний' || which === 'завершающий' ? to : date
}
