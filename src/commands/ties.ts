import { askGraph, joined, printAnswer } from '../answer.ts'
import { command, textFlag } from '../command.ts'

const ties = command({
  name: 'ties',
  summary: 'sister and partner ties between places, with their status and since when',
  options: [
    { flags: '--place <name>', description: 'one of the two places (name or id)' },
    { flags: '--type <type>', description: 'sister or partner', choices: ['sister', 'partner'] },
    {
      flags: '--status <status>',
      description: 'in_force or planned',
      choices: ['in_force', 'planned'],
    },
  ],
  example: 'jibek ties --place Алматы',
  async run(context, _, flags) {
    const rows = await askGraph(context, 'ties', {
      place: textFlag(flags, 'place'),
      type: textFlag(flags, 'type'),
      status: textFlag(flags, 'status'),
    })
    await printAnswer(
      context,
      rows,
      ['tie', 'between', 'status', 'since', 'history', 'quote', 'source'],
      (row) => ({
        tie: row.type,
        between: `${row.a} – ${row.b}`,
        status: String(row.status).replaceAll('_', ' '),
        since: row.since,
        history: Array.isArray(row.history) ? row.history.join('\n') : row.history,
        quote: `«${row.quote}»`,
        source: joined(row.sources, row.url || row.article),
      }),
    )
    return 0
  },
})

export default ties
