import { command } from '../command.ts'

const watch = command({
  name: 'watch',
  summary:
    'look through the sources again and again, each as often as its card says, and ingest what is new; needs no Redis',
  args: ['[source...]'],
  options: [{ flags: '--once', description: 'look through each source once, then end' }],
  example: 'jibek watch kazinform --once',
  async run({ settings, log, complain, signal }, ids, flags) {
    const [{ watchSources }, { openStore }, { openWorkshop }, { chosenSources }] =
      await Promise.all([
        import('../../pipelines/index.ts'),
        import('../store.ts'),
        import('../open.ts'),
        import('../sources.ts'),
      ])
    const workshop = openWorkshop(settings)
    const store = await openStore(settings)
    try {
      await watchSources(workshop, chosenSources(workshop.sources, ids), store, {
        folder: settings.state,
        once: flags.once === true,
        signal,
        onRound: ({ source, urls, loaded, unchanged, setAside }) =>
          log(
            `jibek: ${source}: ${urls} addresses, ${loaded} loaded, ${unchanged} as they were, ${setAside} set aside`,
          ),
        onTrouble: (subject, reason) => complain(`jibek: ${subject}: ${reason}`),
      })
      return 0
    } finally {
      await workshop.fetcher.close()
      await store.close()
    }
  },
})

export default watch
