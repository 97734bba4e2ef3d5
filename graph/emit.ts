import { articleId, drawArticle } from './articles.ts'
import { claimProperties, type GraphDocument, outletOf } from './claims.ts'
import { type Emission, Emitter, TIE } from './emitter.ts'
import { addFact, CELL, sourceIdOf } from './facts.ts'
import type { Assigned } from './groups.ts'
import { nodeOf, shorten } from './nodes.ts'
import type { Reading } from './reading.ts'
import { rangeOf } from './resolvers/dates.ts'
import { concludedAt, type OwnEvent } from './resolvers/occasion.ts'
import { type StatedTie, tieId } from './resolvers/tie.ts'

/** Last: one article, whose statements have found their nodes. `above` gives the node that a shared one is part of. */
export function emit(
  document: GraphDocument,
  reading: Reading,
  assignedOf: (claim: string) => Assigned,
  reprinted: string | null,
  above: (id: string) => string | null,
): Emission {
  const out = new Emitter(document, reading.places)
  drawPage(out, document, reading, reprinted)
  drawPosts(out, reading)
  drawAgreements(out, reading, assignedOf, drawEvents(out, reading, assignedOf))
  drawTies(out, reading)
  for (const { claim, of } of reading.figures) {
    const { id } = assignedOf(claim)
    out.supports(claim, id)
    for (const ref of of) out.derived('ABOUT', id, ref.id, claim)
  }
  return out.done(above)
}

/** The article, its outlet and claims, and what of these supports a node by itself. */
function drawPage(
  out: Emitter,
  document: GraphDocument,
  { claims, supports, people, bodies }: Reading,
  reprinted: string | null,
): void {
  const node = drawArticle(document)
  out.nodes.set(node.id, node)
  const source = sourceIdOf(document)
  const outlet = outletOf(document)
  if (source !== null && outlet !== null) {
    addFact(out.facts, CELL.node(source), document.article.id, { tally: [['name', outlet]] })
    out.own('FROM', node.id, source)
  }
  if (reprinted !== null) out.own('REPRINT_OF', node.id, articleId(reprinted))
  for (const claim of Object.values(claims).flat()) {
    const quote = claim.item.evidence[0]?.quote ?? claim.kind
    out.nodes.set(claim.id, nodeOf('Claim', claim.id, shorten(quote), claimProperties(claim)))
    out.own('STATED_IN', claim.id, node.id)
  }
  for (const [claim, id] of supports) out.supports(claim, id)
  for (const { id, item } of claims.sector) out.supports(id, out.shared(`sector/${item.code}`))
  for (const { claim, id } of [...people, ...bodies]) out.supports(claim.id, id)
}

function drawPosts(out: Emitter, { posts }: Reading): void {
  for (const { claim, person, id, title, name, owner } of posts) {
    out.adds(CELL.node(id), claim, { tally: [['name', name]], head: [title] })
    out.supports(claim, id)
    out.derived('HOLDS', person, id, claim)
    if (owner && owner.label !== 'Official') out.derived('OF', id, owner.id, claim)
  }
}

/** Returns the article's own events, at which its agreements may have been concluded. */
function drawEvents(
  out: Emitter,
  { claims, events }: Reading,
  assignedOf: (claim: string) => Assigned,
): OwnEvent[] {
  const items = itemsOf(claims.event)
  const told: OwnEvent[] = []
  for (const stated of events) {
    const { claim, date, place, participants } = stated
    const { id } = assignedOf(claim)
    const item = items.get(claim)
    told.push({ id, stated, printed: item?.participants ?? [] })
    out.supports(claim, id)
    if (date !== null) out.derived('DATED', id, out.shared(`date/${rangeOf(date).start}`), claim)
    out.locatedIn(id, place, claim)
    for (const one of participants) out.derived('TOOK_PART_IN', one.id, id, claim)
    for (const code of item?.sectors ?? []) out.covers(id, code, claim)
  }
  return told
}

function drawAgreements(
  out: Emitter,
  { claims, agreements }: Reading,
  assignedOf: (claim: string) => Assigned,
  told: readonly OwnEvent[],
): void {
  const claimOf = new Map(claims.agreement.map((claim) => [claim.id, claim]))
  for (const { claim, parties, signatories, place, status, date } of agreements) {
    const document = assignedOf(claim)
    const { id } = document
    const stated = claimOf.get(claim)
    out.supports(claim, id)
    for (const party of parties) out.derived('PARTY_TO', party.id, id, claim)
    // Only what is signed has signatories; who is to sign a planned document stays in the claim.
    if (status === 'signed')
      for (const person of signatories)
        out.derived(person.label === 'Official' ? 'SIGNED' : 'PARTY_TO', person.id, id, claim)
    for (const code of stated?.item.sectors ?? []) out.covers(id, code, claim)
    if (document.date !== null && date !== null && status === document.status)
      out.derived('DATED', id, out.shared(`date/${document.date}`), claim)
    out.locatedIn(id, place, claim)
    if (stated)
      for (const event of concludedAt(stated, place, told))
        out.derived('CONCLUDED_AT', id, event, claim)
  }
}

/** A tie covers what the article's agreements of its two places cover. */
function drawTies(out: Emitter, { claims, ties }: Reading): void {
  const items = itemsOf(claims.tie)
  for (const tie of ties) {
    const { claim, a, b, place } = tie
    const id = tieId(tie)
    out.adds(TIE + id, claim, { ...tieEntry(tie), report: out.report })
    out.supports(claim, id)
    out.derived('PARTY_TO', a.id, id, claim)
    out.derived('PARTY_TO', b.id, id, claim)
    out.locatedIn(id, place, claim)
    const item = items.get(claim)
    for (const { id: agreement, item: paper } of claims.agreement)
      if (item && paper.parties.includes(item.a) && paper.parties.includes(item.b))
        for (const code of paper.sectors) out.covers(id, code, agreement)
  }
}

const itemsOf = <Item>(claims: readonly { id: string; item: Item }[]): ReadonlyMap<string, Item> =>
  new Map(claims.map(({ id, item }) => [id, item]))

function tieEntry({ type, status, since, validFrom, a, b }: StatedTie) {
  const dated = status === 'in_force' && since !== null ? [['since', since] as const] : []
  return {
    tally: [['status', status] as const, ...dated],
    least: validFrom === null ? {} : { [status]: validFrom },
    head: [type, a.id, a.name, b.id, b.name],
  }
}
