import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { canonical, openGraph } from '../../graph/index.ts'
import { neo4jForTests } from '../servers/neo4j.ts'
import { articleFiles, documentOf, loadArticles, SHARED } from './five.ts'

const folder = mkdtempSync(join(tmpdir(), 'jibek-five-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const documents = articleFiles(SHARED).map((file) => documentOf(SHARED, file))

describe('extraction', () => {
  const found = join(folder, 'found.ndjson')
  writeFileSync(found, documents.map(({ record }) => JSON.stringify(record)).join('\n'))
  const score = JSON.parse(
    execFileSync(
      'node',
      ['../shared/eval/score.mjs', '--gold', SHARED, '--pred', found, '--json'],
      { encoding: 'utf8' },
    ),
  ) as { mean: number; types: Record<string, { f1: number }> }

  test('mean F1 at least 0.90', () => expect(score.mean).toBeGreaterThanOrEqual(0.9))
  test.each(Object.entries(score.types))('%s at least 0.80', (_, { f1 }) =>
    expect(f1).toBeGreaterThanOrEqual(0.8),
  )
})

test('every piece of evidence is found at its offsets', () => {
  for (const { article, record } of documents) {
    const items = [
      record.places,
      record.officials,
      record.organizations,
      record.agreements,
      record.ties,
      record.events,
      record.figures,
    ].flat()
    for (const { quote, start, end } of items.flatMap((item) => item.evidence)) {
      expect(article.text.slice(start, end)).toBe(quote)
    }
  }
})

/** Orders of five files: forwards, backwards, turned, shuffled, and with repeats. */
const files = articleFiles(SHARED)
const orders = [
  files,
  [...files].reverse(),
  [...files.slice(2), ...files.slice(0, 2)],
  [...files.slice(3), ...files.slice(0, 3)],
  [...files, ...files],
  [1, 3, 0, 4, 2, 1].map((index) => files[index] ?? ''),
]

async function exported(location: string, order: readonly string[], login = {}): Promise<string> {
  const store = await openGraph(location, login)
  await loadArticles(store, SHARED, [...order])
  const lines = [...canonical(await store.snapshot())].join('')
  await store.close()
  return lines
}

test('any order and repeats give the same canonical export, in the embedded store and in Neo4j', async () => {
  const embedded: string[] = []
  for (const [index, order] of orders.entries())
    embedded.push(await exported(join(folder, `graph-${index}`), order))
  expect(new Set(embedded).size).toBe(1)
  const server = await neo4jForTests()
  try {
    const { uri, username, password } = server
    expect(await exported(uri, [...files].reverse(), { username, password })).toBe(embedded[0])
  } finally {
    await server.stop()
  }
}, 300_000)

describe('what NOTES.md (a) asks', () => {
  const ask = async (cypher: string): Promise<unknown[]> => {
    const store = await openGraph(join(folder, 'graph-0'))
    const { rows } = await store.read(cypher)
    await store.close()
    return rows
  }

  test('one Алматы–Шанхай tie, planned and then in force', async () => {
    expect(
      await ask(
        "MATCH (:Place {name: 'Алматы'})-[:PARTY_TO]->(t:Tie)<-[:PARTY_TO]-(:Place {name: 'Шанхай'}) MATCH (c:Claim)-[:SUPPORTS]->(t) WITH t, c ORDER BY c.validFrom RETURN t.status AS status, t.since AS since, collect(c.status) AS history",
      ),
    ).toEqual([{ status: 'in_force', since: '2025-06-16', history: ['planned', 'in_force'] }])
  })
  test('letter and agreement are two documents', async () => {
    expect(
      await ask(
        "MATCH (:Place {name: 'Алматы'})-[:PARTY_TO]->(a:Agreement)<-[:PARTY_TO]-(:Place {name: 'Шанхай'}) RETURN a.type AS type, a.date AS date ORDER BY date",
      ),
    ).toEqual([
      { type: 'letter_of_intent', date: '2024-11-05' },
      { type: 'agreement', date: '2025-06-16' },
    ])
  })
  test('Шаньси and Шэньси never meet', async () => {
    expect(
      await ask(
        "MATCH (p:Province) WHERE p.name IN ['Шаньси', 'Шэньси'] RETURN p.id AS id ORDER BY id",
      ),
    ).toEqual([{ id: 'CN-SN' }, { id: 'CN-SX' }])
  })
  test('Гун Чжэн is one official', async () => {
    expect(
      await ask("MATCH (o:Official) WHERE o.name STARTS WITH 'Гун' RETURN o.name AS name"),
    ).toEqual([{ name: 'Гун Чжэн' }])
  })
  test('the teaser about Хэнаньский университет is no agreement', async () => {
    expect(
      await ask("MATCH (o:Organization) WHERE o.name CONTAINS 'Хэнань' RETURN o.name AS name"),
    ).toEqual([])
  })
})
