import type { Cell } from '../../graph/index.ts'
import { printAnswer } from '../answer.ts'
import { command, listFlag, UsageError } from '../command.ts'

const query = command({
  name: 'query',
  summary: 'ask the graph in Cypher (read-only)',
  args: ['<cypher>'],
  options: [
    {
      flags: '--param <name=value>',
      description:
        'a parameter of the query; numbers, true, false, null and JSON lists are read as such',
      many: true,
    },
  ],
  example: `jibek query "MATCH (p:Place)-[:PARTY_TO]->(a:Agreement) RETURN p.name, count(a) AS documents ORDER BY documents DESC, p.name LIMIT 5"`,
  async run(context, [cypher = ''], flags) {
    const { openStore } = await import('../store.ts')
    const parameters = Object.fromEntries(listFlag(flags, 'param').map(parameter))
    const store = await openStore(context.settings)
    try {
      const { columns, rows } = await store.read(cypher, parameters)
      await printAnswer(context, rows, columns)
    } finally {
      await store.close()
    }
    return 0
  },
})

export default query

function parameter(text: string): [string, Cell] {
  const at = text.indexOf('=')
  if (at < 1)
    throw new UsageError(`--param ${text}: no name=value`, 'Write it like --param place=Алматы.')
  return [text.slice(0, at), value(text.slice(at + 1))]
}

/** What is JSON is taken as such (`5`, `true`, `["a","b"]`), all else is text. */
function value(text: string): Cell {
  if (!/^(?:-?\d+(?:\.\d+)?|true|false|null|\[.*\]|\{.*\}|".*")$/s.test(text)) return text
  try {
    return JSON.parse(text) as Cell
  } catch (error) {
    if (error instanceof SyntaxError) return text // looked like JSON and is not: text
    throw error
  }
}
