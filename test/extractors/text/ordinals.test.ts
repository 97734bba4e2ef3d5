import { expect, test } from 'vitest'
import { rankOf } from '../../../extractors/text/forms/ordinals.ts'
import { lexemeOf } from '../../../extractors/text/words/lexeme.ts'

test('an ordinal tells its rank in every form, in the cases asked for', () => {
  const rank = (word: string, ...cases: Parameters<typeof rankOf>[1][]) =>
    rankOf(lexemeOf(word), ...cases)
  expect(
    ['первый', 'третью', 'четвертого', 'десятых', 'последней'].map((word) => rank(word)),
  ).toEqual([1, 3, 4, 10, 'last'])
  expect(rank('второй', 'nom')).toBe(2)
  expect(rank('второго', 'nom')).toBeNull()
  expect(rank('вторую', 'nom', 'acc')).toBe(2)
  expect(['первичный', 'вторник', 'пятница', 'последователь'].map((word) => rank(word))).toEqual([
    null,
    null,
    null,
    null,
  ])
})
