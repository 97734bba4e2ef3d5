import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'

const cases = readFileSync(new URL('agreements-told.txt', import.meta.url), 'utf8')
  .split(/\n\n+/)
  .slice(1)
  .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))

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
