import { command, textFlag, UsageError } from '../command.ts'
import type { ScoredRecord as Scored } from '../evaluate/gold.ts'

/** The samples' two halves. */
const SPLITS: Readonly<Record<string, string>> = { dev: 'samples/articles', test: 'samples/test' }

const evaluate = command({
  name: 'evaluate',
  summary: 'compare what is extracted with gold records: precision, recall and F1 by type',
  args: ['[gold]', '[path]'],
  options: [
    {
      flags: '--errors',
      description: 'list each mistake: article, type, what is wrong, the thing',
    },
    { flags: '--rules', description: 'also the precision of each rule' },
    {
      flags: '--split <name>',
      description: 'a split of the samples instead of a folder: dev is tuned on, test is held back',
      choices: ['dev', 'test'],
    },
    { flags: '--pin', description: 'keep the numbers as the baseline that later ones must reach' },
  ],
  example: 'jibek evaluate samples/articles',
  async run({ settings, out, log, complain, signal }, args, flags) {
    const split = textFlag(flags, 'split') ?? 'dev'
    const [gold = SPLITS[split] ?? '', path = gold] = args
    const [
      { extractPipeline, findInputs, inline, isFailure, outcomeLine },
      { readGold },
      { ScoredRecord },
      { score },
      { printScore },
      { compareWithBaseline, pinBaseline, pinPrecision },
      { openFetcher },
    ] = await Promise.all([
      import('../../pipelines/index.ts'),
      import('../evaluate/read-gold.ts'),
      import('../evaluate/gold.ts'),
      import('../evaluate/score.ts'),
      import('../evaluate/report.ts'),
      import('../evaluate/baseline.ts'),
      import('../open.ts'),
    ])
    const expected = await readGold(gold)
    if (expected.size === 0)
      throw new UsageError(
        `${gold}: no gold record (ID.json) in it`,
        'Give the folder that holds the gold, and the folder of the articles if it is another one.',
      )
    const { inputs, outcomes } = await findInputs([path])
    const fetcher = openFetcher(settings)
    const found = new Map<string, Scored>()
    for await (const { result } of inline(extractPipeline(fetcher), inputs, signal)) {
      if ('value' in result)
        found.set(result.value.record.id, ScoredRecord.parse(result.value.record))
      else outcomes.push(result.outcome)
    }
    await fetcher.close()
    for (const outcome of outcomes) complain(outcomeLine(outcome))
    const scored = score(expected, found)
    await out(printScore(scored, settings.format, flags.errors === true, flags.rules === true))
    if (flags.pin === true) {
      await pinBaseline(gold, expected, scored)
      if (gold === SPLITS.dev) await pinPrecision(scored)
      log(`jibek: ${gold}: baseline kept`)
    }
    const falls = await compareWithBaseline(gold, expected, scored)
    for (const fall of falls) complain(`jibek: ${gold}: ${fall}`)
    return outcomes.some(isFailure) || falls.length > 0 ? 1 : 0
  },
})

export default evaluate
