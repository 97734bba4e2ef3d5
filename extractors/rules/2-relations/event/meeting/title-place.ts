import type { Party } from '../party.ts'
import { placeOf } from '../place-of.ts'
import { contains, type Scene } from '../scene.ts'
import { has } from '../skeleton.ts'

/** «В Шанхае обсудили связи с Актау», a headline: where the first talks were of which the text tells no place of their own. */
export function tellTitlePlace(scene: Scene): void {
  const talks = scene.drafts.find(
    ({ type, background, planned }) => type === 'meeting' && !background && !planned,
  )
  if (!talks || (talks.place !== null && !talks.guessed)) return
  const place = placeOfTitle(scene)
  if (place?.kind !== 'place') return
  if (talks.place && contains(scene, place, talks.place)) return
  talks.place = place
}

function placeOfTitle({ views, refs }: Scene): Party | null {
  for (const view of views) {
    if (!view.view.sentence.title) return null
    const at = view.chunks.findIndex((chunk) => has(chunk, 'TalkVerb', 'MeetVerb', 'MeetingNoun'))
    const place = at < 0 ? null : placeOf(view, at, refs[view.index] ?? [])
    if (place) return place
  }
  return null
}
