import type { Article } from '../../extractors/article.ts'

/** An article with a body only, for tests of single sentences. */
export function articleOf(
  text: string,
  published: string | null = '2025-06-20',
  title: string | null = null,
): Article {
  const head = title === null ? '' : `${title}\n\n`
  return {
    id: 'test',
    url: null,
    source: null,
    title,
    publishedAt: published,
    publishedFrom: published === null ? null : 'front-matter',
    timeZone: 'Asia/Almaty',
    language: 'ru',
    text: head + text,
    bodyStart: head.length,
  }
}
