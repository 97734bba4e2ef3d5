import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { DateMention } from '../../../../text/dates/types.ts'
import { withinRange } from '../../dates.ts'
import type { Frame } from '../frame.ts'

/**
 * What is planned lies ahead: an implied year before publication is the next one. What «должен был» be signed has its past day;
 * the day of initialling is none of a signing.
 */
export function ahead(
  date: string | null,
  frame: Frame,
  view: SentenceView,
  analysis: Analysis,
): string | null {
  const published = analysis.article.publishedAt?.slice(0, 10)
  const implied = view.dates.find(
    (mention) =>
      mention.date !== null &&
      date !== null &&
      mention.date.startsWith(date) &&
      mention.basis === 'implied',
  )
  if (!date || !published || date >= published.slice(0, date.length)) return date
  // «в минувшую пятницу предложил»: when it was proposed
  if (frame.rule === 'agreement/initialled' || implied?.relative) return null
  if (!implied || (view.tags.has('Must') && view.tags.has('Was'))) return date
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
}

/** How far back the occasion may have been told, in sentences. */
const FAR = 10

/** «… в октябре прибудет делегация. Во время визита будет подписано …»: the coming date told in the sentence before. */
export function futureBefore(frame: Frame, analysis: Analysis): string | null {
  const view = analysis.sentences[frame.sentence]
  const occasion = view?.chunks.find((chunk) => occasions.test(chunk.normal))?.normal.slice(0, 5)
  if (occasion === undefined) return comingVisit(frame.sentence, analysis)
  const published = analysis.article.publishedAt?.slice(0, 10) ?? ''
  let date: string | null = null
  for (let at = frame.sentence; at >= Math.max(0, frame.sentence - FAR) && date === null; at--) {
    const before = analysis.sentences[at]
    const own =
      at === frame.sentence || before?.chunks.some((chunk) => chunk.normal.includes(occasion))
    const same =
      own ||
      at === frame.sentence - 1 ||
      (/^(?:визит|поезд)/.test(occasion) && before?.dates.some(({ kind }) => kind === 'range'))
    if (!before || !same) continue
    const postponed = before.chunks.some(({ normal }) => /^(?:перенес|отлож)/.test(normal))
    const coming = before.dates
      .map((mention) => (postponed ? nextYear(mention, published) : mention))
      .filter(
        ({ date: day, kind, precision }) =>
          day !== null &&
          (kind === 'point' || kind === 'range') &&
          // «Дорогу закончат в 2021 году. На следующей встрече подпишут протокол»
          (own === true || precision !== 'year') &&
          day >= published.slice(0, day.length),
      )
    // the days of a trip are told as a range; a single day is that of a meeting on it
    const trip = /^(?:визит|поезд)/.test(occasion)
    if (trip && coming.every(({ kind }) => kind === 'point') && hasRangeBefore(analysis, at))
      continue
    date = (coming.find(({ kind }) => trip && kind === 'range') ?? coming.at(-1))?.date ?? null
  }
  const coming = date ?? (/^визит/.test(occasion) ? visitAfter(frame.sentence, analysis) : null)
  return coming ? withinRange(coming) : null
}

/** «В июле делегация посетит Хунань. Планируется подписать …»: the days of the visit to come, where no later time is meant. */
function comingVisit(sentence: number, analysis: Analysis): string | null {
  const later = analysis.sentences[sentence]?.chunks.some(({ normal }) => afterwards.test(normal))
  const told = analysis.sentences[sentence - 1]?.tags
  const coming = ['VisitFuture', 'ArriveFuture', 'Will', 'Plan'].some((tag) => told?.has(tag))
  const date = coming && !later ? visitAt(sentence - 1, analysis) : null
  return date && withinRange(date)
}

const afterwards = /^(?:будущем|дальнейшем|перспективе|ближайш|позже|позднее|после|затем|потом|до$)/

/** «По итогам визита запланировано подписание. Мэр посетит Астану 22–23 мая»: the days of a coming visit told right behind. */
const visitAfter = (sentence: number, analysis: Analysis): string | null =>
  visitAt(sentence + 1, analysis)

/** The days to come of a visit that sentence `index` tells. */
function visitAt(index: number, { sentences, article }: Analysis): string | null {
  const published = article.publishedAt?.slice(0, 10) ?? ''
  const view = sentences[index]
  if (!view || view.sentence.title || !['Visit', 'Arrive'].some((tag) => view.tags.has(tag)))
    return null
  const coming = view.dates.find(
    ({ date }) => date !== null && date >= published.slice(0, date.length),
  )
  return coming?.date ?? null
}

/** «перенесён на 24 апреля», in a past tense of a day to come: an implied year before publication is the next one. */
export function nextYear(mention: DateMention, published: string): DateMention {
  const { date, basis, kind } = mention
  if (date === null || basis !== 'implied' || kind !== 'point' || date >= published) return mention
  return { ...mention, date: `${Number(date.slice(0, 4)) + 1}${date.slice(4)}` }
}

const hasRangeBefore = (analysis: Analysis, index: number): boolean =>
  analysis.sentences
    .slice(Math.max(0, index - 3), index)
    .some(({ dates }) => dates.some(({ kind, date }) => kind === 'range' && date !== null))

/** What a coming signing is tied to. */
const occasions =
  /^(?:визит|поездк|форум|встреч|саммит|заседани|ярмарк|выставк|конференци|сесси|экспо)/
