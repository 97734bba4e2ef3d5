import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import {
  ask,
  canonical,
  documentsIn,
  load,
  NOTHING,
  placeCatalog,
  project,
  rebuild,
  type Store,
} from '../../graph/index.ts'
import { documentOf } from '../graph/document-of.ts'
import { documents } from '../graph/synthetic.ts'

const catalog = placeCatalog()

const places = [
  { name: 'Алматы', kind: 'city', country: 'KZ' },
  { name: 'Шанхай', kind: 'city', country: 'CN' },
]
const planned = documentOf({
  id: 'planned',
  places,
  source: 'Вестник',
  publishedAt: '2024-11-05',
  ties: [{ type: 'sister', a: 'Алматы', b: 'Шанхай', status: 'planned', since: null }],
})
const inForce = documentOf({
  id: 'in-force',
  places,
  officials: [
    { name: 'Марат Ахметов', country: 'KZ', post: 'аким', of: 'Алматы' },
    { name: 'Гун Чжэн', country: 'CN', post: 'мэр', of: 'Шанхай' },
  ],
  agreements: [
    {
      type: 'agreement',
      about: 'sister_city',
      status: 'signed',
      date: '2025-06-16',
      parties: ['Алматы', 'Шанхай'],
      signatories: ['Марат Ахметов', 'Гун Чжэн'],
      sectors: ['trade', 'tourism'],
    },
  ],
  ties: [{ type: 'sister', a: 'Алматы', b: 'Шанхай', status: 'in_force', since: '2025-06-16' }],
  figures: [
    { kind: 'grp', value: 4_700_000_000_000, unit: 'CNY', period: '2023', of: ['Шанхай'] },
    { kind: 'grp', value: 10.25, unit: '%', period: '2023', of: ['Шанхай'] },
  ],
})

