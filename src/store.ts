import { neo4jStatus, openGraph, type Store } from '../graph/index.ts'
import type { Settings } from './settings.ts'

/** Settings → store: the only place that picks an adapter. */
export async function openStore(settings: Settings): Promise<Store> {
  const password =
    settings.neo4jPassword ?? (settings.isServer ? await ownPassword(settings) : null)
  return openGraph(settings.graph, {
    username: settings.neo4jUsername,
    // Long enough that load follows load without reading the file again, short enough that readers hardly wait.
    holdMs: 300,
    ...(password === null ? {} : { password }),
  })
}

/** The password of the server that `jibek neo4j start` runs here, if it is the one that is meant. */
async function ownPassword({ graph, state }: Settings): Promise<string | null> {
  const status = await neo4jStatus({ home: `${state}/neo4j` })
  const isOwn =
    status.state === 'running' &&
    portOf(status.bolt) === portOf(graph) &&
    /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(new URL(graph).hostname)
  return isOwn ? status.password : null
}

const portOf = (address: string) => new URL(address).port || '7687'
