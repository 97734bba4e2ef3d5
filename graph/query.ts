import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { dataPath } from '../extractors/index.ts'
import { GraphError } from './errors.ts'
import type { Answer, Cell, Store } from './store.ts'

/** A parameter of a query file: `// @param since date?` (`?`: may be left out, then null). */
export interface QueryParameter {
  name: string
  type: 'string' | 'date' | 'number'
  optional: boolean
}

/** A question kept in a file of `graph/queries`, with what its header declares. */
export interface Query {
  name: string
  question: string
  parameters: QueryParameter[]
  columns: string[]
  cypher: string
}

/** All query files, by name. A file whose header names another query is refused. */
export function queries(): Map<string, Query> {
  const folder = dataPath('graph/queries')
  const files = readdirSync(folder).filter((file) => file.endsWith('.cypher'))
  return new Map(
    files.sort().map((file) => {
      const query = parseQuery(readFileSync(join(folder, file), 'utf8'))
      if (query.name !== basename(file, '.cypher'))
        throw new Error(`graph/queries/${file}: its header names ${query.name}`)
      return [query.name, query]
    }),
  )
}

/** Reads the header (`// name: question`, `// @param`, `// @row`) and leaves the rest as Cypher. */
function parseQuery(text: string): Query {
  const lines = text.split('\n')
  const header = lines.filter((line) => line.startsWith('//')).map((line) => line.slice(2).trim())
  const [title = ''] = header
  const colon = title.indexOf(':')
  if (colon < 1) throw new Error('a query file starts with `// name: question`')
  const tagged = (tag: string) =>
    header.filter((line) => line.startsWith(`@${tag} `)).map((line) => line.slice(tag.length + 2))
  return {
    name: title.slice(0, colon),
    question: title.slice(colon + 1).trim(),
    parameters: tagged('param').map(parameterOf),
    columns: tagged('row').flatMap((line) => line.split(/\s+/u)),
    cypher: text.trim(),
  }
}

function parameterOf(line: string): QueryParameter {
  const [name = '', kind = ''] = line.split(/\s+/u)
  const type = kind.replace(/\?$/u, '')
  if (type !== 'string' && type !== 'date' && type !== 'number')
    throw new Error(`@param ${line}: the type is string, date or number`)
  return { name, type, optional: kind.endsWith('?') }
}

/** Asks a store one of the kept questions; parameters are checked against its header, absent ones are null. */
export async function ask(
  store: Store,
  name: string,
  given: Readonly<Record<string, string | number | null | undefined>> = {},
): Promise<Answer> {
  const query = queries().get(name)
  if (query === undefined)
    throw new GraphError(
      'QueryUnknown',
      name,
      `there is no query ${name}`,
      `known are: ${[...queries().keys()].join(', ')}`,
    )
  const parameters = Object.fromEntries(
    query.parameters.map((parameter) => [
      parameter.name,
      checked(name, parameter, given[parameter.name] ?? null),
    ]),
  )
  return store.read(query.cypher, parameters)
}

function checked(query: string, { name, type, optional }: QueryParameter, value: Cell): Cell {
  const fits =
    value === null
      ? optional
      : type === 'number'
        ? typeof value === 'number'
        : typeof value === 'string' &&
          (type === 'string' || /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(value))
  if (fits) return value
  const what = {
    string: 'a text',
    date: 'an ISO date (2024, 2024-11, 2024-11-05)',
    number: 'a number',
  }
  throw new GraphError(
    'QueryParameter',
    query,
    `${name} is ${JSON.stringify(value)}`,
    `give ${what[type]}${optional ? ', or leave it out' : ''}`,
  )
}
