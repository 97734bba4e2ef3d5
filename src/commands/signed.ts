import { askGraph, joined, printAnswer } from '../answer.ts'
import { command, textFlag } from '../command.ts'

const signed = command({
  name: 'signed',
  summary:
    'who signed what: documents with date, parties, signatories, sectors and the sentence that says so',
  options: [
    {
      flags: '--place <name>',
      description: 'a party, a place within it, or the place of a signatory’s post (name or id)',
    },
    { flags: '--person <name>', description: 'a signatory, by a part of the name' },
    { flags: '--sector <code>', description: 'a sector the document covers: trade, tourism, …' },
    {
      flags: '--type <type>',
      description:
        'memorandum, letter_of_intent, agreement, protocol, contract, roadmap, declaration, plan, other',
    },
    { flags: '--status <status>', description: 'signed, planned or proposed' },
    {
      flags: '--from <date>',
      description: 'not before this day, month or year (2024-11-05, 2024-11, 2024)',
    },
    { flags: '--to <date>', description: 'not after this day, month or year' },
  ],
  example: 'jibek signed --place Шанхай',
  async run(context, _, flags) {
    const given = Object.fromEntries(
      ['place', 'person', 'sector', 'type', 'status', 'from', 'to'].map((name) => [
        name,
        textFlag(flags, name),
      ]),
    )
    const rows = await askGraph(context, 'who-signed', given)
    const signatures =
      rows.length === 0 ? [] : await askGraph(context, 'signatures', { person: null })
    const withPosts = rows.map((row) => {
      const own = signatures.filter((signature) => signature.agreement === row.id)
      return { ...row, signatories: own.map(({ official, posts }) => ({ name: official, posts })) }
    })
    await printAnswer(
      context,
      withPosts,
      ['date', 'document', 'parties', 'signed by', 'sectors', 'quote', 'source'],
      (row) => ({
        date: row.date,
        document: joined(
          `${String(row.type).replaceAll('_', ' ')}${Number(row.count) > 1 ? ` ×${row.count}` : ''}`,
          String(row.about).replaceAll('_', ' '),
          row.status === 'signed' ? null : row.status,
        ),
        parties: lines(row.parties),
        'signed by': lines(
          (row.signatories as (typeof withPosts)[number]['signatories']).map(
            ({ name, posts }) => `${[name, ...(Array.isArray(posts) ? posts : [])].join(', ')}`,
          ),
        ),
        sectors: joined(row.sectors),
        quote: row.quote === null ? '' : `«${row.quote}»`,
        source: joined(row.sources, row.url || row.article),
      }),
    )
    return 0
  },
})

export default signed

const lines = (items: unknown) => (Array.isArray(items) ? items.join('\n') : '')
