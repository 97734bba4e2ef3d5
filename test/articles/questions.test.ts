import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openGraph, type Store } from '../../graph/index.ts'
import { type Neo4jForTests, neo4jForTests } from '../servers/neo4j.ts'
import { loadArticles, SHARED } from './five.ts'

/** The questions of docs/questions.md: heading, query, and the table that it must answer with. */
const questions = readFileSync('docs/questions.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    title: section.split('\n')[0] ?? '',
    cypher: /```cypher\n([\s\S]*?)```/.exec(section)?.[1] ?? '',
    rows: section
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(1)
      .filter((line) => !line.startsWith('| ---'))
      .map((line) =>
        line
          .slice(2, -2)
          .split(' | ')
          .map((cell) => cell.trim()),
      ),
  }))

const folder = mkdtempSync(join(tmpdir(), 'jibek-questions-'))
let server: Neo4jForTests
const stores = new Map<string, Store>()

beforeAll(async () => {
  server = await neo4jForTests()
  stores.set('embedded', await openGraph(join(folder, 'graph')))
  stores.set(
    'Neo4j',
    await openGraph(server.uri, { username: server.username, password: server.password }),
  )
  for (const store of stores.values()) await loadArticles(store, SHARED)
}, 300_000)

afterAll(async () => {
  for (const store of stores.values()) await store.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('all 19 questions are there', () => expect(questions).toHaveLength(19))

describe.each(['embedded', 'Neo4j'])('%s', (name) => {
  test.each(questions)('$title', async ({ cypher, rows }) => {
    const store = stores.get(name)
    if (!store) throw new Error(`no store ${name}`)
    const answer = await store.read(cypher)
    expect(answer.rows.map((row) => answer.columns.map((column) => cell(row[column])))).toEqual(
      rows,
    )
  })
})

/** A value as the tables print it. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.join(', ') : String(value)
}
