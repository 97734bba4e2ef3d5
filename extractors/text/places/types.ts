import type { GazetteerEntry, Mark } from '../../gazetteer/index.ts'
import type { Case } from '../forms/case.ts'

/** A place, country or adjective of one, as it stands in the text. Offsets are UTF-16 units. */
export interface PlaceMention {
  /** From the head word on («города Мяньян», «провинции Шэньси», «СЭЗ «Сарыарка»»). */
  start: number
  end: number
  /** The place and the form printed, in the nominative (Кульджа for Инин). */
  places: { entry: GazetteerEntry; printed: string }[]
  /** Cases that the form may have. */
  cases: Case[]
  number: 'sg' | 'pl'
  /** Whether only an adjective names it («хубэйская делегация»). */
  adjective: boolean
  /** Whether it names a country. */
  country: boolean
}

/** What one word form or phrase can be a form of. */
export interface Reading {
  entry: GazetteerEntry
  role: 'noun' | 'adjective' | 'compound'
  /** Nominative of the name; of an adjective the masculine nominative. */
  printed: string
  cases: readonly Case[]
  number: 'sg' | 'pl'
  /** Class of head that it demands, null where the entry's kind decides. */
  headClass: string | null
  marks: ReadonlySet<Mark>
  /** Position of the entry in the gazetteer: of two equal readings the earlier wins. */
  rank: number
}

export interface Candidate {
  /** Folded words after the first. */
  rest: readonly string[]
  readings: readonly Reading[]
}

/** A head word in one of its forms («провинции», «г.»). */
export interface Head {
  headClass: string
  /** Nominative: «провинция». */
  phrase: string
  gender: 'm' | 'f' | 'n' | 'pl'
  /** Kinds that it admits, the likeliest first. */
  kinds: readonly string[]
  /** A name behind it that is of no admitted kind is no place at all. */
  strict: boolean
  /** It admits only names that demand its class. */
  own: boolean
  /** What it has in quotation marks is no place. */
  quoted: boolean
  abbreviation: boolean
  /** In capitals only: «СЭЗ», «МЦПС». */
  acronym: boolean
  cases: readonly Case[]
  number: 'sg' | 'pl'
  /** Whether the form may be plural; «области» is both. */
  plural: boolean
  rest: readonly string[]
}

/** A mention whose readings are not settled yet. */
export interface Draft {
  start: number
  end: number
  readings: readonly Reading[]
  cases: Case[]
  number: 'sg' | 'pl'
  /** Printed form where a head was part of it, else the reading's own. */
  printed: string | null
  adjective: boolean
  /** Whether it counts only if another mention confirms it (a surname that is also a city). */
  weak: boolean
  /** Whether it counts only if the unit above it is named directly behind: «Алтай (СУАР)». */
  beside: boolean
}
