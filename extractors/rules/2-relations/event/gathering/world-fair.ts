import { plainDraft } from '../draft.ts'
import type { Frame } from '../frame.ts'
import { plainFrame } from '../frame-of.ts'
import type { PartyRef } from '../parties.ts'
import type { Party } from '../party.ts'
import type { Scene } from '../scene.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { add, dateIn } from '../tell.ts'
import { participants } from './participants.ts'

/**
 * «пригласил на ЭКСПО-2017», «познакомились на ЭКСПО-2010 в Шанхае»: a world fair is known by its year, however it is spoken of; not where
 * it is only the ground on which other days were held or something stands.
 */
export function worldFair(view: EventView, refs: readonly PartyRef[], at: number): Frame | null {
  if (isGround(view, at)) return null
  const { from, to } = clauseOf(view, at)
  const place = refs.find(
    (ref) => ref.where && ref.at > at && ref.at <= at + 3 && ref.party.kind === 'place',
  )
  const frame = plainFrame(view, at, 'exhibition', 'event/exhibition', 'held')
  if (anyBetween(view, from, to, 'TakePart')) frame.parties = takers(view, refs, at)
  if (place) frame.places = [place.party]
  return frame
}

/** «Столица Китая приняла участие в ЭКСПО»: a town of which only its post is named counts. */
function takers(view: EventView, refs: readonly PartyRef[], at: number): Party[] {
  const came = participants(view, refs, at)
  if (came.length > 0) return came
  const capital = refs.find(({ party, at: ref }) => party.kind === 'place' && ref === 1)
  return capital && view.chunks[0]?.normal === 'столица' ? [capital.party] : []
}

/** «на территории ЭКСПО-2017», «Неделя провинции открылась на ЭКСПО-2017» */
function isGround(view: EventView, at: number): boolean {
  const before = view.chunks[at - 1]?.normal ?? ''
  if (/^(?:территори|объект|комплекс|район|городк|павильон|парк|площадк)/.test(before)) return true
  const days = view.chunks.findIndex(
    ({ normal, tags }) => /^(?:недел|дни$|дне)/.test(normal) && tags.has('Gathering'),
  )
  return days >= 0 && anyBetween(view, days, view.chunks.length, 'HeldVerb')
}

/** Adds a world fair, if the frame is of one, with its year where the text tells no day of somebody's taking part in it. */
export function tellWorldFair(scene: Scene, frame: Frame, view: EventView): boolean {
  if (!has(view.chunks[frame.at], 'WorldFair')) return false
  const year = /\d{4}$/.exec(view.chunks[frame.at]?.normal ?? '')?.[0] ?? null
  const day = frame.parties.length > 0 ? dateIn(scene, view, frame.at) : null
  const known = scene.drafts.find(
    ({ type, date }) => type === 'exhibition' && date?.slice(0, 4) === year,
  )
  const place = frame.places[0] ?? null
  const date = year && day?.startsWith(year) ? day : year
  if (known) known.place ??= place
  else
    add(
      scene,
      plainDraft(scene, frame.sentence, frame.rule, 0.7, {
        type: 'exhibition',
        date,
        place,
        parties: frame.parties,
      }),
    )
  return true
}
