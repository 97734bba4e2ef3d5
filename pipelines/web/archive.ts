import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { isFileError } from '../file-error.ts'
import { writeWhole } from '../folder.ts'

/** Raw pages by their content: the same bytes are kept once. */
export interface Archive {
  /** Keeps bytes, safely on disk when it returns; gives their hash. */
  keep(bytes: Uint8Array): Promise<string>
  /** The bytes of a hash, or null. */
  get(hash: string): Promise<Uint8Array | null>
}

/** Of compression: a tenth more bytes than the usual 6 gives, in four tenths of its time. */
const LEVEL = 3

/** SHA-256 in hex: a page's name in the archive. */
export const contentHash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** An archive in a folder: `ab/abcdef….gz`. A file appears whole or not at all (written beside, then renamed). */
export function openArchive(folder: string): Archive {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), `${hash}.gz`)
  return {
    async keep(bytes) {
      const hash = contentHash(bytes)
      const path = pathOf(hash)
      if (await exists(path)) return hash
      await writeWhole(path, await promisify(gzip)(bytes, { level: LEVEL }))
      return hash
    },
    async get(hash) {
      const path = pathOf(hash)
      return (await exists(path)) ? promisify(gunzip)(await readFile(path)) : null
    },
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return false
    throw error
  }
}
