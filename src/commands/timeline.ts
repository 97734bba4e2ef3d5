import { askGraph, joined, printAnswer } from '../answer.ts'
import { command, textFlag } from '../command.ts'

const timeline = command({
  name: 'timeline',
  summary: 'visits, meetings, forums and documents in the order of time',
  options: [
    {
      flags: '--place <name>',
      description: 'a place that took part, or where it was (name or id)',
    },
    { flags: '--person <name>', description: 'who took part, by a part of the name' },
    { flags: '--from <date>', description: 'not before this day, month or year' },
    { flags: '--to <date>', description: 'not after this day, month or year' },
  ],
  example: 'jibek timeline --from 2025',
  async run(context, _, flags) {
    const given = Object.fromEntries(
      ['place', 'person', 'from', 'to'].map((name) => [name, textFlag(flags, name)]),
    )
    const rows = await askGraph(context, 'timeline', given)
    await printAnswer(
      context,
      rows,
      ['date', 'what', 'place', 'who', 'quote', 'source'],
      (row) => ({
        date: row.dateEnd && row.dateEnd !== row.date ? `${row.date} – ${row.dateEnd}` : row.date,
        what: joined(
          String(row.type).replaceAll('_', ' '),
          row.status === 'signed' || row.status === null ? null : row.status,
        ),
        place: row.place,
        who: Array.isArray(row.who) ? row.who.join('\n') : row.who,
        quote: `«${row.quote}»`,
        source: joined(row.sources, row.url || row.article),
      }),
    )
    return 0
  },
})

export default timeline
