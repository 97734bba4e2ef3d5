import type { Article } from '../../../extractors/index.ts'
import { page } from '../../servers/news.ts'
import { draw, newWords, randomBy, varied } from '../corpus.ts'

/** Pages of our subject as an outlet shows them, made from the development samples; other seeds, other pages. */
export const pagesOf = (samples: readonly Article[], count: number, seed: number): string[] =>
  varied(samples, count, seed).map((article) => pageOf(article, []))

/**
 * The same, each told over and over: behind a report come its own sentences again in other orders until they make 100,000 characters,
 * with a word changed now and then, so that no page is a reprint of another. So reading is nearly all the work of a page: every
 * sentence has its mentions and statements, and the graph gets hardly more than from the report alone. (With other prose of that length
 * behind the report reading was half of a page's processor time, and the question of a second worker was one about Neo4j.)
 */
export function longPagesOf(samples: readonly Article[], count: number, seed: number): string[] {
  const random = randomBy(seed)
  return varied(samples, count, seed).map((one) => {
    const sentences = one.text.slice(one.bodyStart).split(/(?<=[.!?])\s+(?=\p{Lu})|\n/u)
    const more: string[] = []
    for (let length = 0; length < LONG; length += more.at(-1)?.length ?? 0)
      more.push(
        newWords(
          Array.from({ length: PARAGRAPH }, () => draw(sentences, random)).join(' '),
          random,
        ),
      )
    return pageOf(one, more)
  })
}

const LONG = 100_000
/** Sentences of a paragraph. */
const PARAGRAPH = 4

function pageOf({ id, title, publishedAt, text, bodyStart }: Article, more: readonly string[]) {
  const paragraphs = text.slice(bodyStart).split('\n')
  return page({
    title: title ?? id,
    published: publishedAt?.slice(0, 10) ?? '2024-11-05',
    paragraphs: [...paragraphs, ...more],
  })
}
