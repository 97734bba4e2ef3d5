import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findInputs } from '../../pipelines/inputs.ts'
import { openLedger } from '../../pipelines/ledger.ts'
import { fetchStage } from '../../pipelines/stages/1-fetch.ts'
import { contentHash, openArchive } from '../../pipelines/web/archive.ts'
import { createFetcher } from '../../pipelines/web/fetcher.ts'
import { localPace } from '../../pipelines/web/pace.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'jibek-inputs-'))
const tree = (files: string[]) => {
  const root = folder()
  for (const file of files) {
    mkdirSync(join(root, file, '..'), { recursive: true })
    writeFileSync(join(root, file), 'текст')
  }
  return root
}

test('a directory stands for its articles, sorted, and for nothing else in it', async () => {
  const root = tree(['b.txt', 'a.html', 'c.htm', 'a.json', '.hidden.txt', 'sub/d.txt', 'NOTES.md'])
  const { inputs, outcomes } = await findInputs([root])
  expect(inputs.map((input) => (input.kind === 'file' ? input.id : input.url))).toEqual([
    'a',
    'b',
    'c',
  ])
  expect(outcomes).toEqual([])
})

test('a directory without articles of its own stands for those below it', async () => {
  const { inputs } = await findInputs([tree(['x/1.txt', 'y/2.html'])])
  expect(inputs.map((input) => input.kind === 'file' && input.id)).toEqual(['1', '2'])
})

test('what is not there, empty or named twice is told, and the rest is found', async () => {
  const one = tree(['a.txt'])
  const two = tree(['a.txt', 'b.txt'])
  const { inputs, outcomes } = await findInputs([
    one,
    two,
    join(one, 'a.txt'),
    'no-such-file',
    folder(),
    'https://example.com/1',
  ])
  expect(inputs.map((input) => (input.kind === 'file' ? input.id : input.url))).toEqual([
    'a',
    'b',
    'https://example.com/1',
  ])
  expect(outcomes.map((outcome) => outcome.kind)).toEqual(['same-name', 'not-found', 'empty'])
})

/** Reading files asks nothing of the web. */
const noWeb = createFetcher({ pace: localPace(), contact: null, allowPrivate: new Set() })

test('raw pages are kept once, by their content, before they are parsed', async () => {
  const archive = openArchive(join(folder(), 'archive'))
  const root = tree(['a.txt'])
  const stage = fetchStage(noWeb, archive)
  for (const _ of [1, 2]) await stage.run({ kind: 'file', path: join(root, 'a.txt'), id: 'a' })
  const hash = contentHash(Buffer.from('текст'))
  expect(Buffer.from((await archive.get(hash)) ?? []).toString()).toBe('текст')
  expect(await archive.get(contentHash(Buffer.from('other')))).toBeNull()
})

test('the ledger keeps what is known of a subject, one file each, for every process', async () => {
  const path = join(folder(), 'ledger')
  const [first, second] = [openLedger(path), openLedger(path)]
  await first.update('a.txt', { stage: 'fetched', page: 'abc' })
  await second.update('a.txt', { stage: 'extracted', id: 'a' })
  await first.update('https://b.kz/1', { outcome: { kind: 'binary', reason: 'x', attempts: 1 } })
  expect(await second.get('a.txt')).toMatchObject({ stage: 'extracted', page: 'abc', id: 'a' })
  expect(await second.get('nothing')).toBeNull()
  const all: string[] = []
  for await (const { subject, stage } of second.entries()) all.push(`${subject} ${stage}`)
  expect(all.sort()).toEqual(['a.txt extracted', 'https://b.kz/1 seen'])
})

test('a spoilt ledger entry is named', async () => {
  const path = join(folder(), 'ledger')
  const ledger = openLedger(path)
  await ledger.update('a.txt', {})
  const [directory = ''] = readdirSync(path)
  const [file = ''] = readdirSync(join(path, directory))
  writeFileSync(join(path, directory, file), '{"subject":"a.t')
  await expect(ledger.get('a.txt')).rejects.toThrow(/is no ledger entry/)
})
