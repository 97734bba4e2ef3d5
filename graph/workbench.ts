import { articleId, documentFrom } from './articles.ts'
import type { GraphDocument } from './claims.ts'
import { contributorsOf, deltaOf } from './deltas.ts'
import {
  CELL,
  callingFacts,
  type Facts,
  holderFacts,
  knownFrom,
  nameFacts,
  type Statement,
  statementFacts,
  statementsIn,
} from './facts.ts'
import { type Reading, readDocument } from './reading.ts'
import type { Known } from './refer.ts'
import type { PlaceCatalog } from './resolvers/place.ts'
import { type Cells, WHENS, type When } from './state/cells.ts'
import { articleOf } from './state/entry.ts'
import type { Reader } from './store.ts'

/** An article before and after the load; the same document twice where only what others say of it has changed. */
export type Change = Record<When, GraphDocument | null>

/** An article at one of the two times, as far as it has been read. */
export interface View {
  document: GraphDocument
  names: Facts
  callings: Facts
  /** With all names known. */
  reading: Reading | null
  stated: readonly Statement[]
  statements: Facts
}
export type Work = Record<When, View | null>

/** The articles at work in a load, and what is known of names before and after it. */
export class Workbench {
  readonly all = new Map<string, Work>()
  readonly #cells: Cells
  readonly #reader: Pick<Reader, 'articles'>
  readonly #catalog: PlaceCatalog
  readonly known: Record<When, Known>

  constructor(
    cells: Cells,
    reader: Pick<Reader, 'articles'>,
    catalog: PlaceCatalog,
    changes: ReadonlyMap<string, Change>,
  ) {
    this.#cells = cells
    this.#reader = reader
    this.#catalog = catalog
    const known = (when: When) => knownFrom((cell) => cells.sum(cell, when))
    this.known = { before: known('before'), after: known('after') }
    for (const [id, { before, after }] of changes)
      this.all.set(id, { before: this.#viewOf(before), after: this.#viewOf(after) })
  }

  *views(some: Iterable<Work> = this.all.values()): Generator<[View, When]> {
    for (const one of some)
      for (const when of WHENS) {
        const view = one[when]
        if (view) yield [view, when]
      }
  }

  /** Applies what the articles at work add and no longer add; gives the cells that changed. */
  async apply(factsOf: (view: View) => Facts): Promise<string[]> {
    const of = (view: View | null): Facts => (view ? factsOf(view) : new Map())
    const deltas = deltaOf([...this.all.values()].map((one) => [of(one.before), of(one.after)]))
    await this.#cells.apply(deltas)
    return [...deltas.keys()]
  }

  /** Tells posts of their holders where the cells of persons changed; gives the cells of posts that changed by it. */
  async hold(changed: readonly string[]): Promise<string[]> {
    const cells = this.#cells
    const deltas = deltaOf(
      changed
        .filter((cell) => cell.startsWith(CELL.person('')))
        .map((cell) => {
          const [before, after] = WHENS.map((when) => holderFacts(cell, cells.sum(cell, when)))
          return [before ?? new Map(), after ?? new Map()]
        }),
    )
    await cells.apply(deltas)
    return [...deltas.keys()]
  }

  /** Puts the articles to work that contribute to these cells; gives those that were not yet. */
  async joinOf(cells: readonly string[]): Promise<Work[]> {
    return this.join(await contributorsOf(this.#cells, cells))
  }

  async join(contributors: readonly string[]): Promise<Work[]> {
    const ids = [...new Set(contributors.map(articleOf))].filter((id) => !this.all.has(id))
    const joined: Work[] = []
    for (const { properties } of await this.#reader.articles(ids.map(articleId))) {
      const view = this.#viewOf(documentFrom(properties))
      if (view === null) continue
      const one = { before: view, after: { ...view } }
      this.all.set(view.document.article.id, one)
      joined.push(one)
    }
    return joined
  }

  /** Finds what the names of articles turn out to be, and fetches how those are called. */
  async identify(some: readonly Work[]): Promise<void> {
    const cells = this.#cells
    await cells.fetch([...this.views(some)].flatMap(([{ names }]) => [...names.keys()]))
    const posts = new Set<string>()
    for (const [{ names }] of this.views(some))
      for (const cell of names.keys())
        if (cell.startsWith(CELL.unnamed(''))) posts.add(cell.slice(CELL.unnamed('').length))
    await cells.fetch([...posts].map(CELL.holders))
    const holders = WHENS.flatMap((when) =>
      [...posts].flatMap((post) => this.known[when].holdersOf(post)),
    )
    await cells.fetch(holders.map(({ key }) => CELL.person(key)))
    for (const [view, when] of this.views(some)) {
      const { document } = view
      const known = { ...this.known[when], named: (id: string) => ({ name: id, country: null }) }
      const reading = readDocument(document, this.#catalog, known)
      view.callings = callingFacts(reading, document.article.id)
    }
    await cells.fetch([...this.views(some)].flatMap(([{ callings }]) => [...callings.keys()]))
  }

  /** Reads articles with all names known. */
  read(some: Iterable<Work>): void {
    for (const [view, when] of this.views(some)) {
      view.reading = readDocument(view.document, this.#catalog, this.known[when])
      view.stated = statementsIn(view.reading)
      view.statements = statementFacts(view.stated)
    }
  }

  #viewOf(document: GraphDocument | null): View | null {
    if (document === null) return null
    const names = nameFacts(document, this.#catalog)
    const unread = { callings: new Map(), reading: null, stated: [], statements: new Map() }
    return { document, names, ...unread }
  }
}
