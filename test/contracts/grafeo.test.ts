import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { openGraph, type Store } from '../../graph/index.ts'
import { storeContract } from './store.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'jibek-graph-'))
let store: Store
beforeAll(async () => {
  store = await openGraph(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

storeContract(() => store, 25)
