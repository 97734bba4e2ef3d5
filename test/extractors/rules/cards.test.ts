import { describe, expect, test } from 'vitest'
import { declareRules } from '../../../extractors/engine/rule.ts'
import { explain } from '../../../extractors/index.ts'
import { CODE_RULES } from '../../../extractors/rules/index.ts'
import { articleOf } from '../article-of.ts'

/** Names of the rules that the explanation of a text cites, for mentions and facts. */
const fired = (text: string): Set<string> =>
  new Set(
    explain(articleOf(text)).sentences.flatMap(({ parts }) =>
      parts.filter((part) => part.what !== 'stopped').map((part) => part.rule),
    ),
  )

describe.each(CODE_RULES)('$name', ({ name, yes, no }) => {
  test.each([...yes])('fires: %s', (text) => expect([...fired(text)]).toContain(name))
  test.each([...no])('does not fire: %s', (text) => expect([...fired(text)]).not.toContain(name))
})

test('a code rule without a negative example is refused', () => {
  expect(() => declareRules([{ name: 'x', says: '', yes: ['a'], no: [] }])).toThrow(
    /x has no negative example/,
  )
})
