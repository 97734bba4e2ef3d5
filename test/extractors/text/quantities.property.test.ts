import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDates } from '../../../extractors/text/dates/dates.ts'
import { findFigures } from '../../../extractors/text/figures/figures.ts'
import { findNumbers } from '../../../extractors/text/numbers/numbers.ts'
import { findSectors } from '../../../extractors/text/sectors/sectors.ts'

const pieces = [
  '5',
  '2024',
  '1,082',
  ' млн',
  ' млрд.',
  ' долларов',
  ' тенге',
  '%',
  ' мая',
  ' ноября',
  ' года',
  ' г.',
  '-',
  '–',
  ' до ',
  ' с ',
  ' по ',
  ' в ',
  ' за ',
  'Экспорт',
  ' составил',
  ' вырос на ',
  ' Китай',
  '. ',
  '\n',
  '\u00a0',
  ' и ',
  'ё',
  '🙂',
  'Ж',
  '/',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((list) => list.join(''))
const context = { published: '2024-11-20', timeZone: 'Asia/Almaty' }

/** Whatever the text: spans lie in it, in order and apart, and dates are ISO prefixes, ranges or null. */
test('spans and values hold on any text', () => {
  fc.assert(
    fc.property(text, (words) => {
      const dates = findDates(words, context)
      for (const spans of [dates, findNumbers(words), findSectors(words)]) {
        let last = 0
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(words.length)
          last = end
        }
      }
      for (const { date } of dates)
        if (date !== null)
          expect(date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/)
      for (const figure of findFigures(words, 0, dates, null))
        expect(Number.isFinite(figure.value)).toBe(true)
    }),
    { numRuns: 400, seed: 7 },
  )
})
