import type { Article } from '../extractors/index.ts'
import type { Context } from './command.ts'

/** The articles that paths, addresses or quoted sentences name; what could not be read is told. */
export async function articlesOf(
  { settings, complain, signal }: Context,
  inputs: readonly string[],
  published: string | null,
): Promise<{ articles: Article[]; failed: boolean }> {
  const { existsSync } = await import('node:fs')
  const isSentence = (input: string) =>
    /\s/.test(input) && !/^https?:\/\//i.test(input) && !existsSync(input)
  const articles = inputs.filter(isSentence).map((text, i) => sentenceArticle(text, i, published))
  const others = inputs.filter((input) => !isSentence(input))
  // A sentence needs neither pages nor the web.
  if (others.length === 0) return { articles, failed: false }
  const [{ findInputs, inline, isFailure, outcomeLine, parsePipeline }, { openFetcher }] =
    await Promise.all([import('../pipelines/index.ts'), import('./open.ts')])
  const found = await findInputs(others)
  const fetcher = openFetcher(settings)
  for await (const { result } of inline(parsePipeline(fetcher), found.inputs, signal)) {
    if ('value' in result) articles.push(result.value.article)
    else found.outcomes.push(result.outcome)
  }
  await fetcher.close()
  for (const outcome of found.outcomes) complain(outcomeLine(outcome))
  return { articles, failed: found.outcomes.some(isFailure) }
}

function sentenceArticle(text: string, i: number, publishedAt: string | null): Article {
  return {
    id: `sentence-${i + 1}`,
    url: null,
    source: null,
    title: null,
    publishedAt,
    publishedFrom: publishedAt === null ? null : 'text',
    timeZone: 'Asia/Almaty',
    language: 'ru',
    text,
    bodyStart: 0,
  }
}
