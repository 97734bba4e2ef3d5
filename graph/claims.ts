import type { Article, ArticleRecord } from '../extractors/index.ts'
import { byCodeUnit, canonicalJson, digest } from './ids.ts'
import type { Loose } from './model.ts'
import { once } from './once.ts'

/** What is loaded of one article: the parsed article, whose text the quotes point into, and its record. */
export interface GraphDocument {
  article: Article
  record: ArticleRecord
  /** When the page was fetched (ISO instant); kept as it is, no part of the canonical export. */
  retrievedAt?: string | null
  /** Id of the article whose text this one repeats, if another outlet's; it shows once that article is in the graph. */
  reprintOf?: string | null
}

export type ClaimKind =
  | 'place'
  | 'official'
  | 'organization'
  | 'sector'
  | 'agreement'
  | 'tie'
  | 'event'
  | 'figure'

interface Items {
  place: ArticleRecord['places'][number]
  official: ArticleRecord['officials'][number]
  organization: ArticleRecord['organizations'][number]
  sector: ArticleRecord['sectorEvidence'][number]
  agreement: ArticleRecord['agreements'][number]
  tie: ArticleRecord['ties'][number]
  event: ArticleRecord['events'][number]
  figure: ArticleRecord['figures'][number]
}

/** One item of one article's record, under an id computed from both. */
export interface Claim<K extends ClaimKind = ClaimKind> {
  id: string
  kind: K
  document: GraphDocument
  item: Items[K]
}

type Claims = { readonly [K in ClaimKind]: readonly Claim<K>[] }

/**
 * The claims of one document by kind, in a fixed order; an item stated twice in a record is one claim. A load reads a document in four
 * steps and asks each time, and the ids are hashes of all its evidence.
 */
export const claimsIn = once(madeFrom)

function madeFrom(document: GraphDocument): Claims {
  const of = <K extends ClaimKind>(kind: K) => claimsOf(kind, document)
  return {
    place: of('place'),
    official: of('official'),
    organization: of('organization'),
    sector: of('sector'),
    agreement: of('agreement'),
    tie: of('tie'),
    event: of('event'),
    figure: of('figure'),
  }
}

function claimsOf<K extends ClaimKind>(kind: K, document: GraphDocument): Claim<K>[] {
  const claims = new Map<string, Claim<K>>()
  for (const item of itemsOf(kind, document.record)) {
    const id = `claim/${document.article.id}/${kind}/${digest(canonicalJson(item))}`
    claims.set(id, { id, kind, document, item })
  }
  return [...claims.values()].sort((a, b) => byCodeUnit(a.id, b.id))
}

function itemsOf<K extends ClaimKind>(kind: K, record: ArticleRecord): Items[K][] {
  const items: { [Kind in ClaimKind]: Items[Kind][] } = {
    place: record.places,
    official: record.officials,
    organization: record.organizations,
    sector: record.sectorEvidence,
    agreement: record.agreements,
    tie: record.ties,
    event: record.events,
    figure: record.figures,
  }
  return items[kind]
}

/** Day of the report: of the record if the extractors found it in the text, else of the page. */
export const reportDay = ({ record, article }: GraphDocument) =>
  (record.publishedAt ?? article.publishedAt)?.slice(0, 10) ?? null

/** The outlet of an article: as its record has it, else as its page. */
export const outletOf = ({ record, article }: GraphDocument) => record.source ?? article.source

/** Properties of a claim's node: where the words stand, how sure, when asserted, and the asserted values as printed. */
export function claimProperties(claim: Claim): Loose {
  const [first] = claim.item.evidence
  const all = claim.item.evidence
  const several = all.length > 1
  return {
    ...asserted(claim),
    kind: claim.kind,
    quote: first?.quote,
    start: first?.start,
    end: first?.end,
    rule: first?.rule,
    confidence: first?.confidence,
    quotes: several ? all.map(({ quote }) => quote) : null,
    starts: several ? all.map(({ start }) => start) : null,
    ends: several ? all.map(({ end }) => end) : null,
    rules: several ? all.map(({ rule }) => rule) : null,
    asserted: reportDay(claim.document),
    source: outletOf(claim.document),
  }
}

const is = <K extends ClaimKind>(claim: Claim, kind: K): claim is Claim & Claim<K> =>
  claim.kind === kind

function asserted(claim: Claim): Loose {
  if (is(claim, 'agreement')) {
    const { type, about, status, date, parties, signatories, sectors, count, place, occasion } =
      claim.item
    return { type, about, status, date, parties, signatories, sectors, count, place, occasion }
  }
  if (is(claim, 'tie')) {
    const { type, a, b, status, since, place, occasion } = claim.item
    return { type, a, b, status, since, place, occasion, validFrom: tieValidFrom(claim) }
  }
  const status = 'stated'
  if (is(claim, 'event')) {
    const { type, name, date, place, participants, sectors } = claim.item
    return { status, type, title: name, date, place, participants, sectors }
  }
  if (is(claim, 'figure')) {
    const { kind, value, unit, period, bound, of } = claim.item
    return { status, type: kind, value, unit, period, bound, of }
  }
  if (is(claim, 'official')) {
    const { name, country, post, of } = claim.item
    return { status, official: name, country, post, of }
  }
  if (is(claim, 'organization')) {
    const { name, country, kind } = claim.item
    return { status, organization: name, country, type: kind }
  }
  if (is(claim, 'place')) return { status, place: claim.item.name, asPrinted: claim.item.asPrinted }
  if (is(claim, 'sector')) return { status, sector: claim.item.code }
  return { status }
}

/** From when a tie's status holds: in force since the day said, planned since it was reported. */
export function tieValidFrom({ item, document }: Claim<'tie'>): string | null {
  const day = reportDay(document)
  return item.status === 'in_force' ? (item.since ?? day) : (day ?? item.since)
}
