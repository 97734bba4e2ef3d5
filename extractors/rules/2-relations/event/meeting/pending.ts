import { draft } from '../draft.ts'
import type { Frame } from '../frame.ts'
import { frameAt } from '../frame-of.ts'
import type { PartyRef } from '../parties.ts'
import type { Party } from '../party.ts'
import { isPerson } from '../party-ref.ts'
import { completed, linked, type Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'
import { add } from '../tell.ts'

/** Adds a meeting of `parties`; day and place that it leaves out are those of the meeting told right before without them. */
export function addPending(
  scene: Scene,
  frame: Frame,
  parties: Party[],
  place: Party | null,
  date: string | null,
): void {
  const { pending } = scene
  const told = pending && frame.sentence - pending.sentence <= 1 ? pending : null
  scene.pending = null
  add(
    scene,
    draft(scene, frame, parties, place ?? told?.place ?? null, date ?? told?.date ?? null, false),
  )
}

/** «В Астане состоялась деловая встреча. В ней приняли участие А и Б»: those who met, told right behind. */
export function tellThosePresent(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  if (scene.pending?.sentence !== view.index - 1) return
  const at = view.chunks.findIndex((chunk) => has(chunk, 'TakePart'))
  if (at < 0 || view.chunks.some((chunk) => has(chunk, 'Forum', 'Exhibition', 'Gathering'))) return
  const present = refs.filter((ref) => ref.role === 'subject' && !ref.where && isMember(ref))
  const parties = completed(
    present.map(({ party }) => party),
    null,
  )
  if (!linked(parties, null)) return
  addPending(scene, frameAt(view, at, 'meeting', 'event/meeting-told-on'), parties, null, null)
}

const isMember = (ref: PartyRef): boolean => isPerson(ref) || ref.party.kind === 'organization'
