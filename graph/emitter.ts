import { type GraphDocument, outletOf, reportDay } from './claims.ts'
import { addFact, contributorOfClaim, type Facts } from './facts.ts'
import { edgeKey, type GraphEdge, type GraphNode, type Relationship } from './model.ts'
import type { Ref } from './refer.ts'
import type { Entry } from './state/entry.ts'

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

/** Takes what one article draws. A node that articles share is told of with `shared`, or is among `places`; `claim` is the claim that says so. */
export class Emitter {
  readonly nodes = new Map<string, GraphNode>()
  readonly edges = new Map<string, GraphEdge>()
  readonly facts: Facts = new Map()
  /** When and by whom it is reported. */
  readonly report: readonly [string | null, string | null]
  readonly #article: string
  readonly #shared: Set<string>
  readonly #supported = new Set<string>()

  constructor(document: GraphDocument, places: Iterable<string>) {
    this.#article = document.article.id
    this.#shared = new Set(places)
    this.report = [reportDay(document), outletOf(document)]
  }

  /** An edge of the article alone. */
  own(type: Relationship, from: string, to: string): void {
    const edge = { type, from, to, properties: {} }
    this.edges.set(edgeKey(edge), edge)
  }

  supports(claim: string, id: string): void {
    this.own('SUPPORTS', claim, id)
    this.#supported.add(id)
  }

  /** What a claim adds to a cell. */
  adds(cell: string, claim: string, entry: Entry): void {
    addFact(this.facts, cell, contributorOfClaim(this.#article, claim), entry)
  }

  /** An edge that other articles may state too. */
  derived(type: Relationship, from: string, to: string, claim: string): void {
    this.adds(EDGE + edgeKey({ type, from, to }), claim, { report: this.report })
  }

  covers(id: string, sector: string, claim: string): void {
    this.derived('COVERS', id, this.shared(`sector/${sector}`), claim)
  }

  /** Nothing is in a person, who may be named as a place. */
  locatedIn(id: string, place: Ref | null, claim: string): void {
    if (place && place.label !== 'Official') this.derived('LOCATED_IN', id, place.id, claim)
  }

  shared(id: string): string {
    this.#shared.add(id)
    return id
  }

  /** All of it, shared nodes with those that they are part of. */
  done(above: (id: string) => string | null): Emission {
    const { nodes, edges, facts } = this
    for (const id of this.#shared) {
      const up = above(id)
      if (up !== null) this.#shared.add(up)
      const supported: Entry = this.#supported.has(id) ? { tally: [['supported', '']] } : {}
      addFact(facts, SHARED + id, this.#article, supported)
    }
    return { nodes, edges, facts }
  }
}
