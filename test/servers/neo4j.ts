import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNeo4j, stopNeo4j } from '../../graph/index.ts'

export interface Neo4jForTests {
  uri: string
  username: string
  password: string
  stop(): Promise<void>
}

/**
 * A Neo4j for one test file: that of NEO4J_URI (its database must be empty), else one of its own on free ports, got by
 * Maven. There is no skipping: without either the tests fail.
 */
export async function neo4jForTests(): Promise<Neo4jForTests> {
  const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env
  if (NEO4J_URI)
    return {
      uri: NEO4J_URI,
      username: NEO4J_USERNAME,
      password: NEO4J_PASSWORD,
      stop: async () => undefined,
    }
  const home = await mkdtemp(join(tmpdir(), 'jibek-neo4j-'))
  const { bolt, user, password } = await startNeo4j({ home, boltPort: 0, httpPort: 0 })
  return {
    uri: bolt,
    username: user,
    password,
    stop: async () => {
      await stopNeo4j({ home })
      await rm(home, { recursive: true, force: true })
    },
  }
}

export interface Neo4jToStop extends Neo4jForTests {
  /** Ends it as a crash would, or as an operator would. */
  halt(how: 'crash' | 'orderly'): Promise<void>
  /** Starts it again on the same data and ports. */
  resume(): Promise<void>
}

/** A Neo4j of its own that a test may stop in the middle of work; NEO4J_URI is not asked, since that one is not ours to stop. */
export async function neo4jToStop(): Promise<Neo4jToStop> {
  const home = await mkdtemp(join(tmpdir(), 'jibek-neo4j-'))
  let server = await startNeo4j({ home, boltPort: 0, httpPort: 0 })
  const { bolt, http, user, password } = server
  const [boltPort, httpPort] = [bolt, http].map((address) => Number(new URL(address).port))
  if (!boltPort || !httpPort) throw new Error(`no ports in ${bolt} and ${http}`)
  return {
    uri: bolt,
    username: user,
    password,
    async halt(how) {
      if (how === 'crash') process.kill(server.pid, 'SIGKILL')
      await stopNeo4j({ home })
    },
    async resume() {
      server = await startNeo4j({ home, boltPort, httpPort })
    },
    stop: async () => {
      await stopNeo4j({ home })
      await rm(home, { recursive: true, force: true })
    },
  }
}
