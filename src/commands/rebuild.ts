import { command } from '../command.ts'

const rebuild = command({
  name: 'rebuild',
  summary: 'load every archived record into a graph, as after the loss of its file or server',
  example: 'jibek rebuild --graph .jibek',
  async run({ settings, log }) {
    const [{ isCurrent, loadStep }, { openStore }, { openWorkshop }] = await Promise.all([
      import('../../pipelines/index.ts'),
      import('../store.ts'),
      import('../open.ts'),
    ])
    const workshop = openWorkshop(settings)
    const store = await openStore(settings)
    try {
      const subjects: string[] = []
      for await (const entry of workshop.ledger.entries())
        if (isCurrent(entry)) subjects.push(entry.subject)
      const { report } = await loadStep(workshop, subjects.sort(), store)
      log(
        `jibek: ${report.totals.articles} articles, ${report.totals.nodes} nodes, ${report.totals.edges} relationships`,
      )
      return 0
    } finally {
      await store.close()
    }
  },
})

export default rebuild
