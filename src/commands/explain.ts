import type { Article, explain as Explain } from '../../extractors/index.ts'
import { type Context, command, textFlag } from '../command.ts'

const explain = command({
  name: 'explain',
  summary:
    'show, sentence by sentence, which rules found what, and what was stopped by which guard',
  args: ['<path or "sentence"...>'],
  options: [
    {
      flags: '--rule <name>',
      description: 'only parts whose rule begins so: agreement/, tie/sister',
    },
    {
      flags: '--published <day>',
      description: 'the day of publication of a sentence, for «сегодня» and the like',
    },
  ],
  example: 'jibek explain "Меморандум подписали аким Алматы и мэр Шанхая."',
  async run(context, inputs, flags) {
    const { explain } = await import('../../extractors/index.ts')
    const { articles, failed } = await articlesOf(context, inputs, textFlag(flags, 'published'))
    for (const article of articles) {
      const told = explain(article)
      if (context.settings.format === 'json' || context.settings.format === 'ndjson')
        await context.out(`${JSON.stringify({ id: article.id, ...told })}\n`)
      else await context.out(readable(article, told, textFlag(flags, 'rule')))
    }
    return failed ? 1 : 0
  },
})

export default explain

async function articlesOf(
  { complain, signal }: Context,
  inputs: readonly string[],
  published: string | null,
): Promise<{ articles: Article[]; failed: boolean }> {
  const { findInputs, inline, isFailure, outcomeLine, parsePipeline } = await import(
    '../../pipelines/index.ts'
  )
  const { existsSync } = await import('node:fs')
  const isSentence = (input: string) =>
    /\s/.test(input) && !/^https?:\/\//i.test(input) && !existsSync(input)
  const articles = inputs.filter(isSentence).map((text, i) => sentenceArticle(text, i, published))
  const found = await findInputs(inputs.filter((input) => !isSentence(input)))
  for await (const { result } of inline(parsePipeline(), found.inputs, signal)) {
    if ('value' in result) articles.push(result.value.article)
    else found.outcomes.push(result.outcome)
  }
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

function readable(
  article: Article,
  { sentences }: ReturnType<typeof Explain>,
  rule: string | null,
): string {
  const blocks = sentences.flatMap(({ text, parts }) => {
    const shown = parts.filter((part) => rule === null || part.rule.startsWith(rule))
    if (rule !== null && shown.length === 0) return []
    const width = Math.max(0, ...shown.map((part) => part.rule.length))
    return [
      [
        text,
        ...shown.map(
          (part) =>
            `  ${part.what.padEnd(8)} ${part.rule.padEnd(width)}  «${part.quote}»${part.says ? ` → ${part.says}` : ''}`,
        ),
      ].join('\n'),
    ]
  })
  const dated = article.publishedAt
    ? `published ${article.publishedAt} (${article.publishedFrom})`
    : 'no publication date'
  return `${article.id}: ${article.source ?? 'outlet unknown'}, ${dated}\n\n${blocks.join('\n\n')}\n\n`
}
