import { z } from 'zod'
import { canonicalJson } from './ids.ts'
import type { Part } from './increment.ts'
import type { Label } from './model.ts'
import type { PlaceCatalog } from './resolvers/place.ts'
import { parsed } from './state/cell.ts'
import type { Reader } from './store.ts'

/** How many there are of what, kept beside the graph so that no load has to count. */
const Counts = z.object({
  nodes: z.number(),
  edges: z.number(),
  articles: z.number(),
  /** SUPPORTS relationships, and nodes that at least one of them ends at. */
  supports: z.number(),
  supported: z.number(),
})
export type Counts = z.infer<typeof Counts>
const Meta = Counts.extend({ version: z.string() })

/** Key of the text that holds the counts and says by which rules the graph was made. */
export const META = 'meta'
/** Raised with every change to what `project` makes of the same documents, or to what is kept beside the graph. */
const SCHEMA = 8
/** Of an empty graph. */
export const NONE: Counts = { nodes: 0, edges: 0, articles: 0, supports: 0, supported: 0 }

const versionOf = ({ version }: PlaceCatalog) => `${SCHEMA}/${version}`

/** Counts and versions as the graph keeps them. */
export const metaOf = (counts: Counts, catalog: PlaceCatalog) =>
  canonicalJson({ ...counts, version: versionOf(catalog) })

/** The counts of a graph; null if it was made by other rules or from another gazetteer. @throws {DamagedState} */
export async function readMeta(reader: Reader, catalog: PlaceCatalog): Promise<Counts | null> {
  const text = (await reader.state([META])).get(META)
  if (text === undefined) return (await reader.isEmpty()) ? NONE : null
  const { version, ...counts } = parsed(META, text, Meta)
  return version === versionOf(catalog) ? counts : null
}

const STATED: readonly Label[] = [
  'Official',
  'Post',
  'Organization',
  'Agreement',
  'Event',
  'Tie',
  'Figure',
]

/** Counts of the whole graph after a load, from those before it and the part that it changed. */
export function sum(counts: Counts, before: Part, after: Part): Counts {
  const nodes = (part: Part, labels: readonly Label[]) =>
    [...part.nodes.values()].filter(({ label }) => labels.includes(label)).length
  const supports = (part: Part) =>
    [...part.edges.values()].filter(({ type }) => type === 'SUPPORTS').length
  const of = (part: Part) => ({
    nodes: part.nodes.size,
    edges: part.edges.size,
    articles: nodes(part, ['Article']),
    supports: supports(part),
    supported: part.supported + nodes(part, STATED),
  })
  const [old, now] = [of(before), of(after)]
  return {
    nodes: counts.nodes + now.nodes - old.nodes,
    edges: counts.edges + now.edges - old.edges,
    articles: counts.articles + now.articles - old.articles,
    supports: counts.supports + now.supports - old.supports,
    supported: counts.supported + now.supported - old.supported,
  }
}
