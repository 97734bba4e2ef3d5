import type { Place, Sector } from '../extractors/index.ts'

/**
 * The graph's vocabulary, declared once: labels, relationships and what a node or edge is.
 * Constraints, indexes and the order of loading derive from it.
 */

/** A property: dates are ISO strings; lists are of one type and never empty (an empty one is left out). */
export type Value = string | number | boolean | string[] | number[]
export type Properties = Readonly<Record<string, Value>>
/** Properties while they are put together: null, undefined and empty lists are left out of the graph. */
export type Loose = Readonly<Record<string, Value | null | undefined>>

export const LABELS = [
  'Place',
  'Official',
  'Post',
  'Organization',
  'Agreement',
  'Event',
  'Tie',
  'Sector',
  'Date',
  'Figure',
  'Source',
  'Article',
  'Claim',
] as const
export type Label = (typeof LABELS)[number]

/** A node; `id` and `name` are among its properties, `also` is a second label (City, Province …). */
export interface GraphNode {
  id: string
  label: Label
  also: string | null
  properties: Properties
}

/** A relationship; there is at most one of a type between two nodes in a direction. */
export interface GraphEdge {
  type: Relationship
  from: string
  to: string
  properties: Properties
}

export interface Graph {
  /** By id, in order of code units. */
  nodes: ReadonlyMap<string, GraphNode>
  /** By `edgeKey`, in order of code units. */
  edges: ReadonlyMap<string, GraphEdge>
}

/** Relationship types with the labels that may stand at their two ends. */
export const RELATIONSHIPS = {
  HOLDS: { from: ['Official'], to: ['Post'] },
  OF: { from: ['Post'], to: ['Place', 'Organization'] },
  SIGNED: { from: ['Official'], to: ['Agreement'] },
  PARTY_TO: { from: ['Place', 'Organization', 'Official'], to: ['Agreement', 'Tie'] },
  COVERS: { from: ['Agreement', 'Event', 'Tie'], to: ['Sector'] },
  DATED: { from: ['Agreement', 'Event'], to: ['Date'] },
  CONCLUDED_AT: { from: ['Agreement'], to: ['Event'] },
  LOCATED_IN: { from: ['Agreement', 'Event', 'Tie'], to: ['Place', 'Organization'] },
  TOOK_PART_IN: { from: ['Official', 'Organization', 'Place'], to: ['Event'] },
  SISTER_OF: { from: ['Place', 'Organization'], to: ['Place', 'Organization'] },
  PARTNER_OF: { from: ['Place', 'Organization'], to: ['Place', 'Organization'] },
  PART_OF: { from: ['Place', 'Date'], to: ['Place', 'Date'] },
  ABOUT: { from: ['Figure'], to: ['Place', 'Organization', 'Official'] },
  STATED_IN: { from: ['Claim'], to: ['Article'] },
  FROM: { from: ['Article'], to: ['Source'] },
  REPRINT_OF: { from: ['Article'], to: ['Article'] },
  SUPPORTS: { from: ['Claim'], to: LABELS },
} as const satisfies Record<string, { from: readonly Label[]; to: readonly Label[] }>
export type Relationship = keyof typeof RELATIONSHIPS

/** What tells an edge from all others. */
export const edgeKey = (edge: Pick<GraphEdge, 'type' | 'from' | 'to'>) =>
  `${edge.type}\t${edge.from}\t${edge.to}`

/** Second label of a place by its kind in the gazetteer. */
export const PLACE_LABELS: Readonly<Record<Place['kind'] | 'country', string>> = {
  city: 'City',
  region: 'Region',
  district: 'District',
  province: 'Province',
  prefecture: 'Prefecture',
  county: 'County',
  zone: 'Zone',
  site: 'Site',
  country: 'Country',
}

/** Russian names of the sector codes, for reading. */
export const SECTOR_NAMES: Readonly<Record<Sector, string>> = {
  economy: 'экономика',
  trade: 'торговля',
  investment: 'инвестиции',
  agriculture: 'сельское хозяйство',
  food: 'продовольствие',
  industry: 'промышленность',
  manufacturing: 'обрабатывающая промышленность',
  mining: 'горное дело',
  energy: 'энергетика',
  oil_gas: 'нефть и газ',
  green_energy: 'зелёная энергетика',
  transport: 'транспорт',
  logistics: 'логистика',
  transit: 'транзит',
  construction: 'строительство',
  infrastructure: 'инфраструктура',
  finance: 'финансы',
  digital: 'цифровизация',
  science: 'наука',
  technology: 'технологии',
  education: 'образование',
  culture: 'культура',
  tourism: 'туризм',
  health: 'здравоохранение',
  sport: 'спорт',
  youth: 'молодёжь',
  media: 'СМИ',
  humanitarian: 'гуманитарное сотрудничество',
  environment: 'экология',
  water: 'вода',
  security: 'безопасность',
  urban_development: 'развитие города',
  small_business: 'малый бизнес',
}

/** Russian words for the codes of a record, used in readable names. */
export const WORDS: Readonly<Record<string, string>> = {
  memorandum: 'меморандум',
  letter_of_intent: 'письмо о намерениях',
  agreement: 'соглашение',
  protocol: 'протокол',
  contract: 'контракт',
  roadmap: 'дорожная карта',
  declaration: 'декларация',
  plan: 'план',
  visit: 'визит',
  meeting: 'встреча',
  forum: 'форум',
  exhibition: 'выставка',
  sister: 'побратимы',
  partner: 'партнёры',
  trade_turnover: 'товарооборот',
  export: 'экспорт',
  import: 'импорт',
  investment: 'инвестиции',
  enterprises: 'предприятия',
  projects: 'проекты',
  population: 'население',
  grp: 'валовой продукт',
}
