import { draft } from '../draft.ts'
import { frameAt } from '../frame-of.ts'
import { speaks } from '../gathering/tell-speakers.ts'
import type { PartyRef } from '../parties.ts'
import { isNamed } from '../party.ts'
import { completed, linked, type Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'
import { add } from '../tell.ts'

/**
 * «Переговоры прошли 5 июня. От нас были А и Б, от соседей – В», «Встреча прошла в Тайюане. А рассказал о зоне, Б заметил …»: those who
 * met, told at most four sentences behind the meeting, by their sides or by what each of them said there.
 */
export function tellThoseHeard(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  const { pending } = scene
  if (
    !pending ||
    pending.bare ||
    view.index <= pending.sentence ||
    view.index - pending.sentence > reach
  )
    return
  // told already by those who signed at its end
  const told = scene.drafts.some(
    ({ type, sentence, background }) =>
      type === 'meeting' && !background && sentence >= pending.sentence,
  )
  const signed = view.chunks.some((chunk) => has(chunk, 'Sign', 'Seal', 'SignPassive'))
  if (told || signed) return
  const bySides = isOfSide(view)
  for (const ref of refs) {
    if (!isNamed(ref.party) || ref.role === 'with' || ref.role === 'to') continue
    if (!bySides && !(ref.role === 'subject' && speaks(view, ref))) continue
    if (!pending.heard.some(({ name }) => name === ref.party.name)) pending.heard.push(ref.party)
  }
  const parties = completed(pending.heard, null)
  if (!linked(parties, null)) return
  scene.pending = null
  const frame = frameAt(view, 0, 'meeting', 'event/meeting-told-on')
  add(
    scene,
    draft(scene, { ...frame, parties, fate: 'held' }, parties, pending.place, pending.date, false),
  )
}

const reach = 4

/** «с казахстанской стороны», «с той стороны», «от нас», «от соседей»: who stands behind it was there. */
const isOfSide = ({ chunks }: EventView): boolean =>
  chunks.some(
    ({ normal }, at) =>
      (normal === 'стороны' &&
        [at - 1, at - 2, at - 3].some((i) => /^со?$/.test(chunks[i]?.normal ?? ''))) ||
      (at < 2 && normal === 'от' && side.test(chunks[at + 1]?.normal ?? '')),
  )

const side =
  /^(?:нас|них|соседей|гостей|хозяев|китайцев|казахстанцев|наш[их]{2}|области|города|района|провинции|акимата)$/
