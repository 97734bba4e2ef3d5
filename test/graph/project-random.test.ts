import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, type Graph, placeCatalog, project, RELATIONSHIPS } from '../../graph/index.ts'
import { documents } from './synthetic.ts'

const catalog = placeCatalog()
const text = (graph: Graph) => [...canonical(graph)].join('')
const unique = fc.uniqueArray(documents(['a', 'b', 'c', 'd', 'e']), {
  selector: ({ article }) => article.id,
  maxLength: 5,
})

test('the order of documents does not show', () => {
  fc.assert(
    fc.property(unique, fc.infiniteStream(fc.nat()), (set, keys) => {
      const order = new Map(set.map((one) => [one, keys.next().value ?? 0]))
      const mixed = [...set].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      expect(text(project(mixed, catalog))).toBe(text(project(set, catalog)))
    }),
  )
})

test('every node has id and name, every edge fits its type, everything stated has a claim', () => {
  fc.assert(
    fc.property(unique, (set) => {
      const graph = project(set, catalog)
      const supported = new Set(
        [...graph.edges.values()].flatMap(({ type, to }) => (type === 'SUPPORTS' ? [to] : [])),
      )
      // one `expect` a graph: one a node and edge would take most of the time
      const badNodes = [...graph.nodes.values()].filter(({ id, label, properties }) => {
        const stated = !['Source', 'Article', 'Claim', 'Date', 'Place', 'Sector'].includes(label)
        const named = typeof properties.name === 'string' && /\S/u.test(properties.name)
        return properties.id !== id || !named || (stated && !supported.has(id))
      })
      const badEdges = [...graph.edges.values()].filter(({ type, from, to }) => {
        const ends: { from: readonly string[]; to: readonly string[] } = RELATIONSHIPS[type]
        const [start, end] = [graph.nodes.get(from)?.label, graph.nodes.get(to)?.label]
        return !start || !end || !ends.from.includes(start) || !ends.to.includes(end)
      })
      expect([badNodes, badEdges]).toEqual([[], []])
    }),
  )
})
