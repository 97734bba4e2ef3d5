import { command } from '../command.ts'
import { type Progress, showProgress } from '../progress.ts'

const ingest = command({
  name: 'ingest',
  summary: 'read articles (files, folders, addresses) into the graph',
  args: ['<path or url...>'],
  example: 'jibek ingest samples/articles',
  async run(context, args) {
    const [{ ingest, isFailure, outcomeLine }, { openStore, openWorkshop }, { ingestSummary }] =
      await Promise.all([
        import('../../pipelines/index.ts'),
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
