import { spawn } from 'node:child_process'
import { GraphError } from '../errors.ts'

/** Runs a program to its end. A missing one is `ServerMissing`, one that fails `ServerFailed` with its last lines. */
export async function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const output: string[] = []
  const keep = (chunk: Buffer) => void output.push(chunk.toString('utf8'))
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? missing(command, error) : error),
    )
    child.once('close', resolve)
  })
  const said = output.join('')
  if (code === 0) return said
  throw new GraphError(
    'ServerFailed',
    command,
    `${command} ended with code ${code}: ${said.trim().split('\n').slice(-5).join(' / ')}`,
    'mend what it says (no network? no space?) and start again',
  )
}

const missing = (command: string, error: Error) =>
  new GraphError(
    'ServerMissing',
    command,
    `${command} is not installed`,
    'install Java 17 and Maven (Debian: apt-get install openjdk-17-jre-headless maven), or use a Neo4j of your own: --graph bolt://…',
    { cause: error },
  )
