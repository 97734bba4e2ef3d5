import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGraph, type Store } from '../../graph/index.ts'
import { type Neo4jForTests, neo4jForTests } from '../servers/neo4j.ts'
import { storeContract } from './store.contract.ts'

let server: Neo4jForTests
let store: Store
beforeAll(async () => {
  server = await neo4jForTests()
  store = await openGraph(server.uri, server)
  const { nodes } = await store.snapshot()
  if (nodes.size > 0) throw new Error(`${server.uri} is not empty: these tests would delete it`)
}, 300_000)
afterAll(async () => {
  await store?.close()
  await server?.stop()
}, 60_000)

storeContract(() => store, 5)

test('a wrong password and no server are said at once', async () => {
  const started = Date.now()
  await expect(openGraph(server.uri, { password: 'not-this-one' })).rejects.toMatchObject({
    code: 'StoreDenied',
  })
  await expect(openGraph('bolt://127.0.0.1:1')).rejects.toMatchObject({ code: 'StoreUnreachable' })
  expect(Date.now() - started).toBeLessThan(10_000)
})
