import type { Frame } from '../frame.ts'
import { compatible } from '../merge.ts'
import type { Party } from '../party.ts'
import { type Draft, lastTold, type Scene } from '../scene.ts'
import { type EventView, has, isSaying } from '../skeleton.ts'
import { isAttended } from './ceremony.ts'
import { isSideName } from './of-both.ts'

/** «На церемонии открытия выступили А и Б», behind a forum told: they took part in it. */
export function joinsOpening(scene: Scene, frame: Frame, view: EventView): boolean {
  // «в церемонии отправления поезда», behind a fair told in passing: that of what was begun
  const begun = /^(?:отправ|запуск|пуск|закладк)/.test(view.chunks[frame.at + 1]?.normal ?? '')
  const last = scene.drafts.findLast((known) =>
    begun ? known.type === 'other' : known.type !== 'visit' && known.type !== 'meeting',
  )
  // «сказал начальник отдела на открытии мероприятия»
  const speaks =
    view.chunks[frame.at - 1]?.normal === 'на' &&
    last?.parties.every((other) => isSideName(other.name)) === true
  if (
    !isAttended(view, frame.at) &&
    !view.chunks.some((chunk) => has(chunk, 'TakePart') || (speaks && isSaying(chunk.normal)))
  )
    return false
  if (!last || !has(view.chunks[frame.at], 'Ceremony') || frame.places.length > 0) return false
  if (frame.sentence === last.sentence || frame.sentence - lastTold(scene, last) > 3) return false
  if (!frame.parties.some((party) => party.kind === 'official' || party.standIn === 'delegation'))
    return false
  for (const party of frame.parties) takePart(last, party)
  return true
}

/** A person named later stands in the place of the delegation without a head. */
export function takePart(known: Draft, party: Party): void {
  if (known.parties.some((other) => other.name === party.name)) return
  // «форум «Казахстан – Китай»» says no more than its list of those who came.
  if (
    known.assumed ||
    (party.kind !== 'country' && known.parties.every((other) => isSideName(other.name)))
  )
    known.parties = []
  known.assumed = false
  const at = known.parties.findIndex(
    (other) =>
      (other.standIn === 'delegation' && compatible(other, party)) ||
      // «участвуют делегаты из области … выступил её аким»
      (other.kind === 'place' && party.kind === 'official' && party.places[0] === other.name),
  )
  if (at < 0) known.parties.push(party)
  else known.parties[at] = party
}
