import { countryNamed } from '../extractors/index.ts'
import { type Claim, claimsIn, type GraphDocument, reportDay, tieValidFrom } from './claims.ts'
import { idOf } from './ids.ts'
import { type Found, type Known, newReferrer, type Ref, type Referrer } from './refer.ts'
import type { StatedAgreement } from './resolvers/agreement.ts'
import type { StatedEvent } from './resolvers/event.ts'
import type { StatedFigure } from './resolvers/figure.ts'
import { foldName, missionOf } from './resolvers/names.ts'
import { officialId } from './resolvers/official.ts'
import { organizationId } from './resolvers/organization.ts'
import type { PlaceCatalog } from './resolvers/place.ts'
import type { StatedTie } from './resolvers/tie.ts'

/** The post an article gives to an official. */
export interface StatedPost {
  claim: string
  person: string
  id: string
  title: string
  name: string
  owner: Ref | null
}

/** One article with all its names resolved. */
export interface Reading extends Found {
  claims: ReturnType<typeof claimsIn>
  people: { claim: Claim<'official'>; id: string }[]
  bodies: { claim: Claim<'organization'>; id: string }[]
  posts: StatedPost[]
  events: StatedEvent[]
  agreements: StatedAgreement[]
  ties: StatedTie[]
  figures: StatedFigure[]
}

/** Reads one article in the light of what all articles say of names. */
export function readDocument(
  document: GraphDocument,
  catalog: PlaceCatalog,
  known: Known,
): Reading {
  const claims = claimsIn(document)
  const article = document.article.id
  const found: Found = { places: new Set(), unlisted: [], supports: [] }
  const mentions = { officials: claims.official, organizations: claims.organization }
  const referrer = newReferrer(document, mentions, catalog, known, found)
  const { ref, refs, person } = referrer
  for (const { id, item } of claims.place) {
    const place = referrer.place(item.id) ?? ref(item.name, id)
    found.supports.push([id, place.id])
  }
  const people = claims.official.map((claim) => ({
    claim,
    id: officialId(claim.item, article, known),
  }))
  return {
    ...found,
    claims,
    people,
    bodies: claims.organization.map((claim) => ({ claim, id: organizationId(claim.item, known) })),
    posts: people.flatMap(({ claim, id }) => postOf(referrer, claim, id) ?? []),
    events: claims.event.map(
      ({ id, item: { type, date, name, place, participants, evidence } }) => ({
        claim: id,
        article,
        type,
        date,
        title: name,
        quote: evidence[0]?.quote ?? '',
        place: place === null ? null : ref(place, id),
        participants: refs(participants, id),
      }),
    ),
    agreements: claims.agreement.map(({ id, item }) => ({
      claim: id,
      article,
      type: item.type,
      about: item.about,
      status: item.status,
      date: item.date,
      count: item.count ?? null,
      reported: reportDay(document),
      parties: refs(item.parties, id),
      signatories: item.signatories.map((name) => person(name, id)),
      place: item.place === null ? null : ref(item.place, id),
    })),
    ties: claims.tie.map((claim) => tieOf(referrer, claim)),
    figures: claims.figure.map(({ id, item: { kind, unit, period, value, bound, of } }) => ({
      claim: id,
      article,
      kind,
      unit,
      period,
      value,
      bound,
      of: refs(of, id),
    })),
  }
}

function tieOf({ ref }: Referrer, claim: Claim<'tie'>): StatedTie {
  const { id, item } = claim
  const a = ref(item.a, id)
  const b = ref(item.b, id)
  const isSwapped = a.country === 'CN' && b.country === 'KZ'
  return {
    claim: id,
    type: item.type,
    status: item.status,
    since: item.since,
    validFrom: tieValidFrom(claim),
    a: isSwapped ? b : a,
    b: isSwapped ? a : b,
    place: item.place === null ? null : ref(item.place, id),
  }
}

/** `аким` of Алматинская область is one post, whoever holds it. */
function postOf({ ref }: Referrer, claim: Claim<'official'>, person: string): StatedPost | null {
  const { post, of } = claim.item
  if (post === null) return null
  const owner = of === null ? null : ref(of, claim.id)
  const title = foldName(post)
  // envoys of one country to two hold two posts
  const host = of !== null && owner?.id === owner?.country ? (missionOf(of)?.host ?? null) : null
  // «в РК» and «в Казахстане» are one host
  const abroad = host === null ? [] : [countryNamed(host) ?? foldName(host)]
  const id = idOf('post', owner?.id.replace(/^organization\//u, '') ?? '-', ...abroad, title)
  const where = host === null ? owner?.name : of
  return {
    claim: claim.id,
    person,
    id,
    title,
    name: where ? `${title} (${where})` : title,
    owner,
  }
}
