import { Neo4jError } from 'neo4j-driver'
import { GraphError, messageOf } from '../errors.ts'
import { queryInvalid, queryRefused } from './query-errors.ts'

/** An error of a query as ours; what is not known comes back as it is. */
export function queryError(error: unknown, cypher: string): unknown {
  if (!(error instanceof Neo4jError)) return error
  if (error.code === 'Neo.ClientError.Statement.AccessMode') return queryRefused(cypher, error)
  if (error.code.startsWith('Neo.ClientError.Statement'))
    return queryInvalid(cypher, error.message, error)
  return error
}

/** An error of the server at `location` as ours; what is not known comes back as it is. */
export function named(error: unknown, location: string): unknown {
  if (!(error instanceof Neo4jError)) return error
  if (error.code.startsWith('Neo.ClientError.Security'))
    return new GraphError(
      'StoreDenied',
      location,
      'Neo4j refuses this name or password',
      'set NEO4J_USERNAME and NEO4J_PASSWORD; for the server of `jibek neo4j start`, `jibek neo4j status` shows them',
      { cause: error },
    )
  // Also what a server says that is just starting or stopping; the driver has tried again for a while by now.
  if (error.retryable || error.code.endsWith('.DatabaseUnavailable'))
    return unreachable(error, location)
  return error
}

/** No server answers at the address. */
export const unreachable = (error: unknown, location: string) =>
  new GraphError(
    'StoreUnreachable',
    location,
    `no Neo4j answers here (${causeOf(error)})`,
    'start it (`jibek neo4j start`), or check the address given with --graph',
    { cause: error },
  )

/** The driver puts advice before the cause; the cause is enough. */
function causeOf(error: unknown): string {
  const message = messageOf(error)
  return message.split('Caused by: ').at(-1)?.split('\n', 1)[0] ?? message
}
