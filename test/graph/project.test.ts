import { expect, test } from 'vitest'
import { type Graph, placeCatalog, project } from '../../graph/index.ts'
import { documentOf } from './document-of.ts'

const catalog = placeCatalog()
const graphOf = (...golds: Parameters<typeof documentOf>[0][]) =>
  project(
    golds.map((gold) => documentOf(gold)),
    catalog,
  )
const nodes = (graph: Graph, label: string) =>
  [...graph.nodes.values()].filter((node) => node.label === label).map((node) => node.properties)
const edges = (graph: Graph, type: string) =>
  [...graph.edges.values()].filter((edge) => edge.type === type)

const almaty = { name: 'Алматы', kind: 'city', country: 'KZ' }
const shanghai = { name: 'Шанхай', kind: 'city', country: 'CN' }
const letter = {
  type: 'letter_of_intent',
  about: 'sister_city',
  status: 'signed',
  date: '2024-11-05',
  parties: ['Алматы', 'Шанхай'],
  signatories: [],
  sectors: [],
}
const places = [almaty, shanghai]

test('an undated letter joins the only dated one', () => {
  const graph = graphOf(
    { id: '1', places, agreements: [letter] },
    { id: '2', places, agreements: [{ ...letter, date: null }] },
    { id: '3', places, agreements: [{ ...letter, date: '2024-11' }] },
  )
  expect(nodes(graph, 'Agreement').map(({ date }) => date)).toEqual(['2024-11-05'])
})

test('between two dated letters an undated one stands alone', () => {
  const graph = graphOf(
    { id: '1', places, agreements: [letter, { ...letter, date: '2025-06-16' }] },
    { id: '2', places, agreements: [{ ...letter, date: null }] },
  )
  expect(nodes(graph, 'Agreement').map(({ date }) => date)).toEqual([
    '2024-11-05',
    '2025-06-16',
    undefined,
  ])
})

test('a plan becomes what is signed later, not what was signed before', () => {
  const plan = { ...letter, status: 'planned', date: null }
  const graph = graphOf(
    { id: '1', places, publishedAt: '2024-10-01', agreements: [plan] },
    { id: '2', places, agreements: [letter] },
    { id: '3', places, publishedAt: '2025-01-10', agreements: [plan] },
  )
  expect(nodes(graph, 'Agreement').map(({ status, date }) => [status, date])).toEqual([
    ['signed', '2024-11-05'],
    ['planned', undefined],
  ])
})

test('one tie with the history of its status', () => {
  const tie = { type: 'sister', a: 'Алматы', b: 'Шанхай', since: null }
  const graph = graphOf(
    { id: '1', places, publishedAt: '2024-11-05', ties: [{ ...tie, status: 'planned' }] },
    { id: '0', places, ties: [{ ...tie, status: 'in_force', since: '2025-06-16' }] },
  )
  const [known, ...others] = nodes(graph, 'Tie')
  expect(others).toEqual([])
  expect(known).toMatchObject({
    status: 'in_force',
    since: '2025-06-16',
    history: ['2024-11-05 planned', '2025-06-16 in_force'],
  })
  const [short] = edges(graph, 'SISTER_OF')
  expect(short).toMatchObject({ from: 'KZ-75', to: 'CN-SH', properties: { status: 'in_force' } })
})

test('one person in several spellings, two of one name in two countries', () => {
  const person = { country: 'KZ', post: 'аким', of: 'Алматы' }
  const graph = graphOf(
    { id: '1', places, officials: [{ ...person, name: 'Марат Ахметов' }] },
    { id: '2', places, officials: [{ ...person, name: 'Ахметов Марат Ержанович' }] },
    { id: '3', places, officials: [{ ...person, name: 'М. Ахметов' }] },
    { id: '4', places, officials: [{ ...person, name: 'Марат Ахметов', country: 'CN' }] },
  )
  expect(nodes(graph, 'Official').map(({ country }) => country)).toEqual(['CN', 'KZ'])
})

test('provinces that differ in a letter never meet', () => {
  const both = ['Шаньси', 'Шэньси'].map((name) => ({ name, kind: 'province', country: 'CN' }))
  const graph = graphOf({ id: '1', places: both })
  expect(nodes(graph, 'Place').map(({ id }) => id)).toEqual(['CN-SN', 'CN-SX'])
})

test('two values of one figure are both kept and flagged', () => {
  const figure = { kind: 'export', unit: 'USD', period: '2024', of: ['Алматы'] }
  const graph = graphOf(
    { id: '1', places, figures: [{ ...figure, value: 100 }] },
    { id: '2', places, figures: [{ ...figure, value: 200 }] },
  )
  expect(nodes(graph, 'Figure').map(({ value, conflict }) => [value, conflict])).toEqual([
    [100, true],
    [200, true],
  ])
})

test('an event told by two outlets is one, two that one article tells apart stay two', () => {
  const meeting = { type: 'meeting', date: '2025-05-22', place: 'Шанхай' }
  const officials = ['Марат Ахметов', 'Гун Чжэн', 'Ван Кай'].map((name) => ({
    name,
    country: null,
    post: null,
    of: null,
  }))
  const whole = { ...meeting, participants: ['Марат Ахметов', 'Гун Чжэн'] }
  const one = graphOf(
    { id: '1', places, officials, events: [whole] },
    { id: '2', places, officials, events: [{ ...meeting, participants: ['Гун Чжэн'] }] },
  )
  expect(nodes(one, 'Event')).toHaveLength(1)
  const two = graphOf({
    id: '1',
    places,
    officials,
    events: [whole, { ...meeting, participants: ['Гун Чжэн'] }],
  })
  expect(nodes(two, 'Event')).toHaveLength(2)
})

test('a city lies in its province', () => {
  const graph = graphOf({ id: '1', places: [{ name: 'Мяньян', kind: 'city', country: 'CN' }] })
  expect(edges(graph, 'PART_OF').map(({ to }) => to)).toEqual(['CN-SC'])
})

test('an envoy to one country holds one post, however owner and host are called', () => {
  const envoy = (id: string, of: string) => ({
    id,
    officials: [{ name: 'Хань Чуньлинь', country: 'CN', post: 'посол', of }],
  })
  const graph = graphOf(
    envoy('1', 'КНР в РК'),
    envoy('2', 'Китайская Народная Республика в Казахстане'),
    envoy('3', 'КНР в России'),
  )
  expect(nodes(graph, 'Post').map(({ id }) => id)).toEqual(['post/CN/KZ/посол', 'post/CN/RU/посол'])
})
