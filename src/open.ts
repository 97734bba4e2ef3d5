import { openGraph, type Store } from '../graph/index.ts'
import type { Settings } from './settings.ts'

/** Settings → store: the only place that picks an adapter. */
export async function openStore(settings: Settings): Promise<Store> {
  return openGraph(settings.graph, {
    username: settings.neo4jUsername,
    ...(settings.neo4jPassword === null ? {} : { password: settings.neo4jPassword }),
  })
}
