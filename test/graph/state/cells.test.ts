import { expect, test } from 'vitest'
import { Cells } from '../../../graph/state/cells.ts'
import { type Entry, LISTED, summarize } from '../../../graph/state/entry.ts'

test('what is new in a large cell reads one path', async () => {
  const texts = new Map<string, string>()
  const load = async (from: number, to: number) => {
    let read = 0
    const cells = new Cells(async (keys) => {
      read += keys.length
      return new Map([...texts].filter(([key]) => keys.includes(key)))
    })
    const report = ['2024-05-20', 'Вестник'] as const
    const entries = Array.from({ length: to - from }, (_, at): [string, Entry] => [
      `article-${from + at}\ttie/1`,
      { report, tally: [['name', `имя ${at % 7}`]] },
    ])
    await cells.apply(new Map([['cell', new Map(entries)]]))
    for (const [key, text] of cells.written()) if (text !== null) texts.set(key, text)
    return { read, count: cells.sum('cell', 'after')?.count }
  }
  await load(0, 2_000)
  expect(await load(2_000, 2_001)).toEqual({ read: 3, count: 2_001 })
  expect(Math.max(...[...texts.values()].map(({ length }) => length))).toBeLessThan(8_000)
})

test('an edge lists its first claims and counts all articles', () => {
  const many = Array.from({ length: 30 }, (_, at): [string, Entry] => [
    `a${at + 10}\ttie/1`,
    { report: [`2024-01-${at + 1 < 10 ? '0' : ''}${at + 1}`, 'Вестник'] },
  ])
  const { reports } = summarize(new Map(many))
  expect(reports.claims).toHaveLength(LISTED)
  expect(reports).toMatchObject({ articles: 30, first: '2024-01-01', last: '2024-01-30' })
  expect(reports.claims[0]).toBe('2024-01-01\tclaim/a10/tie/1')
})
