import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { isNamed, type Party } from '../party.ts'
import { lastTold, type Scene } from '../scene.ts'
import { anyBetween, type EventView, has } from '../skeleton.ts'

/** «Завтра они примут участие в форуме»: whom one of the two sentences before told of take part. */
export function withThoseBefore(scene: Scene, frame: Frame, view: EventView): Frame {
  const one = whoWas(scene, frame, view)
  if (one) return { ...frame, parties: [one] }
  const last = scene.drafts.at(-1)
  if (!isTogether(view) || !last || view.index - last.sentence > 2)
    return withGuests(scene, frame, view)
  if (last.parties.length === 0) return frame
  // Guests of a place take part in what is held there.
  const there = last.type === 'visit' && last.place !== null && frame.places.length === 0
  const places = there && last.place ? [last.place] : frame.places
  return { ...frame, parties: last.parties, places }
}

/** «Гости приняли участие в шествии», «делегация посетит фестиваль»: those whose visit was told last, in the sentence or right before it. */
function withGuests(scene: Scene, frame: Frame, view: EventView): Frame {
  const visit = scene.drafts.findLast(({ type }) => type === 'visit')
  const { at } = frame
  if (!visit || view.index - lastTold(scene, visit) > 1) return frame
  if (!view.chunks.slice(Math.max(0, at - 7), at).some(joins) && !isSeenBy(view, frame))
    return frame
  if (scene.drafts.some(({ type }) => type === frame.type)) return frame
  const places =
    frame.places.length === 0 && visit.place?.kind === 'place' ? [visit.place] : frame.places
  const parties = frame.parties.length === 0 ? visit.parties : frame.parties
  return { ...frame, parties, places, anaphoric: false }
}

const joins = wordLike(/^участ(?:ие|вую?т|вовал[аи]?)$/)

/** «посетит фестиваль»; an exhibition may be a room of a museum. */
const isSeenBy = (view: EventView, { at, type }: Frame): boolean =>
  type === 'other' &&
  has(view.chunks[at], 'Acc') &&
  view.chunks
    .slice(Math.max(0, at - 4), at)
    .some((chunk) => has(chunk, 'VisitVerb') && has(chunk, 'Transitive'))

/** «Кроме того, он примет участие в саммите»: the one person who acts in the sentence before. */
function whoWas(scene: Scene, frame: Frame, view: EventView): Party | null {
  const at = view.chunks.findIndex(isHe)
  if (at < 0 || at > OPENING || !anyBetween(view, at, frame.at, 'TakePart')) return null
  if (frame.parties.some(isNamed)) return null
  const acting = (scene.refs[view.index - 1] ?? []).filter(
    ({ role, party }) => role === 'subject' && isNamed(party),
  )
  const [one] = acting
  return one && acting.every(({ party }) => party.name === one.party.name) ? one.party : null
}

const isHe = wordLike(/^(?:он|она)$/)
/** Chunks at the head of a sentence: «Кроме того, он», «31 августа и 1 сентября он». */
const OPENING = 7

const isTogether = (view: EventView): boolean =>
  view.chunks.slice(0, 4).some(areTogether) && anyBetween(view, 0, 6, 'TakePart')

const areTogether = wordLike(/^(?:они|вместе|оба)$/)
