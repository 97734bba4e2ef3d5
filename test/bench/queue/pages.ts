import { readFileSync } from 'node:fs'
import { type Article, dataPath } from '../../../extractors/index.ts'
import { page } from '../../servers/news.ts'
import { varied } from '../corpus.ts'

/** Pages of our subject as an outlet shows them, made from the development samples; other seeds, other pages. */
export const pagesOf = (samples: readonly Article[], count: number, seed: number): string[] =>
  varied(samples, count, seed).map((article) => pageOf(article, []))

/** The same, each with some 30,000 characters of other regional news behind it: reading it is nearly all the work. */
export function longPagesOf(samples: readonly Article[], count: number, seed: number): string[] {
  const lines = readFileSync(dataPath('test/bench/other-news.txt'), 'utf8').split('\n')
  return varied(samples, count, seed).map((article, index) => {
    const more: string[] = []
    for (let at = index, length = 0; length < LONG; at += 7) {
      const line = lines[at % lines.length] ?? ''
      if (line === '') continue
      more.push(line)
      length += line.length
    }
    return pageOf(article, more)
  })
}

const LONG = 30_000

function pageOf({ id, title, publishedAt, text, bodyStart }: Article, more: readonly string[]) {
  const paragraphs = text.slice(bodyStart).split('\n')
  return page({
    title: title ?? id,
    published: publishedAt?.slice(0, 10) ?? '2024-11-05',
    paragraphs: [...paragraphs, ...more],
  })
}
