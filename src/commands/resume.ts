import { command } from '../command.ts'

const resume = command({
  name: 'resume',
  summary: 'finish what the ledger says is not: after a crash, a lost Redis, or under new rules',
  options: [
    { flags: '--queue', description: 'put it on the queue for workers instead of doing it here' },
  ],
  example: 'jibek resume',
  async run(context, _args, flags) {
    const { settings, log, complain, signal } = context
    const [
      { extractAgain, fetchStep, inputOf, noteOutcome, unfinished },
      { openStore },
      { openWorkshop },
      { openQueue },
    ] = await Promise.all([
      import('../../pipelines/index.ts'),
      import('../store.ts'),
      import('../open.ts'),
      import('../queue.ts'),
    ])
    if (flags.queue === true) {
      const { queues, workshop, close } = await openQueue(settings, (reason) =>
        complain(`jibek: ${reason}`),
      )
      const left = await unfinished(workshop)
      await queues.fetch(left.fetch.map(({ subject }) => subject))
      for (const { subject, page } of left.extract) await queues.extract(subject, page ?? '')
      for (const { subject, document } of left.load) await queues.load(subject, document ?? '')
      log(
        `jibek: on the queue: ${left.fetch.length} to fetch, ${left.extract.length} to extract, ${left.load.length} to load`,
      )
      await close()
      return 0
    }
    const workshop = openWorkshop(settings)
    const store = await openStore(settings)
    try {
      const left = await unfinished(workshop)
      const again = [...left.extract, ...left.load]
      for (const { subject } of left.fetch) {
        if (signal.aborted) break
        const fetched = await fetchStep(workshop, inputOf(subject), { signal })
        if ('value' in fetched) again.push(fetched.value)
        else await noteOutcome(workshop, fetched.outcome)
      }
      const { loaded, setAside } = await extractAgain(workshop, again, store, undefined, signal)
      log(`jibek: ${loaded} finished, ${setAside} set aside`)
      return 0
    } finally {
      await workshop.fetcher.close()
      await store.close()
    }
  },
})

export default resume
