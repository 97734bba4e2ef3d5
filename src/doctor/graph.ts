import type { Settings } from '../settings.ts'
import { openStore } from '../store.ts'
import { type Finding, mind, right, wrong } from './finding.ts'

/** Whether the graph opens; of a Neo4j its version and constraints too. */
export async function graph(settings: Settings): Promise<Finding[]> {
  try {
    const store = await openStore(settings)
    try {
      if (!settings.isServer) {
        await store.snapshot()
        return [right('graph', `${settings.graph}: embedded, opens`)]
      }
      return await neo4j(settings.graph, store)
    } finally {
      await store.close()
    }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'StoreMissing'
    if (missing) return [right('graph', `${settings.graph}: none yet; ingest makes it`)]
    const hint =
      error instanceof Error && 'hint' in error && typeof error.hint === 'string'
        ? error.hint
        : 'See --graph.'
    return [wrong('graph', (error as Error).message, hint)]
  }
}

async function neo4j(
  address: string,
  store: Awaited<ReturnType<typeof openStore>>,
): Promise<Finding[]> {
  const [version] = (
    await store.read('CALL dbms.components() YIELD versions RETURN versions[0] AS version')
  ).rows
  const [count] = (await store.read('SHOW CONSTRAINTS YIELD name RETURN count(name) AS n')).rows
  const number = String(version?.version ?? '')
  const constraints = Number(count?.n ?? 0)
  return [
    /^(?:5|20\d\d)\./.test(number)
      ? right('graph', `${address}: Neo4j ${number}`)
      : mind(
          'graph',
          `${address}: Neo4j ${number || 'of unknown version'}`,
          'Tried with Neo4j 5.26; use that if something fails.',
        ),
    constraints > 0
      ? right('constraints', `${constraints}`)
      : mind(
          'constraints',
          'none yet',
          'The first ingest makes them; without them parallel writers would double nodes.',
        ),
  ]
}
