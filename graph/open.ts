import type { Store } from './store.ts'

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

/**
 * `bolt://…`, `neo4j://…` (and `+s`, `+ssc`) is a Neo4j, everything else a folder with the embedded store. Of the two
 * drivers only the one that is asked for is loaded.
 */
export async function openGraph(location: string, options: OpenOptions = {}): Promise<Store> {
  if (/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//u.test(location)) {
    const { openNeo4j } = await import('./stores/neo4j.ts')
    return openNeo4j(location, options)
  }
  const { openGrafeo } = await import('./stores/grafeo.ts')
  return openGrafeo(location, {
    ...(options.waitMs === undefined ? {} : { waitMs: options.waitMs }),
    ...(options.holdMs === undefined ? {} : { holdMs: options.holdMs }),
  })
}
