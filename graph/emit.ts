import { articleId, drawArticle } from './articles.ts'
import { claimProperties, type GraphDocument, outletOf, reportDay } from './claims.ts'
import { addFact, CELL, contributorOfClaim, type Facts, sourceIdOf } from './facts.ts'
import type { Assigned } from './groups.ts'
import { edgeKey, type GraphEdge, type GraphNode, type Relationship } from './model.ts'
import { nodeOf, shorten } from './nodes.ts'
import type { Reading } from './reading.ts'
import { rangeOf } from './resolvers/dates.ts'
import { concludedAt, type OwnEvent } from './resolvers/occasion.ts'
import { type StatedTie, tieId } from './resolvers/tie.ts'

/** What one article puts into the graph: elements of its own, and what it adds to shared ones. */
export interface Emission {
  nodes: Map<string, GraphNode>
  edges: Map<string, GraphEdge>
  facts: Facts
}

/** How the keys of cells begin: of edges, of nodes that articles share, of ties. */
export const EDGE = 'edge\t'
export const SHARED = 'shared\t'
export const TIE = 'tie\t'

/** Last: one article, whose statements have found their nodes. `above` gives the node that a shared one is part of. */
export function emit(
  document: GraphDocument,
  reading: Reading,
  assignedOf: (claim: string) => Assigned,
  reprinted: string | null,
  above: (id: string) => string | null,
): Emission {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  const facts: Facts = new Map()
  const article = document.article.id
  const report = [reportDay(document), outletOf(document)] as const
  const drawn = new Set(reading.places)
  const supported = new Set<string>()
  const own = (type: Relationship, from: string, to: string) => {
    const edge = { type, from, to, properties: {} }
    edges.set(edgeKey(edge), edge)
  }
  const supports = (claim: string, id: string) => {
    own('SUPPORTS', claim, id)
    supported.add(id)
  }
  const derived = (type: Relationship, from: string, to: string, claim: string) =>
    addFact(facts, EDGE + edgeKey({ type, from, to }), contributorOfClaim(article, claim), {
      report,
    })
  const shared = (id: string) => {
    drawn.add(id)
    return id
  }

  const node = drawArticle(document)
  nodes.set(node.id, node)
  const source = sourceIdOf(document)
  const outlet = outletOf(document)
  if (source !== null && outlet !== null) {
    addFact(facts, CELL.node(source), article, { tally: [['name', outlet]] })
    own('FROM', node.id, source)
  }
  if (reprinted !== null) own('REPRINT_OF', node.id, articleId(reprinted))
  const { claims } = reading
  for (const claim of Object.values(claims).flat()) {
    const quote = claim.item.evidence[0]?.quote ?? claim.kind
    nodes.set(claim.id, nodeOf('Claim', claim.id, shorten(quote), claimProperties(claim)))
    own('STATED_IN', claim.id, node.id)
  }
  for (const [claim, id] of reading.supports) supports(claim, id)
  for (const { id, item } of claims.sector) supports(id, shared(`sector/${item.code}`))
  for (const { claim, id } of [...reading.people, ...reading.bodies]) supports(claim.id, id)
  for (const { claim, person, id, title, name, owner } of reading.posts) {
    addFact(facts, CELL.node(id), contributorOfClaim(article, claim), {
      tally: [['name', name]],
      head: [title],
    })
    supports(claim, id)
    derived('HOLDS', person, id, claim)
    if (owner && owner.label !== 'Official') derived('OF', id, owner.id, claim)
  }
  const items = new Map(
    [...claims.event, ...claims.agreement].map(({ id, item }) => [id, item] as const),
  )
  const told: OwnEvent[] = []
  for (const stated of reading.events) {
    const { claim, date, place, participants } = stated
    const { id } = assignedOf(claim)
    const item = claims.event.find((one) => one.id === claim)?.item
    told.push({ id, stated, printed: item?.participants ?? [] })
    supports(claim, id)
    if (date !== null) derived('DATED', id, shared(`date/${rangeOf(date).start}`), claim)
    if (place && place.label !== 'Official') derived('LOCATED_IN', id, place.id, claim)
    for (const one of participants) derived('TOOK_PART_IN', one.id, id, claim)
    for (const code of items.get(claim)?.sectors ?? [])
      derived('COVERS', id, shared(`sector/${code}`), claim)
  }
  for (const { claim, parties, signatories, place, status, date } of reading.agreements) {
    const document = assignedOf(claim)
    const { id } = document
    supports(claim, id)
    for (const party of parties) derived('PARTY_TO', party.id, id, claim)
    // Only what is signed has signatories; who is to sign a planned document stays in the claim.
    if (status === 'signed')
      for (const person of signatories)
        derived(person.label === 'Official' ? 'SIGNED' : 'PARTY_TO', person.id, id, claim)
    for (const code of items.get(claim)?.sectors ?? [])
      derived('COVERS', id, shared(`sector/${code}`), claim)
    if (document.date !== null && date !== null && status === document.status)
      derived('DATED', id, shared(`date/${document.date}`), claim)
    if (place && place.label !== 'Official') derived('LOCATED_IN', id, place.id, claim)
    const stated = claims.agreement.find((one) => one.id === claim)
    if (stated)
      for (const event of concludedAt(stated, place, told))
        derived('CONCLUDED_AT', id, event, claim)
  }
  for (const tie of reading.ties) {
    const { claim, a, b, place } = tie
    const id = tieId(tie)
    addFact(facts, TIE + id, contributorOfClaim(article, claim), {
      ...tieEntry(tie),
      report,
    })
    supports(claim, id)
    derived('PARTY_TO', a.id, id, claim)
    derived('PARTY_TO', b.id, id, claim)
    if (place && place.label !== 'Official') derived('LOCATED_IN', id, place.id, claim)
    const item = claims.tie.find((one) => one.id === claim)?.item
    for (const {
      id: agreement,
      item: { parties, sectors },
    } of claims.agreement)
      if (item && parties.includes(item.a) && parties.includes(item.b))
        for (const code of sectors) derived('COVERS', id, shared(`sector/${code}`), agreement)
  }
  for (const { claim, of } of reading.figures) {
    const { id } = assignedOf(claim)
    supports(claim, id)
    for (const ref of of) derived('ABOUT', id, ref.id, claim)
  }
  for (const id of drawn) {
    const up = above(id)
    if (up !== null) drawn.add(up)
    addFact(facts, SHARED + id, article, supported.has(id) ? { tally: [['supported', '']] } : {})
  }
  return { nodes, edges, facts }
}

function tieEntry({ type, status, since, validFrom, a, b }: StatedTie) {
  const dated = status === 'in_force' && since !== null ? [['since', since] as const] : []
  return {
    tally: [['status', status] as const, ...dated],
    least: validFrom === null ? {} : { [status]: validFrom },
    head: [type, a.id, a.name, b.id, b.name],
  }
}
