import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ScoredRecord } from '../../src/evaluate/gold.ts'
import { score } from '../../src/evaluate/score.ts'

const read = (value: unknown) => ScoredRecord.parse(value)
const one = (gold: object, found: object) =>
  score(new Map([['a', read(gold)]]), new Map([['a', read(found)]]))
const f1 = (gold: object, found: object, type: string) =>
  one(gold, found).types.find((row) => row.type === type)?.f1

describe('what counts as the same', () => {
  test('a place by its printed or canonical name, in its country', () => {
    const gold = { places: [{ name: 'Чугучак', country: 'CN' }] }
    expect(
      f1(gold, { places: [{ name: 'Тачэн', asPrinted: ['Чугучак'], country: 'CN' }] }, 'places'),
    ).toBe(1)
    expect(f1(gold, { places: [{ name: 'Чугучак', country: 'KZ' }] }, 'places')).toBe(0)
  })
  test('a person by two words of the name', () => {
    expect(
      f1(
        { officials: [{ name: 'Ахметов Марат' }] },
        { officials: [{ name: 'Марат Ахметов Ильясович' }] },
        'officials',
      ),
    ).toBe(1)
    expect(
      f1({ officials: [{ name: 'Ван Кай' }] }, { officials: [{ name: 'Ван Хонг' }] }, 'officials'),
    ).toBe(0)
  })
  test('an agreement missed costs its slots', () => {
    const result = one(
      { agreements: [{ type: 'memorandum', status: 'signed', parties: ['Алматы', 'Шанхай'] }] },
      {},
    )
    expect(result.types.find((row) => row.type === 'agreement slots')).toMatchObject({
      tp: 0,
      fp: 0,
      fn: 4,
    })
  })
  test('nothing to find and nothing found is right', () => expect(one({}, {}).mean).toBe(1))
})

const ARTICLES = new URL('../../../shared/articles/', import.meta.url)
const SCRIPT = new URL('../../../shared/eval/score.mjs', import.meta.url)

describe.skipIf(!existsSync(SCRIPT))('the same numbers as the script beside the clone', () => {
  const files = existsSync(ARTICLES)
    ? readdirSync(ARTICLES)
        .filter((file) => file.endsWith('.json'))
        .sort()
    : []
  const gold = new Map(
    files.map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(new URL(file, ARTICLES), 'utf8')),
    ]),
  )

  test.each(Array.from({ length: 6 }, (_, i) => i))('gold spoilt in way %i', (seed) => {
    const spoilt = [...gold]
      .filter((_, i) => (i + seed) % 6 !== 5)
      .map(([id, record]) => ({ ...spoil(record, seed), id: `${id}.txt` }))
    const file = join(mkdtempSync(join(tmpdir(), 'jibek-score-')), 'found.ndjson')
    writeFileSync(file, spoilt.map((record) => JSON.stringify(record)).join('\n'))
    const args = ['--gold', fileURLToPath(ARTICLES), '--pred', file]
    const expected = JSON.parse(
      execFileSync('node', [fileURLToPath(SCRIPT), ...args, '--json'], { encoding: 'utf8' }),
    )
    const listed = execFileSync('node', [fileURLToPath(SCRIPT), ...args, '--errors'], {
      encoding: 'utf8',
    }).split('\n\n')[0]
    const ours = score(
      new Map([...gold].map(([id, record]) => [id, read(record)])),
      new Map(spoilt.map((record) => [record.id.replace('.txt', ''), read(record)])),
    )
    expect({
      ...ours,
      types: Object.fromEntries(ours.types.map((row) => [row.type, row])),
      errors: undefined,
      rules: undefined,
    }).toEqual({ ...expected, errors: undefined, rules: undefined })
    expect(ours.errors.length).toBe(
      listed ? listed.split('\n').filter((line) => line.includes('\t')).length : 0,
    )
  })
})

/** Drops, renames, doubles and swaps, the same way for the same seed. */
function spoil(record: Record<string, unknown>, seed: number): Record<string, unknown> {
  let state = seed * 7919 + 17
  const chance = (share: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state / 2147483648 < share
  }
  const change = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.flatMap((item) =>
        chance(0.15) ? [] : chance(0.1) ? [change(item), item] : [change(item)],
      )
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
          key,
          typeof item === 'string' && chance(0.04) ? null : change(item),
        ]),
      )
    if (typeof value === 'string' && seed > 0)
      return chance(0.08) ? value.slice(0, Math.max(1, value.length - 3)) : value
    if (typeof value === 'number') return chance(0.1) ? value * 1.01 : value
    return value
  }
  return seed === 0 ? record : (change(record) as Record<string, unknown>)
}
