import { expect, test } from 'vitest'
import { WordTable } from '../../../extractors/text/words/word-table.ts'

/** A table of words in capitals that counts how often it worked one out. */
function counting() {
  let made = 0
  const table = new WordTable((word) => {
    made++
    return word.toUpperCase()
  })
  const ask = (word: string) => table.at(`(${word})`, 1, word.length + 1)
  return { ask, made: () => made }
}

test('a word that is known is not worked out again', () => {
  const { ask, made } = counting()
  expect([ask('аким'), ask('город'), ask('аким')]).toEqual(['АКИМ', 'ГОРОД', 'АКИМ'])
  expect(made()).toBe(2)
})

test('words asked for again and again outlast any number of rare ones, which are forgotten', () => {
  const { ask, made } = counting()
  for (let at = 0; at < 60_000; at++) {
    if (ask(`слово${at}`) !== `СЛОВО${at}`) expect.fail(`слово${at}`)
    if (at % 100 === 0) ask('аким')
  }
  expect(made()).toBe(60_001)
  ask('слово0')
  expect(made()).toBe(60_002)
})

test('words longer than any name are not kept', () => {
  const { ask, made } = counting()
  const long = 'а'.repeat(41)
  expect([ask(long), ask(long)]).toEqual([long.toUpperCase(), long.toUpperCase()])
  expect(made()).toBe(2)
})
