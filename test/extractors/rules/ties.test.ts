import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'
import { casesOf } from '../cases-of.ts'

const cases = casesOf(new URL('ties.txt', import.meta.url))

/** Ties of a text in the lines of ties.txt; a day in brackets before the text is its publication day. */
function ties(line: string): string[] {
  const day = /^\[(\S+)\] /.exec(line)
  const record = extract(articleOf(line.slice(day?.[0].length ?? 0), day?.[1] ?? '2025-06-20'))
  return record.ties.map(({ type, a, b, status, since }) =>
    `${type} ${a} – ${b} ${status} ${since ?? ''}`.trim(),
  )
}

test.each(cases)('%s', (text, ...expected) => {
  expect(ties(text ?? '').sort()).toEqual(expected.sort())
})
