import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { load, openGraph } from '../../../graph/index.ts'
import { documentOf } from '../document-of.ts'

const folder = mkdtempSync(join(tmpdir(), 'jibek-grafeo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const document = documentOf({ id: 'one' })

test('a question to a graph that is not there', async () => {
  const store = await openGraph(join(folder, 'nowhere'))
  await expect(store.read('MATCH (n) RETURN n')).rejects.toMatchObject({ code: 'StoreMissing' })
})

test('a folder that cannot be written to', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const store = await openGraph(join(file, 'inside'))
  await expect(load(store, { put: [document] })).rejects.toMatchObject({ code: 'StoreUnwritable' })
})

test('a file that is no graph', async () => {
  const broken = mkdtempSync(join(folder, 'broken-'))
  writeFileSync(join(broken, 'graph.grafeo'), 'no graph')
  const store = await openGraph(broken)
  await expect(store.snapshot()).rejects.toMatchObject({ code: 'StoreUnreadable' })
})

test('a graph that another process has open, and once it is closed', async () => {
  const store = await openGraph(folder, { waitMs: 300 })
  await load(store, { put: [document] })
  const holder = spawn(
    process.execPath,
    [
      '-e',
      `const { GrafeoDB } = require('@grafeo-db/js')
       const db = GrafeoDB.open(process.argv[1])
       console.log('open')
       process.stdin.on('data', () => { db.close(); process.exit() })`,
      join(folder, 'graph.grafeo'),
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  await once(holder.stdout, 'data')
  await expect(store.snapshot()).rejects.toMatchObject({ code: 'StoreLocked' })
  await expect(load(store, { put: [document] })).rejects.toMatchObject({ code: 'StoreLocked' })
  const patient = await openGraph(folder, { waitMs: 10_000 })
  const waiting = patient.snapshot()
  holder.stdin.write('close')
  expect((await waiting).nodes.size).toBeGreaterThan(0)
})
