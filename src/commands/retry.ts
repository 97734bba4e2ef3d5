import { command, listFlag, UsageError } from '../command.ts'

const retry = command({
  name: 'retry',
  summary:
    'put articles of the dead-letter list on the queue again: all, those named, or those of an outcome',
  args: ['[url...]'],
  options: [
    { flags: '--outcome <kind>', description: 'only these: fetch-failed, too-large …', many: true },
  ],
  example: 'jibek retry --outcome fetch-failed',
  async run({ settings, log, complain }, subjects, flags) {
    const [{ deadLetters }, { openQueue }] = await Promise.all([
      import('../../pipelines/index.ts'),
      import('../queue.ts'),
    ])
    const kinds = listFlag(flags, 'outcome')
    const { queues, workshop, close } = await openQueue(settings, (reason) =>
      complain(`jibek: ${reason}`),
    )
    try {
      const dead = (await deadLetters(workshop)).filter(
        ({ subject, outcome }) =>
          (subjects.length === 0 || subjects.includes(subject)) &&
          (kinds.length === 0 || kinds.includes(outcome?.kind ?? '')),
      )
      const missing = subjects.filter((subject) => !dead.some((entry) => entry.subject === subject))
      if (missing.length > 0)
        throw new UsageError(
          `${missing[0]}: not in the dead-letter list`,
          'See jibek status --dead.',
        )
      for (const { subject } of dead) await workshop.ledger.update(subject, { outcome: null })
      await queues.fetch(dead.map(({ subject }) => subject))
      log(`jibek: ${dead.length} on the queue again`)
      return 0
    } finally {
      await close()
    }
  },
})

export default retry
