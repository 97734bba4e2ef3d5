import { wordLike } from '../../../../engine/word-like.ts'
import { join } from '../merge.ts'
import { isNamed, type Party } from '../party.ts'
import { lastTold, type Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'

const isMembership = wordLike(/^состав/)
const isSide = wordLike(/^стороны$/)

/** «В её составе – А, Б», «с казахстанской стороны участвовали В, Г»: more who took part in the meeting just told. */
export function tellMembers(scene: Scene, view: EventView): void {
  const opening = view.chunks.slice(0, 5)
  const members = opening.some(isMembership)
  // «Вёл её главный врач А, с китайской стороны участвовал Б»
  if (
    !members &&
    !(view.chunks.some(isSide) && view.chunks.some((chunk) => has(chunk, 'TakePart')))
  )
    return
  const people = (scene.refs[view.index] ?? []).map(({ party }) => party).filter(isNamed)
  const last = scene.drafts.findLast((draft) => draft.type === 'meeting' && !draft.background)
  // «В составе делегации присутствовали …», where she was told with her head: he stands for her.
  const led =
    members &&
    opening.some((chunk) => has(chunk, 'Group')) &&
    last?.parties.some((one) => people.some((two) => isNamedLike(one, two)))
  if (last && view.index >= last.sentence && view.index - lastTold(scene, last) <= 2) {
    if (!led) for (const party of people) join(last.parties, party)
  } else if (members && people.length > 1) scene.members = people
}

const isNamedLike = (one: Party, two: Party): boolean =>
  isNamed(one) && one.country === two.country && one.name !== two.name
