import type { Frame } from '../frame.ts'
import { placeOf } from '../place-of.ts'
import type { Scene, Trip } from '../scene.ts'

/** A trip told in the same sentence by the speaker, else the one that the story is in. */
export function tripOf(scene: Scene, frame: Frame, recalled: boolean): Trip | null {
  if (scene.aside && scene.aside.sentence === frame.sentence) return scene.aside
  const coming = frame.fate === 'planned' && scene.aside
  if (coming && frame.sentence - coming.sentence <= 3) return coming
  if (isAside(scene, frame)) return scene.aside
  return recalled ? null : scene.trip
}

/** «Ранее делегация посетила А и Б. В Б состоялась встреча с …»: on the trip told aside, where the talks are said to have been in one of its places. */
function isAside({ aside, views, refs }: Scene, { sentence, at, fate }: Frame): boolean {
  const view = views[sentence]
  if (!aside || !view || fate !== 'held' || sentence - aside.sentence > 2) return false
  const place = placeOf(view, at, refs[sentence] ?? [])
  return place?.kind === 'place' && aside.places.some(({ name }) => name === place.name)
}
