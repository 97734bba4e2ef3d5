import type { Sector } from '../record.ts'
import type { Case } from '../text/forms/case.ts'

/** What every mention has: its span in the article's text (UTF-16 units) and the rule that made it. */
interface Base {
  start: number
  end: number
  rule: string
  /** Grammatical cases in which the printed form can stand; empty where unknown. */
  cases: readonly Case[]
  /** Whether the printed form is a plural («губернаторами»). */
  plural?: boolean
}

/** One named KZ or CN place below country level. */
export interface PlaceRef {
  id: string
  /** Canonical nominative name. */
  name: string
  /** Nominative of the form in the text. */
  printed: string
  kind: string
  country: 'KZ' | 'CN'
  start: number
  end: number
}

export interface PlaceMention extends Base {
  kind: 'place'
  /** Several where heads are shared: «Алматинская и Туркестанская области». */
  places: PlaceRef[]
  /** Named by an adjective: «хубэйская делегация». */
  adjective: boolean
}

export interface CountryMention extends Base {
  kind: 'country'
  /** ISO 3166-1 alpha-2. */
  code: string
  /** Usual short nominative name: `Китай`, `Казахстан`. */
  name: string
  adjective: boolean
}

export interface OrganizationMention extends Base {
  kind: 'organization'
  /** Index into the article's organizations; several mentions of one body share it. */
  entity: number
  name: string
}

/** A person or an unnamed post-holder who acts for a place or a body. */
export interface OfficialMention extends Base {
  kind: 'official'
  /** Index into the article's officials; null for an unnamed holder («губернаторы провинций Шэньси и Хубэй»). */
  entity: number | null
  name: string | null
  /** Head phrase of the post as printed here, nominative; null where only the name stands. */
  post: string | null
  /** Places that the post belongs to here («аким Алматинской области»), for unnamed holders above all. */
  places: PlaceRef[]
  /** Index of the organization that the post belongs to. */
  organization: number | null
}

export interface DocumentMention extends Base {
  kind: 'document'
  type:
    | 'memorandum'
    | 'letter_of_intent'
    | 'agreement'
    | 'protocol'
    | 'contract'
    | 'roadmap'
    | 'declaration'
    | 'plan'
    | 'other'
  /** «документ», «данное соглашение»: points back to a document named before. */
  anaphoric: boolean
  /** «семь меморандумов» */
  count?: number
}

export interface DateRef extends Base {
  kind: 'date'
  date: string | null
  sameDay: boolean
}

export interface SectorRef extends Base {
  kind: 'sector'
  codes: Sector[]
}

export type Mention =
  | PlaceMention
  | CountryMention
  | OrganizationMention
  | OfficialMention
  | DocumentMention
  | DateRef
  | SectorRef

/** A named person of the article, with the fullest name and post that the text gives. */
export interface OfficialEntity {
  name: string
  latin: string | null
  country: string | null
  sex: 'm' | 'f' | null
  post: string | null
  of: string | null
  /** Gazetteer places that the post belongs to. */
  places: PlaceRef[]
  organization: number | null
  /** Spans and rules of the mentions that named this person with name or post. */
  evidence: { start: number; end: number; rule: string }[]
}

export interface OrganizationEntity {
  name: string
  country: string | null
  kind: 'company' | 'university' | 'government' | 'association' | 'media' | 'other'
  /** Place inside its name or after it («Торговое бюро города Мяньян»). */
  places: PlaceRef[]
  evidence: { start: number; end: number; rule: string }[]
}
