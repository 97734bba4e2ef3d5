import type { Chunk } from '../../../engine/chunk.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { inferYear } from '../../../text/dates/infer-year.ts'
import { absorb, isSame } from './merge.ts'
import type { Draft, Scene } from './scene.ts'
import { type EventView, has } from './skeleton.ts'
import { dateOf } from './when-where.ts'

/** Adds a draft to the story, or what it says more to the draft of the same event. */
export function add(scene: Scene, next: Draft): Draft {
  const same = scene.drafts.findLast(
    (known) => isSame(known, next) && !isEarlier(scene, known, next),
  )
  if (same) absorb(same, next)
  else scene.drafts.push(next)
  const told = same ?? next
  if (next.date !== null && !next.background && !next.date.includes('/'))
    scene.lastDate = { date: next.date, sentence: next.sentence }
  return told
}

/** «в прошлом году приезжала группа …» is not the visit that the story is in, told without a day. */
function isEarlier(scene: Scene, known: Draft, next: Draft): boolean {
  const visit = known.type === 'visit' && known.date === null && !known.background
  return visit && isOfYearBefore(scene, next.date)
}

/** Told with no more than a month or year, of a year before the article's. */
export const isOfYearBefore = ({ analysis }: Scene, date: string | null): boolean =>
  date !== null &&
  date.length < 10 &&
  date.slice(0, 4) < (analysis.article.publishedAt ?? '').slice(0, 4)

/** The date of a trigger in its sentence; «в тот же день» is the last day told. */
export function dateIn(scene: Scene, view: EventView, at: number): string | null {
  const { date, sameDay } = dateOf(view, at)
  if (date === undefined && saysAlso(view, isThen)) return scene.lastDate?.date ?? null
  if (sameDay) return dayBefore(scene, view, at) ?? dayTold(scene)
  if (date === undefined && isBesideDeed(view)) return dayBefore(scene, view, at)
  return date ?? (date === null ? today(scene, view) : null)
}

/** «с 2013 года … В тот же день»: a year is no day. */
const dayTold = ({ lastDate }: Scene): string | null =>
  lastDate && lastDate.date.length >= 10 ? lastDate.date : null

/** «В тот же день …» without a place: where the story was on that day. */
export function sameDayPlace(
  scene: Scene,
  view: EventView,
  at: number,
  date: string | null,
): Draft['place'] {
  if (!dateOf(view, at).sameDay) return null
  const last = scene.drafts.at(-1)
  return last &&
    !last.background &&
    last.date === date &&
    last.place?.kind === 'place' &&
    view.index - last.sentence <= 3
    ? last.place
    : null
}

/** «Первой точкой маршрута стал Харбин. Здесь прошла встреча …»: the place that the sentence before names last. */
export function placeHere(scene: Scene, view: EventView): Draft['place'] {
  if (!view.chunks.slice(0, 2).some(({ normal }) => /^(?:здесь|там|тут)$/.test(normal))) return null
  const before = scene.views[view.index - 1]
  if (!before || before.view.sentence.title) return null
  const told = scene.refs[before.index]?.findLast(
    (ref) => ref.party.kind === 'place' && (ref.where || ref.role === 'subject'),
  )
  return told?.party ?? stopBefore(scene, before.index)
}

/** «Поездка началась с Пекина. Здесь …»: the stop told last, in that sentence. */
function stopBefore({ drafts }: Scene, sentence: number): Draft['place'] {
  const last = drafts.at(-1)
  return last?.type === 'visit' && last.sentence === sentence && last.place?.kind === 'place'
    ? last.place
    : null
}

/** The forum, fair or week of several days that `date` falls into. */
export const gatheringAround = (scene: Scene, date: string | null): Draft | null =>
  scene.drafts.findLast((known) => {
    const [from = '', to = ''] = known.date?.split('/') ?? []
    if (known.type === 'visit' || known.type === 'meeting' || !known.place || known.planned)
      return false
    return date?.length === 10 && to !== '' && from <= date && date <= to
  }) ?? null

/** The day named last before the trigger, at most eight sentences away: «подписан 28 августа. В тот же день …». */
function dayBefore(scene: Scene, view: EventView, at: number): string | null {
  const start = view.chunks[at]?.start ?? 0
  for (let index = view.index; index >= Math.max(0, view.index - 8); index--) {
    // «– … сегодня отсюда уходят поезда»: the day of who speaks
    if (index < view.index && has(scene.views[index]?.chunks[0], 'Dash', 'Quote')) continue
    const day = scene.views[index]?.view.dates.findLast(
      (date) => date.precision === 'day' && date.kind === 'point' && date.end <= start,
    )
    if (day?.date) return day.date
  }
  return null
}

/** «там же», «тогда же»: the place or the day of what was told last. */
export const saysAlso = (view: EventView, isWord: (chunk: Chunk) => boolean): boolean =>
  view.chunks.some((chunk, at) => isWord(chunk) && view.chunks[at + 1]?.normal === 'же')

const isThen = wordLike(/^тогда$/)

/** «Перед подписанием гость встретился …», «Отдельно встретились соседи»: on the day of what was told before. */
const isBesideDeed = ({ chunks: [first, second] }: EventView): boolean =>
  first?.normal === 'отдельно' ||
  (/^(?:перед|после)$/.test(first?.normal ?? '') &&
    /^(?:подписани|церемони|переговор|встреч|беседы)/.test(second?.normal ?? ''))

/** «сегодня» in a text without a day of publication: the year of writing, where the text lets it be inferred. */
function today(scene: Scene, view: EventView): string | null {
  if (scene.analysis.article.publishedAt !== null) return null
  if (!view.chunks.some((chunk) => /^сегодн/.test(chunk.normal))) return null
  const year = inferYear(scene.analysis.article.text)
  return year === null ? null : String(year)
}
