import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, writeSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isFileError } from '../../pipelines/file-error.ts'

export interface SmallDisk {
  /** A folder on it, which all processes of this user can use. */
  path: string
  /** Leaves no byte free. */
  fill(): void
  /** Takes what filled it away again. */
  relieve(): Promise<void>
  close(): Promise<void>
}

/**
 * A real disk of so many bytes: a tmpfs in a mount namespace of its own, reached through /proc. It needs no rights (user namespaces) and
 * is gone with the process that holds it, however the test ends.
 */
export async function smallDisk(bytes: number): Promise<SmallDisk> {
  const holder: ChildProcess = spawn(
    'unshare',
    [
      '--map-root-user',
      '--mount',
      'sh',
      '-c',
      `mount -t tmpfs -o size=${bytes} none /mnt && echo ready && exec cat >/dev/null`,
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const failed = once(holder, 'exit').then(() => {
    throw new Error('no small disk: unshare and mount are not permitted here')
  })
  if (!holder.stdout) throw new Error('no pipe')
  await Promise.race([once(holder.stdout, 'data'), failed])
  failed.catch(() => undefined)
  const path = `/proc/${holder.pid}/root/mnt`
  const ballast = join(path, 'ballast')
  return {
    path,
    fill: () => fillUp(ballast),
    relieve: () => rm(ballast, { force: true }),
    close: async () => {
      const ended = once(holder, 'exit')
      holder.kill('SIGKILL')
      await ended
    },
  }
}

/** Writes until the disk is full: others may write meanwhile, so what is free is not known before. */
function fillUp(path: string): void {
  const piece = Buffer.alloc(4096)
  const file = openSync(path, 'a')
  try {
    for (;;) writeSync(file, piece)
  } catch (error) {
    if (!isFileError(error) || error.code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
}
