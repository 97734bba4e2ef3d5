import { command } from '../command.ts'
import { printRows } from '../print.ts'

const status = command({
  name: 'status',
  summary:
    'what the ledger and the queue hold: articles by stage and outcome, jobs, and the dead-letter list',
  options: [
    {
      flags: '--dead',
      description: 'only the dead-letter list: what failed, why, after how many tries',
    },
    { flags: '--ledger', description: 'leave the queue out; needs no Redis' },
  ],
  example: 'jibek status --ledger',
  async run({ settings, out, complain }, _args, flags) {
    const [{ deadLetters }, { openWorkshop }, { openQueue }] = await Promise.all([
      import('../../pipelines/index.ts'),
      import('../open.ts'),
      import('../queue.ts'),
    ])
    const workshop = openWorkshop(settings)
    const dead = (await deadLetters(workshop)).map(({ subject, outcome, at }) => ({
      subject,
      outcome: outcome?.kind ?? '',
      reason: outcome?.reason ?? '',
      tries: outcome?.attempts ?? 0,
      at,
    }))
    const columns = ['subject', 'outcome', 'reason', 'tries', 'at']
    if (flags.dead === true) {
      await out(printRows(dead, columns, settings.format))
      return 0
    }
    const articles = new Map<string, number>()
    for await (const { stage, outcome } of workshop.ledger.entries()) {
      const where = outcome?.kind ?? stage
      articles.set(where, (articles.get(where) ?? 0) + 1)
    }
    const rows = [...articles].sort().map(([where, count]) => ({ articles: where, count }))
    let jobs: { queue: string; state: string; count: number }[] | null = null
    if (flags.ledger !== true) {
      const { queues, close } = await openQueue(settings, (reason) => complain(`jibek: ${reason}`))
      const { pending, ...counts } = await queues.counts()
      jobs = Object.entries(counts).flatMap(([queue, states]) =>
        Object.entries(states).flatMap(([state, count]) =>
          count > 0 ? [{ queue, state, count }] : [],
        ),
      )
      if (pending > 0) jobs.push({ queue: 'load', state: 'pending', count: pending })
      await close()
    }
    if (settings.format !== 'table') {
      await out(`${JSON.stringify({ articles: Object.fromEntries(articles), jobs, dead })}\n`)
      return 0
    }
    await out(printRows(rows, ['articles', 'count'], 'table'))
    if (jobs !== null) await out(printRows(jobs, ['queue', 'state', 'count'], 'table'))
    await out(
      dead.length === 0
        ? 'dead letters: none\n'
        : `dead letters:\n${printRows(dead, columns, 'table')}`,
    )
    return 0
  },
})

export default status
