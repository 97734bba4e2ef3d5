import type { Draft } from './types.ts'

/** A day that only the text around can tell. */
export const unsettled: Draft = {
  date: null,
  precision: 'none',
  basis: 'implied',
  kind: 'point',
  relative: true,
}

/** A day, month (`2024-11`) or range that the words and the day of writing give. */
export function known(date: string): Draft {
  const precision = date.includes('/') ? 'range' : date.length === 7 ? 'month' : 'day'
  return { ...unsettled, date, precision, kind: precision === 'range' ? 'range' : 'point' }
}

/** A year that they give; unsettled where the year of writing is unknown. */
export const implied = (year: number | null): Draft =>
  year === null ? unsettled : { ...unsettled, date: String(year), precision: 'year' }
