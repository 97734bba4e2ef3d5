import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { ASK, type Ask, instrumented } from './instrument.ts'

const SOURCE = `
function fits(word): boolean { return word.length > 3 && !(word === 'город' || word === 'село') }
function kind(word) { if (fits(word)) return 'long'; return word ? 'short' : 'none' }
const long = (words) => words.filter((word) => fits(word)).map((word) => word.length)
`

/** What the source's functions answer where `ask` has a say. */
function run(ask: Ask, expression: string): unknown {
  const code = instrumented(SOURCE, 'a.ts').replace('): boolean', ')')
  return runInNewContext(`${code};\n${expression}`, { [ASK]: ask })
}

test('code whose conditions are left alone answers as before', () => {
  const plain: Ask = (_, condition) => condition()
  expect(run(plain, "[kind('область'), kind('город'), kind('дом'), kind('')].join()")).toBe(
    'long,short,short,none',
  )
  expect(run(plain, "long(['область', 'дом']).join()")).toBe('7')
})

test.each([
  ["a.ts:2: word === 'город'", false, 'long,long,short,none'],
  ['a.ts:2: word.length > 3', true, 'long,short,long,long'],
  ['a.ts:3: fits(word)', false, 'short,short,short,none'],
  ['a.ts:3: word', true, 'long,short,short,short'],
])('%s can be forced to be %s', (name, value, answers) => {
  const forced: Ask = (asked, condition) => (asked === name ? value : condition())
  expect(run(forced, "[kind('область'), kind('город'), kind('дом'), kind('')].join()")).toBe(
    answers,
  )
})

test('each operand has a name of its own; what a function maps to is no condition', () => {
  const names = new Set<string>()
  run((name, condition) => {
    names.add(name)
    return condition()
  }, "long(['область']); kind('город'); kind('село')")
  expect([...names].sort()).toEqual([
    "a.ts:2: word === 'город'",
    "a.ts:2: word === 'село'",
    'a.ts:2: word.length > 3',
    'a.ts:3: fits(word)',
    'a.ts:3: word',
    'a.ts:4: fits(word)',
  ])
})
