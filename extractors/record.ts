import { z } from 'zod'

/**
 * The record: what one article states. The contract between extraction and everything after it.
 * Dates are ISO prefixes (`2024`, `2024-11`, `2024-11-05`) or ranges `a/b` of them, never a JS Date.
 */

export const SECTORS = [
  'economy',
  'trade',
  'investment',
  'agriculture',
  'food',
  'industry',
  'manufacturing',
  'mining',
  'energy',
  'oil_gas',
  'green_energy',
  'transport',
  'logistics',
  'transit',
  'construction',
  'infrastructure',
  'finance',
  'digital',
  'science',
  'technology',
  'education',
  'culture',
  'tourism',
  'health',
  'sport',
  'youth',
  'media',
  'humanitarian',
  'environment',
  'water',
  'security',
  'urban_development',
  'small_business',
] as const

export const Sector = z.enum(SECTORS)
export type Sector = z.infer<typeof Sector>

/** Why something is in the record: the words, where they stand in `article.text`, and the rule. */
export const Evidence = z.object({
  quote: z.string().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  /** Path of the rule that fired, e.g. `agreement/signed-by-officials`. */
  rule: z.string(),
  confidence: z.number().min(0).max(1),
})
export type Evidence = z.infer<typeof Evidence>

const evidence = { evidence: z.array(Evidence).min(1) }
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
const isoRange = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/)

export const PLACE_KINDS = [
  'city',
  'region',
  'district',
  'province',
  'prefecture',
  'county',
  'zone',
  'site',
] as const
export const Country = z.enum(['KZ', 'CN'])
export type Country = z.infer<typeof Country>

export const Place = z.object({
  /** Stable gazetteer id: ISO 3166-2 where it has one (`KZ-75`, `CN-SC`), GB/T 2260 below (`CN-510700`). */
  id: z.string(),
  name: z.string(),
  /** Nominative forms in the text where they differ from `name` (Чугучак for Тачэн). */
  asPrinted: z.array(z.string()).optional(),
  kind: z.enum(PLACE_KINDS),
  country: Country,
  ...evidence,
})
export type Place = z.infer<typeof Place>

export const Official = z.object({
  id: z.string(),
  name: z.string(),
  latin: z.string().nullable(),
  /** ISO 3166-1; null where neither post nor name tells. */
  country: z.string().nullable(),
  post: z.string().nullable(),
  of: z.string().nullable(),
  ...evidence,
})
export type Official = z.infer<typeof Official>

export const Organization = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  kind: z.enum(['company', 'university', 'government', 'association', 'media', 'other']),
  ...evidence,
})
export type Organization = z.infer<typeof Organization>

export const AGREEMENT_TYPES = [
  'memorandum',
  'letter_of_intent',
  'agreement',
  'protocol',
  'contract',
  'roadmap',
  'declaration',
  'plan',
  'other',
] as const
const ABOUT = [
  'sister_city',
  'cooperation',
  'investment',
  'trade',
  'education',
  'project',
  'other',
] as const

export const Agreement = z.object({
  type: z.enum(AGREEMENT_TYPES),
  about: z.enum(ABOUT),
  status: z.enum(['signed', 'planned', 'proposed']),
  date: isoDate.nullable(),
  parties: z.array(z.string()),
  signatories: z.array(z.string()),
  sectors: z.array(Sector),
  /** How many documents of this kind with this counterparty, where the text counts them. */
  count: z.number().int().positive().optional(),
  /** Where it was signed. */
  place: z.string().nullable(),
  /** The event at which it was signed, in the text's words. */
  occasion: z.string().nullable(),
  ...evidence,
})
export type Agreement = z.infer<typeof Agreement>

export const Tie = z.object({
  type: z.enum(['sister', 'partner']),
  /** The KZ side. */
  a: z.string(),
  /** The CN side. */
  b: z.string(),
  status: z.enum(['in_force', 'planned']),
  since: isoDate.nullable(),
  place: z.string().nullable(),
  occasion: z.string().nullable(),
  ...evidence,
})
export type Tie = z.infer<typeof Tie>

export const Event = z.object({
  type: z.enum(['visit', 'meeting', 'forum', 'exhibition', 'other']),
  name: z.string().nullable(),
  date: isoRange.nullable(),
  place: z.string().nullable(),
  participants: z.array(z.string()),
  sectors: z.array(Sector),
  ...evidence,
})
export type Event = z.infer<typeof Event>

export const FIGURE_KINDS = [
  'trade_turnover',
  'export',
  'import',
  'investment',
  'enterprises',
  'projects',
  'population',
  'grp',
  'other',
] as const

export const Figure = z.object({
  kind: z.enum(FIGURE_KINDS),
  value: z.number(),
  /** ISO 4217 for money, `%` for shares and growth, else a plain noun (`persons`, `companies`). */
  unit: z.string(),
  /** ISO date, range, or duration (`P15Y`). */
  period: z.string().nullable(),
  bound: z.enum(['=', '>', '<', '≈']),
  of: z.array(z.string()),
  ...evidence,
})
export type Figure = z.infer<typeof Figure>

/** A sector of the whole article, with the words that gave it. */
const SectorEvidence = z.object({ code: Sector, ...evidence })

export const ArticleRecord = z.object({
  id: z.string(),
  url: z.string().nullable(),
  source: z.string().nullable(),
  title: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string(),
  places: z.array(Place),
  officials: z.array(Official),
  organizations: z.array(Organization),
  sectors: z.array(Sector),
  sectorEvidence: z.array(SectorEvidence),
  agreements: z.array(Agreement),
  ties: z.array(Tie),
  events: z.array(Event),
  figures: z.array(Figure),
})
export type ArticleRecord = z.infer<typeof ArticleRecord>
