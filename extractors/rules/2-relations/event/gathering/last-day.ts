import { wordLike } from '../../../../engine/word-like.ts'
import { dayNumber } from '../../../../text/dates/calendar.ts'
import type { Draft, Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'

/**
 * «Конференция завершилась 14 ноября», «Неделя продлится до 23 сентября», «Экспозиция будет открыта до 20 декабря», «Срок проведения: 21–23
 * октября»: the last day, or the days, of the gathering told before. True where the sentence tells no more than that.
 */
export function tellLastDay(scene: Scene, view: EventView): boolean {
  const { dates } = view.view
  if (dates.length === 0 || view.view.sentence.title || scene.drafts.length === 0) return false
  const days = termOf(view)
  if (days !== null) {
    const last = scene.drafts.at(-1)
    if (last && isGathering(last) && (last.date === null || days.startsWith(last.date)))
      last.date = days
    return true
  }
  const at = view.chunks.findIndex((chunk) => isEnding(chunk) || isGoingOn(chunk))
  if (at < 1 || at > OPENING || dates.length > 1) return false
  const noun = view.chunks.slice(0, at).find((chunk) => has(chunk, ...nouns))
  const known = noun && scene.drafts.findLast((draft) => isOfNoun(draft, noun.normal))
  if (known?.date?.length !== 10) return false
  const end = dates.find(
    ({ kind, precision, preposition, start }) =>
      kind === 'point' &&
      precision === 'day' &&
      (isEnding(view.chunks[at]) || preposition === 'до') &&
      start >= (view.chunks[at]?.start ?? 0),
  )?.date
  const last = end && inYearOf(known.date, end)
  const lasted = last ? dayNumber(last) - dayNumber(known.date) : 0
  if (lasted <= 0 || lasted > LONGEST) return false
  known.date = `${known.date}/${last}`
  return true
}

/** «открыта до 20 декабря» of the autumn before: the first such day behind `from`. */
function inYearOf(from: string, day: string): string {
  const same = from.slice(0, 4) + day.slice(4)
  return same > from ? same : String(Number(from.slice(0, 4)) + 1) + day.slice(4)
}

/** «Срок проведения: 21–23 октября», «Даты проведения – с 1 по 5 июня» */
function termOf({ chunks: [first, second], view }: EventView): string | null {
  if (!first || !isTerm(first) || second?.normal !== 'проведения') return null
  return view.dates.find(({ kind }) => kind === 'range')?.date ?? null
}

const isGathering = ({ type }: Draft): boolean => type !== 'visit' && type !== 'meeting'

/** Told by a word for any event, or by the one that told the draft. */
const isOfNoun = (draft: Draft, noun: string): boolean =>
  isGathering(draft) &&
  !draft.background &&
  draft.date?.length === 10 &&
  (any.test(noun) ||
    (draft.type === 'exhibition' && /выстав|экспозици|ярмарк/.test(noun)) ||
    noun.startsWith(draft.noun ?? ' '))

const nouns = ['Forum', 'Exhibition', 'Gathering', 'SomeEvent'] as const
const any = /^(?:мероприятие|праздник|событие)/
const isTerm = wordLike(/^(?:срок|сроки|дата|даты)$/)
const isEnding = wordLike(/^(?:завершил|закрыл|закончил)(?:ся|ась|ось|ись)$/)
const isGoingOn = wordLike(
  /^(?:продл[ия]тся|продолж[иа]тся|проработа[ею]т|открыта?|доступна|работать|действовать)$/,
)

/** Chunks of a sentence's subject. */
const OPENING = 9
/** Days that a gathering lasts at most. */
const LONGEST = 100
