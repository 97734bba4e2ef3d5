import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { GraphError } from '../errors.ts'
import { run } from './run.ts'

/** What a folder's `server.json` says of the server that was started there. */
export const Running = z.object({
  pid: z.number().int(),
  boltPort: z.number(),
  httpPort: z.number(),
  /** Where the class archive that this run leaves is to be kept. */
  archive: z.string(),
})
export type Running = z.infer<typeof Running>

/** What runs for this folder: the process must live and be ours (a process id may have been given out again). */
export async function running(home: string): Promise<Running | null> {
  const path = join(home, 'server.json')
  if (!existsSync(path)) return null
  const server = Running.parse(JSON.parse(await readFile(path, 'utf8')))
  const command = join('/proc', String(server.pid), 'cmdline')
  if (existsSync('/proc/self/cmdline'))
    return (await readFile(command, 'utf8').catch(ended)).includes(`--home-dir=${home}`)
      ? server
      : null
  return (await run('ps', ['-p', String(server.pid), '-o', 'command=']).catch(gone)).includes(home)
    ? server
    : null
}

/** A process that is gone, or goes while it is looked at, has no command line. */
function ended(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ESRCH') return ''
  throw error
}

/** `ps` ends with 1 when there is no such process. */
function gone(error: unknown): string {
  if (error instanceof GraphError && error.code === 'ServerFailed') return ''
  throw error
}
