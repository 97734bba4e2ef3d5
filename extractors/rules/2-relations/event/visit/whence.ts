import type { Frame } from '../frame.ts'
import { inClause, type PartyRef } from '../parties.ts'
import type { EventView } from '../skeleton.ts'

/** «В Фучжоу делегация Актау прилетела из Пекина», «из Кокшетау гости проследовали в Астану»: they had been where they came from, in the country that they are in. */
export function byWhence(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  told: Frame | undefined,
): Frame[] {
  const [to] = told?.places ?? []
  if (!told || to?.kind !== 'place' || told.fate !== 'held' || told.parties.length === 0) return []
  if (told.parties.some(({ country }) => country === null || country === to.country)) return []
  const from = inClause(view, refs, at).find(
    ({ role, party }) =>
      role === 'from' &&
      party.kind === 'place' &&
      party.country === to.country &&
      party.name !== to.name,
  )
  return from ? [{ ...told, at: from.at, places: [from.party], undated: true, onWay: true }] : []
}
