import { command, UsageError } from '../command.ts'

const retract = command({
  name: 'retract',
  summary:
    'take articles out of the graph; what only they stated goes with them, archive and ledger keep them',
  args: ['<url or path...>'],
  example: 'jibek retract samples/articles/005-denial.txt',
  async run({ settings, log }, subjects) {
    const [{ retract }, { openStore }, { openWorkshop }, { chosenEntries }] = await Promise.all([
      import('../../pipelines/index.ts'),
      import('../store.ts'),
      import('../open.ts'),
      import('../entries.ts'),
    ])
    const workshop = openWorkshop(settings)
    const entries = await chosenEntries(workshop, subjects, {
      source: null,
      rule: null,
      outdated: false,
    })
    if (entries.length === 0)
      throw new UsageError('no such article in the ledger', 'See jibek status.')
    const store = await openStore(settings)
    try {
      log(`jibek: ${await retract(workshop, entries, store)} taken out of the graph`)
      return 0
    } finally {
      await store.close()
    }
  },
})

export default retract
