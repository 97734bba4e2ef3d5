import { articlesOf } from '../articles.ts'
import { command, textFlag } from '../command.ts'
import { whole } from '../whole.ts'

const coverage = command({
  name: 'coverage',
  summary:
    'tell, over articles, what each rule did: fires, facts, overlaps, conflicts, precision; and which sentences no rule caught',
  args: ['[path...]'],
  options: [
    {
      flags: '--todo',
      description: 'only the sentences that name both countries, could state a fact, and gave none',
    },
    { flags: '--rule <name>', description: 'only rules whose name begins so: agreement/, tie/' },
    { flags: '--limit <n>', description: 'at most so many sentences (20)' },
  ],
  example: 'jibek coverage samples/articles --rule agreement/',
  async run(context, paths, flags) {
    const [{ coverage, explain }, { printCoverage, printToDo }, { rulePrecision }] =
      await Promise.all([
        import('../../extractors/index.ts'),
        import('../coverage.ts'),
        import('../evaluate/rules.ts'),
      ])
    const folders = paths.length > 0 ? paths : ['samples/articles']
    const { articles, failed } = await articlesOf(context, folders, null)
    const explained = articles.map(explain)
    const told = coverage(explained)
    const measured = await rulePrecision(
      folders,
      explained.map(({ record }) => record),
    )
    const { format } = context.settings
    const prefix = textFlag(flags, 'rule') ?? ''
    const limit = whole(textFlag(flags, 'limit') ?? '20', '--limit')
    const rules = told.rules
      .filter(({ rule }) => rule.startsWith(prefix))
      .map((rule) => ({ ...rule, ...measured.get(rule.rule) }))
    if (format === 'json')
      await context.out(`${JSON.stringify({ rules, toDo: told.toDo }, null, 2)}\n`)
    else {
      if (flags.todo !== true) await context.out(printCoverage(rules, format))
      if (flags.todo === true || format === 'table')
        await context.out(printToDo(told.toDo.slice(0, limit), told.toDo.length, format))
    }
    return failed ? 1 : 0
  },
})

export default coverage
