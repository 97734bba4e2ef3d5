import { lastTold, type Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'
import { untilDay } from '../span-of-days.ts'
import { dateIn } from '../tell.ts'

/** «В этом году она пройдёт с 1 по 5 сентября», «Праздник длился два дня, 8 и 9 июня»: the days of the gathering just told. */
export function tellDays(scene: Scene, view: EventView): void {
  const last = scene.drafts.at(-1)
  if (!last || last.type === 'visit' || last.type === 'meeting') return
  const event = view.chunks.findIndex((chunk) => has(chunk, 'SomeEvent', 'Ceremony'))
  if (event >= 0 && event < 3 && has(view.chunks[event + 1], 'HeldVerb') && !last.planned) {
    const days = dateIn(scene, view, event)
    // no more exact than what is known
    if (days && days.length >= 10 && (last.date === null || days.startsWith(last.date)))
      last.date = days
    if (last.place === null) last.place = whereHeld(scene, view) ?? last.place
    return
  }
  if (view.index - lastTold(scene, last) !== 1) return
  if (last.date !== null) {
    // «Продлятся они до 22 апреля»
    if (!last.date.includes('/') && opensWithEnd(view)) last.date = untilDay(view, last.date)
    return
  }
  const at = view.chunks.findIndex((chunk) => has(chunk, 'HeldVerb'))
  if (at > 0 && at < 8 && /^(?:он|она|оно)$/.test(view.chunks[at - 1]?.normal ?? ''))
    last.date = untilDay(view, dateIn(scene, view, at))
}

/** «Церемония состоялась в Харбине»: the one place of the sentence. */
function whereHeld({ refs }: Scene, view: EventView): Scene['drafts'][number]['place'] {
  const [place, more] = (refs[view.index] ?? []).filter(
    (ref) => ref.where && ref.party.kind === 'place',
  )
  return place && !more ? place.party : null
}

const opensWithEnd = (view: EventView): boolean =>
  view.chunks.slice(0, 4).some(({ normal }) => /^(?:продл[ия]тся|заверш[иа]тся)$/.test(normal))
