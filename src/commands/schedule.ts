import { command } from '../command.ts'

const schedule = command({
  name: 'schedule',
  summary:
    'have the workers look through the sources, each as often as its card says; once said, it stays in Redis',
  args: ['[source...]'],
  example: 'jibek schedule kazinform',
  async run({ settings, log, complain }, ids) {
    const [{ openQueue }, { chosenSources }] = await Promise.all([
      import('../queue.ts'),
      import('../sources.ts'),
    ])
    const { queues, workshop, close } = await openQueue(settings, (reason) =>
      complain(`jibek: ${reason}`),
    )
    try {
      const sources = chosenSources(workshop.sources, ids)
      await queues.schedule(sources)
      log(
        `jibek: ${sources.length} ${sources.length === 1 ? 'source is' : 'sources are'} looked through by whatever worker is free`,
      )
      return 0
    } finally {
      await close()
    }
  },
})

export default schedule
