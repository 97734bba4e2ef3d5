import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawArticle } from '../../graph/articles.ts'
import { diff } from '../../graph/diff.ts'
import { increment } from '../../graph/increment.ts'
import { canonical, type GraphDocument, placeCatalog, project } from '../../graph/index.ts'
import { edgeKey, type GraphEdge, type GraphNode } from '../../graph/model.ts'
import type { Changes } from '../../graph/store.ts'
import { documents } from './synthetic.ts'

const catalog = placeCatalog()

/** A graph and the texts beside it in plain maps: the rules of a load without a store. */
class Held {
  readonly articles = new Map<string, GraphDocument>()
  readonly nodes = new Map<string, GraphNode>()
  readonly edges = new Map<string, GraphEdge>()
  readonly texts = new Map<string, string>()

  async load(next: ReadonlyMap<string, GraphDocument | null>): Promise<void> {
    const changes = new Map(
      [...next].map(([id, after]) => [id, { before: this.articles.get(id) ?? null, after }]),
    )
    const { before, after, state } = await increment(
      changes,
      {
        articles: async (ids) =>
          [...this.articles.values()].map(drawArticle).filter(({ id }) => ids.includes(id)),
        state: async (keys) =>
          new Map(
            keys
              .flatMap((key) => [[key, this.texts.get(key) ?? '']] as const)
              .filter(([, text]) => text !== ''),
          ),
      },
      catalog,
      // so small that even few articles split the cells of what they share
      3,
    )
    this.#apply({ ...diff(before, after), state })
    for (const [id, document] of next)
      if (document) this.articles.set(id, document)
      else this.articles.delete(id)
  }

  #apply(changes: Changes): void {
    for (const edge of changes.deleteEdges) expect(this.edges.delete(edgeKey(edge))).toBe(true)
    for (const { id } of changes.deleteNodes) expect(this.nodes.delete(id)).toBe(true)
    for (const node of changes.createNodes) {
      expect(this.nodes.has(node.id)).toBe(false)
      this.nodes.set(node.id, node)
    }
    for (const node of changes.updateNodes) this.nodes.set(node.id, node)
    for (const edge of changes.createEdges) {
      expect(this.edges.has(edgeKey(edge))).toBe(false)
      this.edges.set(edgeKey(edge), edge)
    }
    for (const edge of changes.updateEdges) this.edges.set(edgeKey(edge), edge)
    for (const [key, text] of changes.state)
      if (text === null) this.texts.delete(key)
      else this.texts.set(key, text)
  }
}

const many = documents(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
const step = fc.oneof(
  { weight: 3, arbitrary: fc.array(many, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], { minLength: 1 }) },
)

test('after every load of any history the graph is the projection of its articles', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (history) => {
      const held = new Held()
      for (const batch of history) {
        await held.load(
          new Map(
            batch.map((one) => (typeof one === 'string' ? [one, null] : [one.article.id, one])),
          ),
        )
        expect([...canonical(held)].join('')).toBe(
          [...canonical(project(held.articles.values(), catalog))].join(''),
        )
      }
      await held.load(new Map([...held.articles.keys()].map((id) => [id, null])))
      expect([held.nodes.size, held.edges.size, [...held.texts]]).toEqual([0, 0, []])
    }),
    { numRuns: Number(process.env.JIBEK_TEST_RUNS ?? 50) },
  )
}, 600_000)
