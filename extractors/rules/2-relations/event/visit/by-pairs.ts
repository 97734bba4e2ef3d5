import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import type { PartyRef } from '../parties.ts'
import type { EventView } from '../skeleton.ts'
import { isTraveller } from './visit-goal.ts'

/** «Пять поездок, в том числе в апреле в Сиань, в июле в Чжэнчжоу»: a day or month right before each town, of which there are two at least. */
export function byPairs(view: EventView, refs: readonly PartyRef[], at: number): Frame[] {
  const towns = refs.flatMap((town) => {
    const date =
      town.where && town.at > at && town.party.kind === 'place' ? dated(view, town) : null
    return date === null ? [] : [{ party: town.party, at: town.at, date }]
  })
  const [first] = towns
  if (!first || towns.length < 2) return []
  if (towns.some(({ party }) => party.country !== first.party.country)) return []
  const who = refs.filter(
    (ref) =>
      ref.at < at &&
      ref.role === 'subject' &&
      isTraveller(ref) &&
      ref.party.country !== first.party.country,
  )
  const last = who.at(-1)
  const goers = last ? who.filter(({ list }) => list === last.list) : []
  return towns.map((town) => ({
    ...visitFrame(view, at, 'event/visit-told', goers),
    at: town.at,
    date: town.date,
    places: [town.party],
  }))
}

/** The date of «в июле в Чжэнчжоу», nothing but the preposition and a head noun between. */
function dated(view: EventView, { at }: PartyRef): string | null {
  const start = view.chunks[at]?.start ?? 0
  const told = view.view.dates.find(({ kind, end }) => {
    if (kind !== 'point' || end > start) return false
    const between = view.chunks.filter((chunk) => chunk.start >= end && chunk.start < start)
    return (
      between.length <= 2 &&
      between.some(({ normal }) => /^во?$/.test(normal)) &&
      between.every(({ normal }) => /^(?:во?|город|провинцию)$/.test(normal))
    )
  })
  return told?.date ?? null
}
