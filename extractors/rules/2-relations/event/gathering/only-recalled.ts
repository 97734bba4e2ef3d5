import { wordLike } from '../../../../engine/word-like.ts'
import type { Party } from '../party.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { isBare } from './ceremony.ts'
import { hasDay } from './gathering-day.ts'
import { isLookedBackAt } from './gathering-kind.ts'
import { isKnown } from './gathering-name.ts'
import { isOfBoth } from './of-both.ts'

/** What the words around a gathering's noun tell of it. */
interface Told {
  places: readonly Party[]
  name: string | null
  /** That it was, or will be. */
  held: boolean
  /** Whose days they are. */
  owner: Party | null
  shown: readonly Party[]
}

/** «форум помог», «церемония удалась»: whether the gathering at `at` is only spoken of, since nothing says that it was held, or where, when or whose it was. */
export function isOnlyRecalled(view: EventView, at: number, told: Told): boolean {
  const { places, name, held, owner, shown } = told
  const chunk = view.chunks[at]
  if (has(chunk, 'Launched')) return false
  if (isBare(view, at))
    return places.length === 0 && !view.view.dates.some((date) => date.precision === 'day')
  const marked = name !== null || places.length > 0 || isOfBoth(view, at)
  if (!has(chunk, 'Ceremony', 'Gathering'))
    return !(held || marked || hasDay(view, at) || isKnown(view, at))
  if (isLookedBackAt(view, at)) return true
  const { from, to } = clauseOf(view, at)
  const known =
    marked ||
    owner !== null ||
    has(chunk, 'Ceremony') ||
    (!isForPress(chunk) &&
      (has(chunk, 'Nom') || view.view.dates.some((date) => date.precision === 'day'))) ||
    anyBetween(view, from, to, 'Collective') ||
    new Set(shown.map(({ country }) => country)).size >= 2
  return !(known && (held || (owner !== null && (isNewsOf(view, at) || isFrame(view, at, places)))))
}

/** «на брифинге сообщил …»: where something else was told. */
const isForPress = wordLike(/^(?:пресс-конференци|брифинг)/)

/** «форум прошёл в рамках Дней Алматы в Урумчи»: what is held in their frame tells of them. */
const isFrame = (view: EventView, at: number, places: readonly Party[]): boolean =>
  places.length > 0 && view.chunks[at - 1]?.normal === 'рамках'

/** «Дни провинции стали событием», «запомнились всем»: a plural past behind the days. */
function isNewsOf(view: EventView, at: number): boolean {
  const { from, to } = clauseOf(view, at)
  return (
    at === from &&
    view.chunks[at]?.normal === 'дни' &&
    view.chunks
      .slice(at, to)
      .some((chunk) => !chunk.mention && /[аеиыуя]ли(?:сь)?$/.test(chunk.normal))
  )
}
