import { command, UsageError } from '../command.ts'
import type { ScoredRecord as Scored } from '../evaluate/gold.ts'

const evaluate = command({
  name: 'evaluate',
  summary: 'compare what is extracted with gold records: precision, recall and F1 by type',
  args: ['[gold]', '[path]'],
  options: [
    {
      flags: '--errors',
      description: 'list each mistake: article, type, what is wrong, the thing',
    },
  ],
  example: 'jibek evaluate samples/articles',
  async run({ settings, out, complain, signal }, [gold = 'samples/articles', path = gold], flags) {
    const [
      { extractPipeline, findInputs, inline, isFailure, outcomeLine },
      { readGold },
      { ScoredRecord },
      { score },
      { printScore },
    ] = await Promise.all([
      import('../../pipelines/index.ts'),
      import('../evaluate/read-gold.ts'),
      import('../evaluate/gold.ts'),
      import('../evaluate/score.ts'),
      import('../evaluate/report.ts'),
    ])
    const expected = await readGold(gold)
    if (expected.size === 0)
      throw new UsageError(
        `${gold}: no gold record (ID.json) in it`,
        'Give the folder that holds the gold, and the folder of the articles if it is another one.',
      )
    const { inputs, outcomes } = await findInputs([path])
    const found = new Map<string, Scored>()
    for await (const { result } of inline(extractPipeline(), inputs, signal)) {
      if ('value' in result)
        found.set(result.value.record.id, ScoredRecord.parse(result.value.record))
      else outcomes.push(result.outcome)
    }
    for (const outcome of outcomes) complain(outcomeLine(outcome))
    await out(printScore(score(expected, found), settings.format, flags.errors === true))
    return outcomes.some(isFailure) ? 1 : 0
  },
})

export default evaluate
