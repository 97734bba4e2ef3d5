import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { extract } from '../../extractors/index.ts'
import { canonical, type GraphDocument, load, openGraph, placeCatalog } from '../../graph/index.ts'
import { articleFiles, documentOf } from '../articles/five.ts'

const SAMPLES = 'samples/articles'
const folder = mkdtempSync(join(tmpdir(), 'jibek-histories-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const whole = articleFiles(SAMPLES)
  .slice(0, 12)
  .map((file) => documentOf(SAMPLES, file))

/** The same article with the second half of its text gone: what only that half said must leave the graph. */
function halved({ article }: GraphDocument): GraphDocument {
  const text = article.text.slice(
    0,
    Math.max(article.bodyStart, Math.floor(article.text.length / 2)),
  )
  return { article: { ...article, text }, record: extract({ ...article, text }) }
}

const step = fc.record({ of: fc.integer({ min: 0, max: whole.length - 1 }), half: fc.boolean() })

let graphs = 0
async function exportAfter(history: readonly GraphDocument[]): Promise<string> {
  const store = await openGraph(join(folder, `graph-${graphs++}`))
  for (const document of history) await load(store, { put: [document] }, placeCatalog())
  const lines = [...canonical(await store.snapshot())].join('')
  await store.close()
  return lines
}

test('after any history of samples the graph is that of their last versions, loaded once in any order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
      const history = steps.flatMap(({ of, half }) => {
        const document = whole[of]
        return document ? [half ? halved(document) : document] : []
      })
      const last = new Map(history.map((document) => [document.article.id, document]))
      expect(await exportAfter(history)).toBe(await exportAfter([...last.values()].reverse()))
    }),
    { numRuns: 12 },
  )
}, 120_000)
