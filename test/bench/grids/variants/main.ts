import { createHash } from 'node:crypto'
import { relative, resolve } from 'node:path'
import { type Article, dataPath, extract } from '../../../../extractors/index.ts'
import { articlesIn } from '../../corpus.ts'
import type { Record } from '../article.ts'
import { settings } from '../settings.ts'
import type { Change } from './change.ts'
import { CHANGES } from './changes.ts'
import { difference, factsOf } from './facts.ts'

/**
 * `npm run bench:variants -- [--only PATTERN] [--show N] [FOLDER...]`: real articles said otherwise, so that they say the same; how many variants
 * of each change state other facts. `--only` takes the changes whose names match, `--show` prints so many variants with what they lost (-) and
 * got (+). Folders: `samples/articles` where none is told. It fails nothing.
 */
const { only, show, words } = settings(process.argv.slice(2))
/** Most variants of one change, and of one change in one article. */
const MOST = 250
const MOST_OF_ARTICLE = 2

const folders =
  words.length > 0
    ? words.map((folder) => relative(dataPath('.'), resolve(folder)))
    : ['samples/articles']
const known: { article: Article; record: Record }[] = []
for (const article of mixed(folders.flatMap(articlesIn)))
  known.push({ article, record: extract(article) })

for (const [name, change] of CHANGES) if (only.test(name)) console.log(told(name, change))

/** `## name: 3 of 250 variants…` and the first of those that changed. */
function told(name: string, change: Change): string {
  let tried = 0
  const changed: string[] = []
  for (const { article, record } of known) {
    if (tried >= MOST) break
    for (const variant of spread(change(article, record))) {
      tried += 1
      const facts = difference(
        factsOf(record, variant.renamed),
        factsOf(extract(variant.article), (same) => same),
      )
      if (facts.length > 0)
        changed.push([`  ${article.id}: ${variant.shown}`, ...facts].join('\n      '))
    }
  }
  const share = ((100 * changed.length) / Math.max(1, tried)).toFixed(1)
  const head = `## ${name}: ${changed.length} of ${tried} variants change their facts (${share} %)`
  return [head, ...changed.slice(0, show)].join('\n')
}

/** Some variants of an article, from all over it. */
function spread<T>(variants: readonly T[]): T[] {
  const step = Math.max(1, Math.floor(variants.length / MOST_OF_ARTICLE))
  return variants.filter((_, index) => index % step === 0).slice(0, MOST_OF_ARTICLE)
}

/** Articles in an order that has nothing to do with their names and is always the same. */
function mixed(articles: readonly Article[]): Article[] {
  const lot = ({ id }: Article): string => createHash('sha256').update(id).digest('hex')
  return [...articles].sort((a, b) => (lot(a) < lot(b) ? -1 : 1))
}
