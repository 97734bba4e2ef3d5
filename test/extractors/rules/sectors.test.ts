import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { OUTSIDE_RULES } from '../../../extractors/rules/2-relations/sector/outside.ts'
import { articleOf } from '../article-of.ts'
import { casesOf } from '../cases-of.ts'

const cases = casesOf(new URL('sectors.txt', import.meta.url))

const sectors = (text: string) => [...extract(articleOf(text)).sectors].sort()

test.each(cases)('%s', (text, line) => {
  const expected = (line ?? '').slice(1).trim().split(' ')
  expect(sectors(text ?? '')).toEqual(expected.filter((code) => code !== ''))
})

test.each(OUTSIDE_RULES)('$name: $example', ({ example, counterexample, name }) => {
  expect(sectors(example), name).toEqual([])
  expect(sectors(counterexample), name).not.toEqual([])
})
