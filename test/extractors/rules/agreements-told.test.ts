import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'
import { casesOf } from '../cases-of.ts'

const cases = casesOf(new URL('agreements-told.txt', import.meta.url))

/** Agreements and ties of a text, a line each, in the form of agreements-told.txt. */
function told(text: string): string[] {
  const title = /^\[([^\]]+)\] /.exec(text)
  const body = text.slice(title?.[0].length ?? 0)
  const { agreements, ties } = extract(articleOf(body, '2025-06-20', title?.[1] ?? null))
  return [
    ...agreements.map(({ status, type, about, date, parties, signatories }) =>
      [
        [status, type, about, date ?? ''].join(' ').trim(),
        parties.join(' + '),
        ...(signatories.length > 0 ? [signatories.join(' + ')] : []),
      ].join(' · '),
    ),
    ...ties.map(({ type, a, b, status }) => `${type} ${a} – ${b} ${status}`),
  ]
}

test.each(cases)('%s', (text, ...expected) => {
  expect(told(text ?? '').sort()).toEqual(expected.sort())
})
