import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Article } from '../extractors/article.ts'
import { allEvidence } from '../extractors/assemble.ts'
import { extract } from '../extractors/index.ts'
import { parsePage } from '../pipelines/page/parse-page.ts'

const FOLDERS = ['samples/articles', 'samples/test']
const golds = FOLDERS.flatMap((folder) => readdirSync(folder)).filter((name) =>
  name.endsWith('.json'),
)
const articles = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|html)$/.test(name))
    .flatMap((name): Article[] => {
      const bytes = readFileSync(join(folder, name))
      const id = name.replace(/\.\w+$/, '')
      const page = parsePage({
        subject: name,
        id,
        url: null,
        bytes,
        contentType: null,
        retrievedAt: new Date('2026-01-01'),
      })
      return 'value' in page ? [page.value] : []
    }),
)

/** All evidence of a record stands at its offsets in the article's text. */
function quotesHold(article: Article): void {
  const all = allEvidence(extract(article))
  // one `expect` an article: thousands of them cost more than the extraction
  expect(all.filter(({ quote, start, end }) => article.text.slice(start, end) !== quote)).toEqual(
    [],
  )
}

test('every sample is an article', () => expect(articles).toHaveLength(golds.length))

test('every quote of every sample is found at its offsets', () => {
  for (const article of articles) quotesHold(article)
})

test('also where samples are cut and glued anywhere', () => {
  const piece = fc.record({
    of: fc.integer({ min: 0, max: articles.length - 1 }),
    from: fc.integer({ min: 0, max: 400 }),
    length: fc.integer({ min: 0, max: 600 }),
  })
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const text = pieces
        .map(({ of, from, length }) => articles[of]?.text.slice(from, from + length) ?? '')
        .join('\n')
      const first = articles[0]
      if (first) quotesHold({ ...first, title: null, text, bodyStart: 0 })
    }),
    { numRuns: 60 },
  )
})
