import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGraph } from '../../../graph/index.ts'
import { connect, openQueues } from '../../../pipelines/index.ts'
import { neo4jForTests } from '../../servers/neo4j.ts'
import { redisForTests } from '../../servers/redis.ts'
import { startSites } from './site.ts'

/** What a run is made on: sites on loopback, Redis, Neo4j, and the clients of both that this process has. */
export type Bed = Awaited<ReturnType<typeof makeBed>>

/** How often the queue is asked whether all is done, ms. */
const LOOK = 200

/** Starts the servers and so many sites, whose card asks for a pause of a millisecond; `close` ends all and takes their folder away. */
export async function makeBed(siteCount: number) {
  delete process.env.NEO4J_URI
  const folder = mkdtempSync(join(tmpdir(), 'jibek-bench-'))
  const [sites, server, graphServer] = await Promise.all([
    startSites(siteCount),
    redisForTests(),
    neo4jForTests(),
  ])
  const redis = await connect(server.url, console.error)
  const queues = await openQueues(redis)
  const store = await openGraph(graphServer.uri, graphServer)
  writeFileSync(
    join(folder, 'bench.yaml'),
    `name: Вестник степи\nhosts: ${JSON.stringify(sites.hosts)}\nkind: regional\nfloorSeconds: 0.001\nlists: [{ kind: sitemap, url: 'http://${sites.hosts[0]}/sitemap.xml' }]\n`,
  )
  return {
    sites,
    redis,
    store,
    graphServer,
    /** Settings of a worker whose archive is a folder of that name. */
    environment: (state: string) => ({
      JIBEK_REDIS_URL: server.url,
      JIBEK_GRAPH: graphServer.uri,
      NEO4J_USERNAME: graphServer.username,
      NEO4J_PASSWORD: graphServer.password,
      JIBEK_STATE: join(folder, state),
      JIBEK_SOURCES: folder,
      JIBEK_ALLOW_PRIVATE_HOSTS: sites.hosts.join(','),
    }),
    /** From putting pages on the queue until it is empty: ms. */
    through: async (urls: readonly string[]): Promise<number> => {
      const started = performance.now()
      await queues.fetch(urls)
      for (;;) {
        await new Promise((done) => setTimeout(done, LOOK))
        const { pending, ...stages } = await queues.counts()
        const open = Object.values(stages).flatMap((states) => Object.values(states))
        if (pending === 0 && open.every((jobs) => jobs === 0)) return performance.now() - started
      }
    },
    close: async () => {
      await queues.close()
      redis.disconnect()
      await store.close()
      await Promise.all([sites.close(), server.close(), graphServer.stop()])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