/** What every store must do. `open` gives the store under test; before each case its graph is emptied. */
export function storeContract(open: () => Store, runs: number): void {
  const exported = async () => [...canonical(await open().snapshot())].join('')

  beforeEach(async () => {
    const store = open()
    await load(store, { put: [planned] })
    await load(store, { retract: [...documentsIn(await store.snapshot()).keys()] })
  })

  test('an emptied graph is empty', async () => {
    expect(await exported()).toBe('')
  })

  test('what is loaded is what was projected, to the byte', async () => {
    await load(open(), { put: [planned, inForce] })
    const graph = project([inForce, planned], catalog)
    expect(await exported()).toBe([...canonical(graph)].join(''))
  })

  test('loading again changes nothing', async () => {
    await load(open(), { put: [planned, inForce] })
    const report = await load(open(), { put: [inForce, planned] })
    expect(report.articles).toEqual({ added: 0, changed: 0, unchanged: 2, retracted: 0 })
    expect(report.nodes).toEqual({ created: 0, updated: 0, deleted: 0 })
    expect(report.edges).toEqual({ created: 0, updated: 0, deleted: 0 })
  })

  test('any history of changes, repeats and withdrawals ends as if only the last versions were seen', async () => {
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.array(documents(['a', 'b', 'c', 'd', 'e']), { minLength: 1, maxLength: 3 }),
      },
      { weight: 1, arbitrary: fc.constantFrom('a', 'b', 'c') },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (history) => {
        const store = open()
        await load(store, { retract: [...documentsIn(await store.snapshot()).keys()] })
        const last = new Map<string, typeof planned>()
        for (const change of history) {
          if (typeof change === 'string') {
            last.delete(change)
            await load(store, { retract: [change] })
          } else {
            for (const document of change) last.set(document.article.id, document)
            await load(store, { put: change })
          }
        }
        const graph = project(last.values(), catalog)
        expect(await exported()).toBe([...canonical(graph)].join(''))
      }),
      { numRuns: runs },
    )
  }, 300_000)

  test('a failing update leaves the graph as it was', async () => {
    await load(open(), { put: [planned] })
    const before = await exported()
    const failing = open().update(async (reader) => ({
      ...NOTHING,
      createNodes: [
        {
          id: 'sector/x',
          label: 'Sector',
          also: null,
          properties: { id: 'sector/x', name: 'x', code: 'x' },
        },
      ],
      deleteNodes: [...(await reader.whole()).nodes.values()].slice(0, 1),
      createEdges: [{ type: 'COVERS', from: 'sector/x', to: 'nowhere', properties: {} }],
      state: [['meta', 'lost']],
    }))
    await expect(failing).rejects.toThrow('nowhere')
    expect(await exported()).toBe(before)
  })

  test('a graph that an earlier version made is made anew by the first load', async () => {
    await load(open(), { put: [planned] })
    await open().update(async (reader) => ({
      ...NOTHING,
      deleteNodes: [...(await reader.whole()).nodes.values()].filter(
        ({ label }) => label === 'Tie',
      ),
      state: (await reader.stateKeys()).map((key) => [key, null]),
    }))
    const first = await load(open(), { put: [inForce] })
    expect(first.notes).toEqual(['the graph was made anew from its 1 articles'])
    expect(first.articles.added).toBe(1)
    const graph = project([inForce, planned], catalog)
    expect(await exported()).toBe([...canonical(graph)].join(''))
    const second = await load(open(), { retract: ['planned'] })
    expect(second).toMatchObject({ notes: [], totals: { articles: 1 } })
    await rebuild(open())
    expect(await exported()).toBe([...canonical(project([inForce], catalog))].join(''))
  })

  test.each([
    ['the counts are no JSON', /^meta$/, 'lost'],
    ['the counts are of another shape', /^meta$/, '{"nodes":1}'],
    ['the cells are no JSON', /^(?!meta$)/, 'lost'],
    ['the cells are of another shape', /^(?!meta$)/, '{"entries":{"planned":{"head":1}}}'],
  ])('a graph of which %s is made anew by the next load', async (_, which, text) => {
    await load(open(), { put: [planned] })
    await open().update(async (reader) => ({
      ...NOTHING,
      state: (await reader.stateKeys()).filter((key) => which.test(key)).map((key) => [key, text]),
    }))
    const { notes } = await load(open(), { put: [inForce] })
    expect(notes).toEqual(['the graph was made anew from its 1 articles'])
    expect(await exported()).toBe([...canonical(project([inForce, planned], catalog))].join(''))
  })

  test('totals are those of the graph', async () => {
    await load(open(), { put: [planned, inForce] })
    const { totals } = await load(open(), { retract: ['planned'] })
    const { nodes, edges } = await open().snapshot()
    expect(totals).toEqual({ nodes: nodes.size, edges: edges.size, articles: 1 })
  })

  test('a reprint points to the article it repeats as long as that is there', async () => {
    const again = { ...documentOf({ id: 'again', source: 'Новости' }), reprintOf: 'planned' }
    const reprints = async () =>
      [...(await open().snapshot()).edges.values()]
        .filter(({ type }) => type === 'REPRINT_OF')
        .map(({ from, to }) => [from, to])
    await load(open(), { put: [again] })
    expect(await reprints()).toEqual([])
    await load(open(), { put: [planned] })
    expect(await reprints()).toEqual([['article/again', 'article/planned']])
    await load(open(), { retract: ['planned'] })
    expect(await reprints()).toEqual([])
  })

  test('writers at the same time do not lose each other', async () => {
    const names = ['a', 'b', 'c', 'd']
    const some = names.map((id) => documentOf({ id, places }))
    await Promise.all(some.map((document) => load(open(), { put: [document] })))
    expect([...documentsIn(await open().snapshot()).keys()].sort()).toEqual(names)
  })

  test('numbers, lists and Cyrillic come back as they were', async () => {
    await load(open(), { put: [inForce] })
    const { columns, rows } = await open().read(
      'MATCH (f:Figure)-[:ABOUT]->(p:Place) WHERE p.name = $name RETURN f.value AS value, p.name AS name ORDER BY value',
      { name: 'Шанхай' },
    )
    expect(columns).toEqual(['value', 'name'])
    expect(rows).toEqual([
      { value: 10.25, name: 'Шанхай' },
      { value: 4_700_000_000_000, name: 'Шанхай' },
    ])
    expect(await open().read("MATCH (p:Place {id: 'none'}) RETURN p.name AS name")).toEqual({
      columns: ['name'],
      rows: [],
    })
    const nodes = await open().read("MATCH (p:Place {id: 'KZ-75'}) RETURN p")
    expect(nodes.rows[0]?.p).toMatchObject({ _labels: expect.arrayContaining(['Place', 'City']) })
  })

  test('a question may not write, and a wrong one says what is wrong', async () => {
    await load(open(), { put: [planned] })
    await expect(open().read('CREATE (n:Place)')).rejects.toMatchObject({ code: 'QueryRefused' })
    await expect(open().read('MATCH (n RETURN n')).rejects.toMatchObject({ code: 'QueryInvalid' })
    await expect(open().read('MATCH (n) WHERE n.id = $id RETURN n')).rejects.toMatchObject({
      code: 'QueryInvalid',
    })
  })

  test('who signed what', async () => {
    await load(open(), { put: [planned, inForce] })
    const { rows } = await ask(open(), 'who-signed', { place: 'Шанхай', from: '2025' })
    expect(rows).toMatchObject([
      {
        date: '2025-06-16',
        parties: ['Алматы', 'Шанхай'],
        signatories: ['Марат Ахметов', 'Гун Чжэн'],
        sectors: ['tourism', 'trade'],
        article: 'in-force',
      },
    ])
    expect((await ask(open(), 'who-signed', { to: '2024' })).rows).toEqual([])
    expect(
      (await ask(open(), 'who-signed', { person: 'ахметов', sector: 'trade' })).rows,
    ).toHaveLength(1)
  })

  test('ties, and what they were on a day', async () => {
    await load(open(), { put: [inForce, planned] })
    const { rows } = await ask(open(), 'ties', { place: 'Алматы' })
    expect(rows).toMatchObject([{ status: 'in_force', since: '2025-06-16', b: 'Шанхай' }])
    const on = async (day: string) =>
      (await ask(open(), 'tie-status-on', { a: 'Алматы', b: 'Шанхай', day })).rows[0]?.status
    expect(await on('2024-01-01')).toBeUndefined()
    expect(await on('2025-01-01')).toBe('planned')
    expect(await on('2026-01-01')).toBe('in_force')
  })

  test('the timeline holds agreements and events in order', async () => {
    await load(open(), { put: [inForce, planned] })
    const { rows } = await ask(open(), 'timeline', { person: 'Гун Чжэн' })
    expect(rows.map(({ date, what }) => [date, what])).toEqual([['2025-06-16', 'agreement']])
  })
}
