import { isBackground } from '../../dates.ts'
import type { Frame } from '../frame.ts'
import type { Scene } from '../scene.ts'
import type { EventView } from '../skeleton.ts'
import { isOfYearBefore } from '../tell.ts'
import { countriesOf } from '../visit/ours.ts'

/** Told as the news, of both countries, and not recalled. */
export function isNews(
  scene: Scene,
  view: EventView,
  day: string | null,
  { fate, parties, opened }: Frame,
): boolean {
  // «предложил открыть представительство»
  if (fate === 'invited') return false
  // «при больнице открыт кабинет»: how things stand, where no day and nobody is told
  if (
    day === null &&
    parties.length === 0 &&
    !opened &&
    fate === 'held' &&
    !view.view.sentence.title
  )
    return false
  // «в прошлом году открыли завод» is what stands behind the news; «напомним, нефтепровод запущен 15 декабря» counts
  const told = day !== null && day.length >= MONTH
  if (!told && (isBackground(view.view) || isOfYearBefore(scene, day))) return false
  const countries = new Set(
    [view.index - 1, view.index, view.index + 1].flatMap((at) => countriesOf(scene, at)),
  )
  return countries.size > 1
}

/** Letters of a month as the record has it. */
const MONTH = 7
