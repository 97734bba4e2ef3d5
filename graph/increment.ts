import { articleId, documentFrom } from './articles.ts'
import type { GraphDocument } from './claims.ts'
import { elementsOf } from './elements.ts'
import { type Emission, emit, SHARED } from './emit.ts'
import {
  CELL,
  callingFacts,
  type Facts,
  knownFrom,
  nameFacts,
  reprinted,
  statementFacts,
} from './facts.ts'
import { type Assigned, type Group, groupOf } from './groups.ts'
import { canonicalJson } from './ids.ts'
import { edgeKey, type Graph, type GraphEdge, type GraphNode } from './model.ts'
import { sharedNode } from './nodes.ts'
import { type Reading, readDocument } from './reading.ts'
import type { Known } from './refer.ts'
import type { PlaceCatalog } from './resolvers/place.ts'
import { Cells, type Delta, LEAF } from './state/cells.ts'
import { articleOf, type Entry, type Summary } from './state/entry.ts'
import type { Reader } from './store.ts'

/** An article before and after the load; the same document twice where only what others say of it has changed. */
export interface Change {
  before: GraphDocument | null
  after: GraphDocument | null
}

type When = 'before' | 'after'
const WHENS = ['before', 'after'] as const

/** One article at work. */
interface Work extends Record<When, View | null> {}
interface View {
  document: GraphDocument
  names: Facts
  reading: Reading | null
  statements: Facts | null
}

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
  const known = (when: When) => knownFrom((cell) => cells.sum(cell, when))
  const views: Record<When, Known> = { before: known('before'), after: known('after') }
  const idsOnly = (when: When): Known => ({
    ...views[when],
    named: (id) => ({ name: id, country: null }),
  })
  const work = new Map<string, Work>()
  const viewOf = (document: GraphDocument | null): View | null =>
    document && {
      document,
      names: nameFacts(document, catalog),
      reading: null,
      statements: null,
    }
  const groups: Record<When, Map<string, Group>> = { before: new Map(), after: new Map() }
  const assigned: Record<When, Map<string, Assigned>> = { before: new Map(), after: new Map() }

  /** Applies what the articles at work add and no longer add; gives the cells that changed. */
  const apply = async (factsOf: (view: View, when: When) => Facts): Promise<Set<string>> => {
    const deltas = deltaOf(
      [...work.values()].map((one) => {
        const facts = (when: When) => {
          const view = one[when]
          return view ? factsOf(view, when) : new Map()
        }
        return [facts('before'), facts('after')] as const
      }),
    )
    await cells.apply(deltas)
    return new Set(deltas.keys())
  }
  const join = async (contributors: Iterable<string>): Promise<Work[]> => {
    const ids = [...new Set([...contributors].map(articleOf))].filter((id) => !work.has(id))
    const joined: Work[] = []
    for (const { properties } of await reader.articles(ids.map(articleId))) {
      const view = viewOf(documentFrom(properties))
      if (view === null) continue
      const one = { before: view, after: { ...view } }
      work.set(view.document.article.id, one)
      joined.push(one)
    }
    return joined
  }
  const each = (all: Iterable<Work>, use: (view: View, when: When) => void) => {
    for (const one of all)
      for (const when of WHENS) {
        const view = one[when]
        if (view) use(view, when)
      }
  }
  /** Fetches what the names of articles depend on. */
  const fetchNames = async (all: readonly Work[]) => {
    const first = new Set<string>()
    each(all, ({ names }) => {
      for (const cell of names.keys()) first.add(cell)
    })
    each(all, ({ document: { reprintOf } }) => {
      if (reprintOf) first.add(CELL.article(reprintOf))
    })
    await cells.fetch(first)
    const persons = new Set<string>()
    for (const cell of first)
      if (cell.startsWith(CELL.holders('')))
        for (const when of WHENS)
          for (const { key } of views[when].holdersOf(cell.slice(CELL.holders('').length)))
            persons.add(CELL.person(key))
    await cells.fetch(persons)
    const nodes = new Set<string>()
    each(all, ({ document }, when) => {
      for (const cell of callingFacts(
        readDocument(document, catalog, idsOnly(when)),
        document.article.id,
      ).keys())
        nodes.add(cell)
    })
    await cells.fetch(nodes)
  }
  /** Reads articles with all names known, and fetches the groups of their statements. */
  const readAll = async (all: readonly Work[]) => {
    const wanted = new Set<string>()
    each(all, (view, when) => {
      view.reading = readDocument(view.document, catalog, views[when])
      view.statements = statementFacts(view.reading)
      for (const cell of view.statements.keys()) wanted.add(cell)
    })
    return wanted
  }
  const resolveGroups = async (wanted: ReadonlySet<string>): Promise<string[]> => {
    const missing = [...wanted].filter((cell) => !groups.after.has(cell))
    for (const when of WHENS)
      for (const [cell, entries] of await cells.entries(missing, when)) {
        const group = groupOf(cell.slice(CELL.group('').length), entries)
        groups[when].set(cell, group)
        for (const [claim, one] of group.assigned) assigned[when].set(claim, one)
      }
    return missing
  }

  for (const [id, { before, after }] of changes)
    work.set(id, { before: viewOf(before), after: viewOf(after) })

  // Names: who else stands in a cell whose values changed reads its names anew.
  const touched = await apply(({ names }) => names)
  const changedNames = [...touched].filter(
    (cell) => valuesIn(cells.sum(cell, 'before')) !== valuesIn(cells.sum(cell, 'after')),
  )
  const mentioned = await contributorsOf(cells, changedNames)
  const posts = await postsOf(cells, changedNames)
  await join([...mentioned, ...(await contributorsOf(cells, posts))])
  await fetchNames([...work.values()])

  // What names turned out to be: who else is called so shows the name in its elements.
  const called = await apply(({ document }, when) =>
    callingFacts(readDocument(document, catalog, idsOnly(when)), document.article.id),
  )
  const renamed = [...called].filter((cell) => {
    const id = cell.slice(CELL.node('').length)
    return canonicalJson(views.before.named(id)) !== canonicalJson(views.after.named(id))
  })
  await fetchNames(await join(await contributorsOf(cells, renamed)))

  // Statements that meet: whoever's statement became another node draws it anew.
  await readAll([...work.values()])
  const met = await apply(({ statements }) => statements ?? new Map())
  await resolveGroups(met)
  const moved = new Set<string>()
  for (const cell of met) {
    const [old, now] = [groups.before.get(cell), groups.after.get(cell)]
    for (const [claim, one] of now?.assigned ?? [])
      if (canonicalJson(one) !== canonicalJson(old?.assigned.get(claim) ?? null)) moved.add(claim)
  }
  const entriesMet = await cells.entries(met, 'after')
  const movedContributors = [...entriesMet.values()].flatMap((entries) =>
    [...entries].filter(([, { own }]) => moved.has(claimIn(own) ?? '')).map(([by]) => by),
  )
  const late = await join(movedContributors)
  await fetchNames(late)
  await readAll(late)
  const wanted = new Set<string>()
  each(work.values(), ({ statements }) => {
    for (const cell of statements?.keys() ?? []) wanted.add(cell)
  })
  await resolveGroups(wanted)

  // Elements.
  const above = (id: string) => sharedNode(id, catalog).above
  const emissions: { before: Emission | null; after: Emission | null }[] = []
  for (const one of work.values()) {
    const emitted = (when: When) => {
      const view = one[when]
      if (!view?.reading) return null
      const assignedOf = (claim: string) => {
        const found = assigned[when].get(claim)
        if (found === undefined) throw new Error(`${claim} became no node`)
        return found
      }
      const target = reprinted(view.document, view.names, (cell) => cells.sum(cell, when))
      return emit(view.document, view.reading, assignedOf, target, above)
    }
    emissions.push({ before: emitted('before'), after: emitted('after') })
  }
  const shown = deltaOf(
    emissions.map(({ before, after }) => [before?.facts ?? new Map(), after?.facts ?? new Map()]),
  )
  await cells.apply(shown)
  const parts = { before: newPart(), after: newPart() }
  for (const when of WHENS) {
    const part = parts[when]
    for (const emission of emissions) {
      for (const node of emission[when]?.nodes.values() ?? []) part.nodes.set(node.id, node)
      for (const [key, edge] of emission[when]?.edges ?? []) part.edges.set(key, edge)
    }
    for (const cell of met)
      for (const node of groups[when].get(cell)?.nodes ?? []) part.nodes.set(node.id, node)
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

function deltaOf(changes: readonly (readonly [Facts, Facts])[]): Map<string, Delta> {
  const deltas = new Map<string, Map<string, Entry | null>>()
  const set = (cell: string, contributor: string, entry: Entry | null) => {
    const delta = deltas.get(cell) ?? new Map<string, Entry | null>()
    deltas.set(cell, delta.set(contributor, entry))
  }
  for (const [before, after] of changes) {
    for (const [cell, entries] of before)
      for (const contributor of entries.keys())
        if (!after.get(cell)?.has(contributor)) set(cell, contributor, null)
    for (const [cell, entries] of after)
      for (const [contributor, entry] of entries) {
        const old = before.get(cell)?.get(contributor)
        if (old === undefined || canonicalJson(old) !== canonicalJson(entry))
          set(cell, contributor, entry)
      }
  }
  return deltas
}

/** The values of a cell of names, without how often each is said. */
function valuesIn(sum: Summary | null): string {
  if (sum === null) return ''
  const tally = Object.entries(sum.tally).map(([field, values]) => [
    field,
    Object.keys(values).sort(),
  ])
  return canonicalJson([Object.fromEntries(tally), sum.least])
}

/** Who depends on these cells. A full name says who holds a post; only a family name alone is read by it. */
async function contributorsOf(cells: Cells, keys: readonly string[]): Promise<string[]> {
  const contributors: string[] = []
  for (const [cell, entries] of await cells.entries(keys, 'after'))
    for (const [contributor, { tally }] of entries)
      if (tally === undefined || !cell.startsWith(CELL.holders(''))) contributors.push(contributor)
  return contributors
}

/** Cells of the posts that are given to these persons: a family name alone may be meant for one of them. */
async function postsOf(cells: Cells, keys: readonly string[]): Promise<string[]> {
  const persons = keys.filter((cell) => cell.startsWith(CELL.person('')))
  const posts = new Set<string>()
  for (const when of WHENS)
    for (const entries of (await cells.entries(persons, when)).values())
      for (const { own } of entries.values())
        if (typeof own === 'string') posts.add(CELL.holders(own))
  return [...posts]
}

function claimIn(own: unknown): string | null {
  return typeof own === 'object' && own !== null && 'claim' in own && typeof own.claim === 'string'
    ? own.claim
    : null
}
