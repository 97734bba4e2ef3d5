import { isBackground } from '../dates.ts'
import type { PartyRef } from './parties.ts'
import type { Scene } from './scene.ts'
import { type EventView, has } from './skeleton.ts'

/** «Добро пожаловать в город Туркестан», «рад приветствовать вас в регионе Абай» says where the scene is. */
export function welcome(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  const at = view.chunks.findIndex(
    (chunk, i) =>
      chunk.normal === 'пожаловать' ||
      (chunk.normal === 'вас' &&
        /^(?:приветствовать|приветствую|видеть)$/.test(view.chunks[i - 1]?.normal ?? '')),
  )
  if (at < 0) return
  const place = refs.find((ref) => ref.where && ref.at > at && ref.at <= at + 4)
  if (!place) return
  scene.where = { place: place.party, sentence: view.index, reach: 100 }
  const last = scene.drafts.findLast((draft) => draft.type === 'meeting' && !draft.background)
  if (last) last.place ??= place.party
}

/** «В Атырау был подписан протокол»: what follows was there too, unless the story is on a trip. */
export function signedAt(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  if (scene.trip || view.view.sentence.title || (scene.where?.reach ?? 0) >= 100) return
  if (isBackground(view.view)) return
  const at = view.chunks.findIndex((chunk) => has(chunk, 'SignPast', 'SignPassive', 'SignNoun'))
  if (at < 0) return
  // «соглашение о заводе в Алатау подписали в Пекине»: the place nearest to the verb, behind it first
  const places = refs.filter((ref) => ref.where && ref.party.kind === 'place')
  const place = places.find((ref) => ref.at > at && ref.at <= at + 4) ?? places[0]
  if (place) scene.where = { place: place.party, sentence: view.index, reach: 2 }
}
