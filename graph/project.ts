import { articleId, drawArticles } from './articles.ts'
import { claimProperties, claimsOf, type GraphDocument, outletOf, reportDay } from './claims.ts'
import { newDraft, type Report } from './draft.ts'
import { type Drawing, shorten } from './drawing.ts'
import { byCodeUnit } from './ids.ts'
import { drawBodies, drawPeople, drawPlaces, drawSectors } from './mentions.ts'
import type { Graph } from './model.ts'
import { newReferrer } from './refer.ts'
import { drawAgreements, drawEvents, drawFigures, drawTies } from './relations.ts'
import { resolveOfficials } from './resolvers/official.ts'
import { resolveOrganizations } from './resolvers/organization.ts'
import type { PlaceCatalog } from './resolvers/place.ts'

/**
 * Documents → graph. Pure, and a function of the set of documents: they are sorted first, ids come from content, and
 * every merged node is computed from all its claims. Of two documents with one id the caller has kept the current one.
 */
export function project(documents: Iterable<GraphDocument>, catalog: PlaceCatalog): Graph {
  const all = [...documents].sort((a, b) => byCodeUnit(a.article.id, b.article.id))
  const draft = newDraft()
  const mentions = {
    places: claimsOf('place', all),
    officials: claimsOf('official', all),
    organizations: claimsOf('organization', all),
    sectors: claimsOf('sector', all),
  }
  const relations = {
    agreements: claimsOf('agreement', all),
    ties: claimsOf('tie', all),
    events: claimsOf('event', all),
    figures: claimsOf('figure', all),
  }
  const people = resolveOfficials(mentions.officials)
  const bodies = resolveOrganizations(mentions.organizations)
  const referrer = newReferrer(draft, catalog, people, bodies)
  const drawing: Drawing = { draft, referrer }

  drawArticles(draft, all)
  const claims = Object.values({ ...mentions, ...relations }).flat()
  const reports = new Map<string, Report>()
  for (const claim of claims) {
    const quote = claim.item.evidence[0]?.quote ?? claim.kind
    draft.node('Claim', claim.id, shorten(quote), claimProperties(claim))
    draft.edge('STATED_IN', claim.id, articleId(claim.document.article.id))
    reports.set(claim.id, { day: reportDay(claim.document), source: outletOf(claim.document) })
  }
  drawBodies(drawing, bodies)
  drawPlaces(drawing, mentions.places)
  drawPeople(drawing, people)
  drawSectors(drawing, mentions.sectors)
  const events = drawEvents(drawing, relations.events)
  drawAgreements(drawing, relations.agreements, events)
  drawTies(drawing, relations.ties, relations.agreements)
  drawFigures(drawing, relations.figures)
  return draft.finish(reports)
}
