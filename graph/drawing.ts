import type { Sector } from '../extractors/index.ts'
import type { Draft } from './draft.ts'
import { SECTOR_NAMES } from './model.ts'
import type { Referrer } from './refer.ts'
import { precisionOf } from './resolvers/dates.ts'

/** What every part of the drawing needs: the draft and the reading of names. */
export interface Drawing {
  draft: Draft
  referrer: Referrer
}

/** First 80 characters, for a name. */
export const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

export const sectorId = (code: string) => `sector/${code}`

export function drawSector(draft: Draft, code: Sector): string {
  const id = sectorId(code)
  draft.node('Sector', id, SECTOR_NAMES[code], { code })
  return id
}

/** A date's node, and the month and year it belongs to. */
export function drawDate(draft: Draft, iso: string): string {
  const id = `date/${iso}`
  if (draft.has(id)) return id
  draft.node('Date', id, iso, { iso, precision: precisionOf(iso) })
  const above = iso.length === 10 ? iso.slice(0, 7) : iso.length === 7 ? iso.slice(0, 4) : null
  if (above !== null) draft.edge('PART_OF', id, drawDate(draft, above))
  return id
}
