import type { ServerAddress } from '../../graph/index.ts'
import { type Context, command } from '../command.ts'

const ACTIONS = ['start', 'stop', 'status']

const neo4j = command({
  name: 'neo4j',
  summary:
    'a Neo4j of this folder’s own, without Docker: start, stop, status (Java 17 and Maven get it once)',
  args: ['<start|stop|status>'],
  argChoices: ACTIONS,
  example: 'jibek neo4j start',
  async run(context, [action]) {
    const { neo4jStatus, startNeo4j, stopNeo4j } = await import('../../graph/index.ts')
    const home = `${context.settings.state}/neo4j`
    if (action === 'start') {
      await tellAddress(context, await startNeo4j({ home, tell: context.log }))
    } else if (action === 'stop') {
      context.log(
        (await stopNeo4j({ home })) ? 'Neo4j stopped' : 'no Neo4j of this folder was running',
      )
    } else {
      const status = await neo4jStatus({ home })
      if (status.state === 'running') await tellAddress(context, status)
      else
        await context.out(
          context.settings.format === 'table' ? `${status.state}\n` : `${JSON.stringify(status)}\n`,
        )
    }
    return 0
  },
})

export default neo4j

/** The addresses, and the line that loads the samples there. */
async function tellAddress({ out, log, settings }: Context, server: ServerAddress): Promise<void> {
  if (settings.format !== 'table') {
    await out(`${JSON.stringify({ state: 'running', ...server })}\n`)
    return
  }
  await out(
    `Browser   ${server.http}\nBolt      ${server.bolt}\nuser      ${server.user}\npassword  ${server.password}\n`,
  )
  log(
    `\nNext: NEO4J_PASSWORD=${server.password} npx jibek ingest samples/articles --graph ${server.bolt}`,
  )
}
