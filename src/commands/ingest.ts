import { type Context, command } from '../command.ts'
import { type Progress, showProgress } from '../progress.ts'

const ingest = command({
  name: 'ingest',
  summary: 'read articles (files, folders, addresses, sources) into the graph',
  args: ['<path, url or source...>'],
  options: [
    {
      flags: '--queue',
      description: 'put the work on the queue for workers instead of doing it here',
    },
  ],
  example: 'jibek ingest samples/articles',
  async run(context, args, flags) {
    if (flags.queue === true) return enqueue(context, args)
    const [{ ingest, isFailure, outcomeLine }, { openStore }, { openWorkshop }, { ingestSummary }] =
      await Promise.all([
        import('../../pipelines/index.ts'),
        import('../store.ts'),
        import('../open.ts'),
        import('../summary.ts'),
      ])
    const { settings, signal } = context
    const store = await openStore(settings)
    const workshop = openWorkshop(settings)
    const progress: { bar?: Progress } = {}
    try {
      const result = await ingest(args, store, workshop, {
        signal,
        onFound: (total) => {
          progress.bar = showProgress(context, total)
        },
        onStep: (subject) => progress.bar?.step(subject),
      })
      progress.bar?.done()
      for (const outcome of result.outcomes) context.complain(outcomeLine(outcome))
      context.log(ingestSummary(result, settings.graph))
      return result.outcomes.some(isFailure) ? 1 : 0
    } finally {
      progress.bar?.done()
      await workshop.fetcher.close()
      await store.close()
    }
  },
})

export default ingest

/** Files and addresses as jobs; a source as the addresses that it tells of when a worker looks. */
async function enqueue(
  { settings, log, complain }: Context,
  args: readonly string[],
): Promise<number> {
  const [{ findInputs, isFailure, outcomeLine, subjectOf }, { openQueue }, { resolve }] =
    await Promise.all([
      import('../../pipelines/index.ts'),
      import('../queue.ts'),
      import('node:path'),
    ])
  const { queues, workshop, close } = await openQueue(settings, (reason) =>
    complain(`jibek: ${reason}`),
  )
  try {
    const sources = args.filter((arg) => workshop.sources.has(arg))
    const { inputs, outcomes } = await findInputs(args.filter((arg) => !workshop.sources.has(arg)))
    const subjects = inputs.map((input) =>
      input.kind === 'file' ? resolve(input.path) : subjectOf(input),
    )
    for (const subject of subjects) await workshop.ledger.update(subject, { outcome: null })
    await queues.fetch(subjects)
    await queues.discover(sources)
    for (const outcome of outcomes) complain(outcomeLine(outcome))
    log(`jibek: on the queue: ${subjects.length} articles, ${sources.length} sources`)
    return outcomes.some(isFailure) ? 1 : 0
  } finally {
    await close()
  }
}
