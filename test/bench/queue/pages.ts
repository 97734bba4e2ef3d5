import { readFileSync } from 'node:fs'
import { type Article, dataPath } from '../../../extractors/index.ts'
import { page } from '../../servers/news.ts'
import { randomBy, varied } from '../corpus.ts'

/** Pages of our subject as an outlet shows them, made from the development samples; other seeds, other pages. */
export const pagesOf = (samples: readonly Article[], count: number, seed: number): string[] =>
  varied(samples, count, seed).map((article) => pageOf(article, []))

/**
 * The same, each with some 30,000 characters of other regional news behind it, its words in another order on each page: reading is nearly
 * all the work, and no page is a reprint of another.
 */
export function longPagesOf(samples: readonly Article[], count: number, seed: number): string[] {
  const lines = readFileSync(dataPath('test/bench/other-news.txt'), 'utf8').split('\n')
  const random = randomBy(seed)
  return varied(samples, count, seed).map((article, index) => {
    const more: string[] = []
    for (let at = index, length = 0; length < LONG; at += 7) {
      const line = lines[at % lines.length] ?? ''
      if (line === '') continue
      more.push(shuffled(line.split(' '), random).join(' '))
      length += line.length
    }
    return pageOf(article, more)
  })
}

const LONG = 30_000

/** The words by lot: Fisher and Yates. */
function shuffled(words: string[], random: () => number): string[] {
  for (let at = words.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const [one = '', two = ''] = [words[at], words[other]]
    words[at] = two
    words[other] = one
  }
  return words
}

function pageOf({ id, title, publishedAt, text, bodyStart }: Article, more: readonly string[]) {
  const paragraphs = text.slice(bodyStart).split('\n')
  return page({
    title: title ?? id,
    published: publishedAt?.slice(0, 10) ?? '2024-11-05',
    paragraphs: [...paragraphs, ...more],
  })
}
