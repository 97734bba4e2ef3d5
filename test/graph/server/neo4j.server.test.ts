import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { neo4jStatus, openGraph, startNeo4j, stopNeo4j } from '../../../graph/index.ts'

const home = mkdtempSync(join(tmpdir(), 'jibek-server-'))
afterAll(async () => {
  await stopNeo4j({ home })
  rmSync(home, { recursive: true, force: true })
})

test('starts, keeps its password to itself, serves style and guide, stops and starts again', async () => {
  expect(await neo4jStatus({ home })).toEqual({ state: 'never started' })
  const first = await startNeo4j({ home, boltPort: 0, httpPort: 0 })
  expect(await neo4jStatus({ home })).toEqual({ state: 'running', ...first })
  expect(await startNeo4j({ home })).toEqual(first)
  expect(statSync(join(home, 'password')).mode & 0o777).toBe(0o600)
  for (const file of ['style.grass', 'guide.html']) {
    const answer = await fetch(`${first.http}jibek/${file}`)
    expect(answer.status).toBe(200)
  }
  expect(await stopNeo4j({ home })).toBe(true)
  expect(await stopNeo4j({ home })).toBe(false)
  expect(await neo4jStatus({ home })).toEqual({ state: 'stopped' })

  const second = await startNeo4j({ home, boltPort: 0, httpPort: 0 })
  expect(second.password).toBe(first.password)
  const store = await openGraph(second.bolt, { password: second.password })
  expect((await store.read('RETURN 1 AS one')).rows).toEqual([{ one: 1 }])
  await store.close()
}, 300_000)
