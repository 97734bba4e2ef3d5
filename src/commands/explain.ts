import type { Article, explain as Explain } from '../../extractors/index.ts'
import { articlesOf } from '../articles.ts'
import { command, textFlag } from '../command.ts'

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
    {
      flags: '--fates',
      description: 'also the rules of a table that lost or were blocked, and by what',
    },
    { flags: '--html <file>', description: 'write it as a page for the browser instead' },
  ],
  example: 'jibek explain "Меморандум подписали аким Алматы и мэр Шанхая."',
  async run(context, inputs, flags) {
    const { explain } = await import('../../extractors/index.ts')
    const { articles, failed } = await articlesOf(context, inputs, textFlag(flags, 'published'))
    const page = textFlag(flags, 'html')
    if (page !== null) {
      const [{ writeFile }, { explainPage }] = await Promise.all([
        import('node:fs/promises'),
        import('../explain-page.ts'),
      ])
      const told = articles.map((article) => ({ article, ...explain(article) }))
      await writeFile(page, explainPage(told))
      context.log(`jibek: ${page}: ${articles.length} explained`)
      return failed ? 1 : 0
    }
    for (const article of articles) {
      const told = explain(article)
      if (context.settings.format === 'json' || context.settings.format === 'ndjson')
        await context.out(`${JSON.stringify({ id: article.id, ...told })}\n`)
      else await context.out(readable(article, told, textFlag(flags, 'rule'), flags.fates === true))
    }
    return failed ? 1 : 0
  },
})

export default explain

function readable(
  article: Article,
  { sentences }: ReturnType<typeof Explain>,
  rule: string | null,
  fates: boolean,
): string {
  const blocks = sentences.flatMap(({ text, parts, triggers, start }) => {
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
        ...(fates ? triggers : []).flatMap((trigger) =>
          trigger.fates
            .filter((each) => rule === null || each.rule.startsWith(rule))
            .map(
              (each) =>
                `  ${each.fate.padEnd(8)} ${each.rule}  «${text.slice(trigger.start - start, trigger.end - start)}»${each.by ? ` by ${each.by}` : ''}`,
            ),
        ),
      ].join('\n'),
    ]
  })
  const dated = article.publishedAt
    ? `published ${article.publishedAt} (${article.publishedFrom})`
    : 'no publication date'
  return `${article.id}: ${article.source ?? 'outlet unknown'}, ${dated}\n\n${blocks.join('\n\n')}\n\n`
}
