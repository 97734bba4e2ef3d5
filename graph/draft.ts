import { byCodeUnit, sorted } from './ids.ts'
import {
  edgeKey,
  type Graph,
  type GraphEdge,
  type GraphNode,
  type Label,
  type Relationship,
  type Value,
} from './model.ts'

/** Properties while they are put together: null, undefined and empty lists are left out of the graph. */
export type Loose = Readonly<Record<string, Value | null | undefined>>

/** When and by whom a claim was published. */
export interface Report {
  day: string | null
  source: string | null
}

/** A graph being put together. The order of calls does not show in the result. */
export interface Draft {
  node(label: Label, id: string, name: string, properties?: Loose, also?: string | null): void
  has(id: string): boolean
  /** An edge that the claims (ids) support; claims of repeated calls are united. */
  edge(type: Relationship, from: string, to: string, claims?: readonly string[], own?: Loose): void
  finish(reports: ReadonlyMap<string, Report>): Graph
}

export function newDraft(): Draft {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, { edge: GraphEdge; claims: Set<string> }>()
  return {
    node(label, id, name, properties = {}, also = null) {
      nodes.set(id, { id, label, also, properties: tidy({ ...properties, id, name }) })
    },
    has: (id) => nodes.has(id),
    edge(type, from, to, claims = [], own = {}) {
      const key = edgeKey({ type, from, to })
      const known = edges.get(key) ?? {
        edge: { type, from, to, properties: tidy(own) },
        claims: new Set<string>(),
      }
      for (const claim of claims) known.claims.add(claim)
      edges.set(key, known)
    },
    finish(reports) {
      const finished = [...edges.values()].map(({ edge, claims }) => ({
        ...edge,
        properties: tidy({ ...edge.properties, ...provenance(claims, reports) }),
      }))
      return {
        nodes: new Map([...nodes].sort(([a], [b]) => byCodeUnit(a, b))),
        edges: new Map(
          finished
            .map((edge) => [edgeKey(edge), edge] as const)
            .sort(([a], [b]) => byCodeUnit(a, b)),
        ),
      }
    },
  }
}

/** What a derived edge says of its claims: their ids, the outlets, the first and last day of report. */
function provenance(claims: ReadonlySet<string>, reports: ReadonlyMap<string, Report>): Loose {
  const known = [...claims]
    .map((claim) => reports.get(claim))
    .filter((report) => report !== undefined)
  const days = sorted(known.map(({ day }) => day).filter((day) => day !== null))
  return {
    claims: sorted(claims),
    sources: sorted(known.map(({ source }) => source).filter((source) => source !== null)),
    firstReported: days[0],
    lastReported: days.at(-1),
  }
}

function tidy(properties: Loose): Record<string, Value> {
  const tidied: Record<string, Value> = {}
  for (const key of Object.keys(properties).sort(byCodeUnit)) {
    const value = properties[key]
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
      continue
    tidied[key] = value
  }
  return tidied
}
