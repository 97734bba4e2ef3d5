import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Cells } from '../../../graph/state/cells.ts'
import { type Entry, summarize } from '../../../graph/state/entry.ts'

const day = fc.constantFrom(null, '2024-05-20', '2024-05-21', '2025-01-01')
const entry: fc.Arbitrary<Entry> = fc.record({
  tally: fc.array(fc.tuple(fc.constantFrom('name', 'country'), fc.constantFrom('a', 'b')), {
    maxLength: 2,
  }),
  report: fc.tuple(day, fc.constantFrom(null, 'Вестник', 'Новости')),
  least: fc.constantFrom({}, { planned: '2024' }, { planned: '2023', signed: '2025' }),
  head: fc.tuple(fc.constantFrom('x', 'y')),
})
const contributor = fc
  .tuple(fc.nat(60), fc.nat(2))
  .map(([article, part]) => `article-${article}\ttie/${part}`)
const change = fc.dictionary(contributor, fc.option(entry), { maxKeys: 40 })

test('the sum of a large cell is that of its entries, whatever came and went', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
      const texts = new Map<string, string>()
      const all = new Map<string, Entry>()
      for (const change of changes) {
        const cells = new Cells(async (keys) => {
          return new Map([...texts].filter(([key]) => keys.includes(key)))
        }, 4)
        await cells.apply(new Map([['cell', new Map(Object.entries(change))]]))
        expect(cells.sum('cell', 'before')).toEqual(all.size === 0 ? null : summarize(all))
        for (const [key, one] of Object.entries(change))
          if (one) all.set(key, one)
          else all.delete(key)
        expect(cells.sum('cell', 'after')).toEqual(all.size === 0 ? null : summarize(all))
        expect((await cells.entries(['cell'], 'after')).get('cell')).toEqual(all)
        for (const [key, text] of cells.written())
          if (text === null) texts.delete(key)
          else texts.set(key, text)
      }
      expect(texts.size === 0).toBe(all.size === 0)
    }),
    { numRuns: 150 },
  )
}, 60_000)
