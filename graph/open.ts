import type { Store } from './store.ts'
import { openGrafeo } from './stores/grafeo.ts'
import { openNeo4j } from './stores/neo4j.ts'

export interface OpenOptions {
  /** For Neo4j; default `neo4j`. */
  username?: string | undefined
  password?: string | undefined
  /** Neo4j's database; default its home database. */
  database?: string | undefined
  /** How long to wait for a locked embedded graph, in milliseconds (default 5000). */
  waitMs?: number | undefined
  /** How long a writer keeps the embedded graph open for its next load, in milliseconds (default 0). */
  holdMs?: number | undefined
}

/** `bolt://…`, `neo4j://…` (and `+s`, `+ssc`) is a Neo4j, everything else a folder with the embedded store. */
export async function openGraph(location: string, options: OpenOptions = {}): Promise<Store> {
  if (/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//u.test(location)) return openNeo4j(location, options)
  return openGrafeo(location, {
    ...(options.waitMs === undefined ? {} : { waitMs: options.waitMs }),
    ...(options.holdMs === undefined ? {} : { holdMs: options.holdMs }),
  })
}
