import type { Frame } from './frame.ts'
import { frame, inClause, isSubject } from './meeting-frame.ts'
import { nearestList, type PartyRef } from './parties.ts'
import { isPerson, split } from './partners.ts'
import { anyBetween, clauseOf, type EventView, has, isAdjective } from './skeleton.ts'

/** «аким принял делегацию»: the object is a person or a delegation, with only adjectives and titles before it. */
export function byReceiving(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  // «участие в ней приняли …»
  if (anyBetween(view, at - 4, at, 'TakePart')) return []
  const near = inClause(view, refs, at)
  const able = near.filter(
    (ref) => ref.party.kind === 'official' || ref.group || ref.party.standIn !== null,
  )
  // «гостей принял аким»: the object may stand first.
  const ahead = able.findLast(
    (ref) =>
      ref.at < at &&
      ref.at >= at - 6 &&
      has(view.chunks[ref.at], 'Acc', 'Gen') &&
      !has(view.chunks[ref.at], 'Nom'),
  )
  const host = able.find((ref) => ref.at > at && ref.role === 'subject' && !ref.group)
  const guest = ahead && host ? ahead : able.find((ref) => ref.at > at)
  if (!guest || guest.role === 'with' || guest.role === 'in') return []
  const between = view.chunks.slice(at + 1, Math.max(at + 1, guest.at))
  if (between.some((chunk) => has(chunk, 'TakePart') || chunk.normal === 'решение')) return []
  if (between.some((chunk) => !chunk.mention && !isAdjective(chunk) && !light.test(chunk.normal)))
    return []
  const guests = near.filter((ref) => ref.list === guest.list)
  // «Костанай принимал делегацию из Уху»: a town that receives is visited.
  const town = near.find(
    (ref) => ref.at < at && ref.role === 'subject' && ref.party.kind === 'place' && !isPerson(ref),
  )
  if (town) {
    const visit = frame(view, at, 'event/visit-told', guests, [])
    return [{ ...visit, type: 'visit', places: [town.party] }]
  }
  const left = nearestList(
    near.filter(
      (ref) =>
        isSubject(ref) &&
        !guests.includes(ref) &&
        (ref.at < at || guests.every((one) => ref.at > one.at)),
    ),
    at,
  )
  // «Делегацию приняли в акимате»: no host named, the scene gives it.
  return split(guests).map((group) => frame(view, at, 'event/received', left, group))
}

/** «аким был принят губернатором» */
export function byBeingReceived(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const near = inClause(view, refs, at)
  const hosts = near.filter((ref) => ref.role === 'agent' && ref.party.kind === 'official')
  const guests = near.filter((ref) => ref.role === 'subject' && isPerson(ref))
  const { from, to } = clauseOf(view, at)
  const elided = view.chunks.slice(from, to).some((chunk) => /^(?:он|она|они)$/.test(chunk.normal))
  if (hosts.length === 0 || (guests.length === 0 && !elided)) return []
  return [frame(view, at, 'event/received', hosts, guests)]
}

const light =
  /^(?:с|рабоч\p{L}*|визит\p{L}*|господин\p{L}*|госпож\p{L}*|г-н\p{L}*|глав[уы]|член\p{L}*|групп\p{L}*|у|себя|в|и|вчера|сегодня|накануне|утром|также|лично|тепло|радушно|затем|в|на)$/u
