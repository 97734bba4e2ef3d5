import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { compareWithBaseline, pinBaseline } from '../../src/evaluate/baseline.ts'
import { ScoredRecord } from '../../src/evaluate/gold.ts'
import { score } from '../../src/evaluate/score.ts'

const folder = await mkdtemp(join(tmpdir(), 'jibek-baseline-'))
afterAll(() => rm(folder, { recursive: true }))
const path = join(folder, 'baseline.json')

const record = (...names: string[]) =>
  ScoredRecord.parse({ places: names.map((name) => ({ name, country: 'KZ' })) })
const gold = new Map([['a', record('Алматы', 'Актобе')]])

test('a fall below the pinned numbers is told, type and mean', async () => {
  const full = score(gold, gold)
  expect(await compareWithBaseline('x', gold, full, path)).toEqual([])
  await pinBaseline('./x/', gold, full, path)
  expect(await compareWithBaseline('x', gold, full, path)).toEqual([])
  const worse = score(gold, new Map([['a', record('Алматы')]]))
  expect(await compareWithBaseline('x', gold, worse, path)).toEqual([
    'places fell from 1.000 to 0.667',
    'mean fell from 1.000 to 0.963',
  ])
})

test('another gold than the pinned one is told', async () => {
  const other = new Map([['a', record('Алматы')]])
  const falls = await compareWithBaseline('x', other, score(other, other), path)
  expect(falls).toHaveLength(1)
  expect(falls[0]).toMatch(/not the one of the baseline/)
})

test('right and wrong things are counted by the rules they cite', () => {
  const found = ScoredRecord.parse({
    places: [
      { name: 'Алматы', country: 'KZ', evidence: [{ rule: 'place/gazetteer' }] },
      { name: 'Астана', country: 'KZ', evidence: [{ rule: 'place/gazetteer' }] },
    ],
  })
  expect([...score(gold, new Map([['a', found]])).rules]).toEqual([
    ['place/gazetteer', { right: 1, wrong: 1 }],
  ])
})
