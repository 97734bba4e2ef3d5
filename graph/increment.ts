import { deltaOf, isOther, readersOf } from './deltas.ts'
import { elementsOf } from './elements.ts'
import { emit } from './emit.ts'
import { type Emission, SHARED } from './emitter.ts'
import { CELL, reprinted } from './facts.ts'
import { Gathering } from './gathering.ts'
import { newAssigned } from './groups.ts'
import { canonicalJson } from './ids.ts'
import { edgeKey, type Graph, type GraphEdge, type GraphNode } from './model.ts'
import { sharedNode } from './nodes.ts'
import type { PlaceCatalog } from './resolvers/place.ts'
import { Cells, LEAF, WHENS, type When } from './state/cells.ts'
import type { Reader } from './store.ts'
import { type Change, Workbench } from './workbench.ts'

/** The part of a graph that a load may change. */
export interface Part extends Graph {
  nodes: Map<string, GraphNode>
  edges: Map<string, GraphEdge>
  /** How many of its places, sectors and dates a claim supports. */
  supported: number
}

/** What a load changes: that part of the graph before and after it, and the texts kept beside the graph. */
export interface Increment {
  before: Part
  after: Part
  state: [key: string, text: string | null][]
}

const newPart = (): Part => ({ nodes: new Map(), edges: new Map(), supported: 0 })

/**
 * Changed articles → changed elements, as `project` would have them, read and computed from what the articles touch.
 * In four steps: names, what names turned out to be, statements that meet, elements. In each, an article whose own
 * words are unchanged joins the work when something that its elements depend on has changed.
 */
export async function increment(
  changes: ReadonlyMap<string, Change>,
  reader: Pick<Reader, 'articles' | 'state'>,
  catalog: PlaceCatalog,
  leaf = LEAF,
): Promise<Increment> {
  const cells = new Cells(reader.state, leaf)
  const bench = new Workbench(cells, reader, catalog, changes)

  // Names: who else stands in a cell whose values changed reads its names anew.
  const said = await bench.apply((view) => view.names)
  const names = [...said, ...(await bench.hold(said))].filter((cell) => isOther(cells, cell))
  await bench.joinOf(readersOf(cells, names))
  await bench.identify([...bench.all.values()])

  // What names turned out to be: who else is called so shows the name in its elements.
  const called = await bench.apply((view) => view.callings)
  const renamed = called.filter((cell) => {
    const id = cell.slice(CELL.node('').length)
    const [old, now] = WHENS.map((when) => canonicalJson(bench.known[when].named(id)))
    return old !== now
  })
  await bench.identify(await bench.joinOf(renamed))

  // Statements that meet: whoever's statement became another node draws it anew.
  bench.read(bench.all.values())
  const met = new Set(await bench.apply((view) => view.statements))
  const gathering = new Gathering(cells, bench)
  await gathering.resolve()
  const late = await bench.joinOf(gathering.moved())
  await bench.identify(late)
  bench.read(late)
  await gathering.resolve()

  // Elements.
  const above = (id: string) => sharedNode(id, catalog).above
  const emissions: { before: Emission | null; after: Emission | null }[] = []
  for (const one of bench.all.values()) {
    const emitted = (when: When) => {
      const view = one[when]
      if (!view?.reading) return null
      const assignedOf = newAssigned(view.stated, (key) => gathering.groups[when].get(key))
      const target = reprinted(view.document, view.names, (cell) => cells.sum(cell, when))
      return emit(view.document, view.reading, assignedOf, target, above)
    }
    emissions.push({ before: emitted('before'), after: emitted('after') })
  }
  const shown = deltaOf(
    emissions.map(({ before, after }) => [before?.facts ?? new Map(), after?.facts ?? new Map()]),
  )
  await cells.apply(shown)
  const drawn = await gathering.nodesUnlike(met)
  const parts = { before: newPart(), after: newPart() }
  for (const when of WHENS) {
    const part = parts[when]
    for (const emission of emissions) {
      for (const node of emission[when]?.nodes.values() ?? []) part.nodes.set(node.id, node)
      for (const [key, edge] of emission[when]?.edges ?? []) part.edges.set(key, edge)
    }
    for (const node of drawn[when]) part.nodes.set(node.id, node)
    for (const cell of new Set([...called, ...shown.keys()])) {
      const sum = cells.sum(cell, when)
      if (sum === null) continue
      const { nodes, edges } = elementsOf(cell, sum, catalog)
      for (const node of nodes) part.nodes.set(node.id, node)
      for (const edge of edges) part.edges.set(edgeKey(edge), edge)
      if (cell.startsWith(SHARED) && sum.tally.supported !== undefined) part.supported += 1
    }
  }
  return { ...parts, state: [...cells.written()] }
}
