import { plainDraft } from '../draft.ts'
import type { PartyRef } from '../parties.ts'
import type { Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'

/** «В прошлом году форум проводился в Нанкине, в будущем году его примет Тараз»: the next of the forum or fair just told. */
export function tellNextHost(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  const last = scene.drafts.at(-1)
  if (last?.type !== 'forum' && last?.type !== 'exhibition') return
  if (view.index - last.sentence > 2) return
  const at = view.chunks.findIndex(
    (chunk, i) =>
      has(chunk, 'ReceiveVerb') &&
      has(chunk, 'Future', 'ReceiveFuture') &&
      /^(?:его|ее)$/.test(view.chunks[i - 1]?.normal ?? ''),
  )
  if (at < 0) return
  const host = refs.find(
    (ref) => ref.at > at && ref.role === 'subject' && ref.party.kind === 'place',
  )
  const start = view.chunks[at]?.start ?? 0
  const date = view.view.dates.findLast(({ kind, end }) => kind === 'point' && end <= start)?.date
  if (!host || !date) return
  // «намечен на май, его примет Шымкент»: told already
  if (last.sentence === view.index && last.planned) {
    last.place ??= host.party
    return
  }
  const { type } = last
  const told = { type, date, place: host.party, parties: [], planned: true }
  scene.drafts.push(plainDraft(scene, view.index, `event/${type}`, 0.7, told))
}
