import type { Chunk } from '../../../../engine/chunk.ts'
import { draft } from '../draft.ts'
import type { Frame } from '../frame.ts'
import type { PartyRef } from '../parties.ts'
import { isNamed, type Party } from '../party.ts'
import { linked, type Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'
import { add, dateIn } from '../tell.ts'
import { dateOf } from '../when-where.ts'

/** «По итогам переговоров в Шанхае подписан …»: talks told by their outcome, of those who sign it in the next sentences. */
export function outcome(scene: Scene, frame: Frame, view: EventView, own: string | null): boolean {
  const refs = scene.refs[view.index] ?? []
  const place = refs.find((ref) => ref.where && ref.at > frame.at)?.party ?? null
  // «подписан 30 июня»: a day is said, even where its year is not known
  if (!place && own === null && dateOf(view, frame.at).date === undefined) return false
  for (let at = view.index; at < Math.min(scene.views.length, view.index + 4); at++) {
    if (!scene.views[at]?.chunks.some((chunk) => has(chunk, 'Sign', 'Seal'))) continue
    // «при подписании присутствовали …» names no party of the talks.
    const end = scene.views[at]?.chunks.findIndex((chunk) => has(chunk, 'TakePart')) ?? -1
    const parties = personsOf(
      (scene.refs[at] ?? []).filter(
        (ref) => (end < 0 || ref.at < end) && ['agent', 'subject', 'between'].includes(ref.role),
      ),
    )
    if (!linked(parties, null)) continue
    add(
      scene,
      draft(scene, { ...frame, rule: 'event/talks-by-outcome' }, parties, place, own, false),
    )
    return true
  }
  return false
}

/** «Подпись поставил А, от города – Б. Произошло это в понедельник, в ходе встречи»: who signed in the two sentences before. */
export function signedAtIt(
  scene: Scene,
  frame: Frame,
  view: EventView,
  own: string | null,
): boolean {
  const opened = view.chunks.slice(0, 3).some((chunk) => chunk.normal === 'это')
  if (!opened || own === null) return false
  const parties = [view.index - 2, view.index - 1].flatMap((at) => {
    const signing = scene.views[at]
    if (!signing || signing.view.sentence.title) return []
    if (!signing.chunks.some((chunk) => has(chunk, 'Sign', 'Seal', 'Signature'))) return []
    return personsOf(scene.refs[at] ?? [])
  })
  if (!linked(parties, null)) return false
  add(
    scene,
    draft(scene, { ...frame, rule: 'event/meeting-of-signers' }, parties, null, own, false),
  )
  return true
}

/** «А и Б подписали … Вот что сказал на встрече А»: those who signed at most three sentences before (five where «в рамках встречи» frames the end), on that day, at that place. */
export function ofSigners(scene: Scene, frame: Frame, view: EventView): boolean {
  if (/^со?$/.test(view.chunks[frame.at + 1]?.normal ?? '')) return true
  // «в рамках встречи» closes a report; «прибыли на встречу» is nearer to what it speaks of
  const frames = /^(?:рамках|ходе)$/.test(view.chunks[frame.at - 1]?.normal ?? '')
  const reach = frames ? 5 : 3
  for (let at = view.index - 1; at >= Math.max(0, view.index - reach); at--) {
    const signing = scene.views[at]
    const trigger = signing?.chunks.findIndex((chunk) => isSigned(chunk, frames)) ?? -1
    if (!signing || trigger < 0 || signing.view.sentence.title) continue
    const refs = scene.refs[at] ?? []
    const parties = personsOf(refs)
    if (!linked(parties, null)) continue
    const place =
      refs.find((ref) => ref.where && ref.party.kind === 'place')?.party ??
      (frames && scene.where && scene.where.reach < 100 && at - scene.where.sentence <= 1
        ? scene.where.place
        : null)
    const own = dateIn(scene, signing, trigger)
    if (!place && own === null) return true
    add(
      scene,
      draft(scene, { ...frame, rule: 'event/meeting-of-signers' }, parties, place, own, false),
    )
    return true
  }
  return false
}

/** The named persons among those a sentence tells of. */
const personsOf = (refs: readonly PartyRef[]): Party[] =>
  refs.map(({ party }) => party).filter(isNamed)

/** «подписали», «соглашение, подписанное акимом и губернатором» */
const isSigned = (chunk: Chunk, alsoBeside: boolean): boolean =>
  has(chunk, 'SignPast', 'SealPast') || (alsoBeside && /^подписанн/.test(chunk.normal))
