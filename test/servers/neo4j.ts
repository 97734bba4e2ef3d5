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
