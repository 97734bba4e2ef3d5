import { command, textFlag } from '../command.ts'
import { showProgress } from '../progress.ts'

const reExtract = command({
  name: 're-extract',
  summary:
    'read archived pages again with the present rules and load what changed; asks nothing of the web',
  args: ['[url or path...]'],
  options: [
    { flags: '--source <id>', description: 'only articles that this source told of' },
    {
      flags: '--rule <name>',
      description: 'only articles whose record cites a rule that begins so: agreement/',
    },
    {
      flags: '--outdated',
      description: 'only articles read under other rules than the present ones',
    },
  ],
  example: 'jibek re-extract --outdated',
  async run(context, subjects, flags) {
    const { settings, log, signal } = context
    const [{ extractAgain }, { openStore }, { openWorkshop }, { chosenEntries }] =
      await Promise.all([
        import('../../pipelines/index.ts'),
        import('../store.ts'),
        import('../open.ts'),
        import('../entries.ts'),
      ])
    const workshop = openWorkshop(settings)
    const store = await openStore(settings)
    try {
      const entries = await chosenEntries(workshop, subjects, {
        source: textFlag(flags, 'source'),
        rule: textFlag(flags, 'rule'),
        outdated: flags.outdated === true,
      })
      const bar = showProgress(context, entries.length)
      const { loaded, setAside } = await extractAgain(workshop, entries, store, bar.step, signal)
      bar.done()
      log(`jibek: ${loaded} of ${entries.length} read again, ${setAside} set aside`)
      return 0
    } finally {
      await workshop.fetcher.close()
      await store.close()
    }
  },
})

export default reExtract
