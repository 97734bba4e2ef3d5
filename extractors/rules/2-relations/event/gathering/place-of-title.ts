import type { Frame } from '../frame.ts'
import type { Party } from '../party.ts'
import type { Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'

/** «Дни Синьцзяна в Караганде», the title, above «Вчера завершились Дни культуры Синьцзяна»: the one place that it tells. */
export function placeOfTitle(
  { views, refs }: Scene,
  { at, sentence }: Frame,
  view: EventView,
): Party | null {
  if (!has(view.chunks[at], 'Gathering') || sentence > 2 || !views[0]?.view.sentence.title)
    return null
  const [place, more] = (refs[0] ?? []).filter((ref) => ref.where && ref.party.kind === 'place')
  return place && !more ? place.party : null
}
