import type { Frame } from '../frame.ts'
import type { Scene } from '../scene.ts'
import { beforeAdjectives, clauseOf, type EventView, has, isSaying } from '../skeleton.ts'
import { isBeginning } from './ceremony.ts'

/** The date of a gathering told without one: the year of its name, or the day on which what it celebrates was begun. */
export const dayMeant = (scene: Scene, frame: Frame, view: EventView): string | null =>
  yearOfName(frame, view) ?? (frame.fate === 'held' ? dayBegun(scene, frame, view) : null)

/** «ЭКСПО-2010», «конференция «Города-побратимы – 2024»»: the year that a name ends with. */
function yearOfName({ name, at }: Frame, view: EventView): string | null {
  const ending = /[-–— ]((?:19|20)\d\d)$/
  return ending.exec(name ?? '')?.[1] ?? ending.exec(view.chunks[at]?.token.text ?? '')?.[1] ?? null
}

/** «В Лисаковске 6 сентября пущен завод. На церемонии пуска были …», «Капсулу в фундамент заложили …»: the day of one of the two sentences before. */
function dayBegun(scene: Scene, frame: Frame, view: EventView): string | null {
  if (!isBeginning(view.chunks[frame.at])) return null
  for (const at of [view.index - 1, view.index - 2]) {
    const before = scene.views[at]
    if (!before || before.view.sentence.title) return null
    const day = before.view.dates.find(
      ({ kind, precision }) => kind === 'point' && precision === 'day',
    )
    if (day) return day.date
  }
  return null
}

/**
 * «В марте аким пригласил партнёров на форум»: the only days stand before the noun, and are those of the invitation;
 * «О ярмарке рассказали сегодня»: the day of the telling.
 */
export const isAskedDay = (frame: Frame, view: EventView): boolean =>
  isTopic(view, frame.at) ||
  (frame.fate === 'invited' &&
    view.view.dates.every(({ start }) => start < (view.chunks[frame.at]?.start ?? 0)))

const isTopic = (view: EventView, at: number): boolean =>
  /^(?:об?|про)$/.test(view.chunks[beforeAdjectives(view, at)]?.normal ?? '') &&
  view.chunks.some(({ normal }) => isSaying(normal)) &&
  !hasDay(view, at)

/** «на форуме 5 июня», «на саммите в июле»: a day or month right behind the noun or before its «на». */
export const hasDay = (view: EventView, at: number): boolean => {
  const end = view.chunks[at]?.end ?? 0
  const opener = view.chunks[beforeAdjectives(view, at)]
  return view.view.dates.some(
    ({ start, end: last, precision, kind }) =>
      kind === 'point' &&
      /^(?:day|month)$/.test(precision) &&
      ((start > end && start - end <= 4) ||
        // «30 августа на круглом столе»
        (opener?.normal === 'на' && opener.start >= last && opener.start - last <= 2)),
  )
}

/** «Ярмарка уже в октябре», «Там в апреле международная выставка»: a clause without a verb. */
export function isVerbless(view: EventView, at: number): boolean {
  const own = clauseOf(view, at)
  const end = view.chunks.findIndex((chunk, i) => i > at && i < own.to && chunk.token.text === ';')
  return !view.chunks
    .slice(own.from, end < 0 ? own.to : end)
    .some(
      (chunk) =>
        !chunk.mention &&
        (has(chunk, 'Past', 'Future', 'Present', 'Intend', 'Infinitive', 'TakePart', 'HeldVerb') ||
          /[аеиыуя]л(?:а|о|и)?(?:сь|ся)?$|[еёияю]т(?:ся)?$/.test(chunk.normal)),
    )
}

/** «В октябре фестиваль, но уже винограда, намечено провести»: a month or day behind that of the report. */
export const isToCome = (day: string | null, published: string | null): boolean =>
  day !== null &&
  published !== null &&
  day.length >= 7 &&
  day.slice(0, 10) > published.slice(0, Math.min(10, day.length))
