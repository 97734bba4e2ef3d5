import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { isFileError } from './file-error.ts'

/**
 * Makes a folder and those above it, one by one: Node's own `recursive` never returns below a file system that refuses
 * new folders with ENOENT (as /proc does). Throws the file system's error.
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = []
  for (let folder = resolve(path); !(await isThere(folder)); folder = dirname(folder))
    missing.unshift(folder)
  for (const folder of missing) await make(folder)
}

/**
 * Writes a file so that it is there whole or not at all, also after a crash; makes its folder. What could not be written leaves
 * nothing behind: on a full disk every new try would else take more of it.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  try {
    const file = await openNew(temporary)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Opens a file that must not exist yet; its folder is made only where it is missing. */
export async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx')
  } catch (error) {
    if (!isFileError(error) || error.code !== 'ENOENT') throw error
    await makeFolder(dirname(path))
    return open(path, 'wx')
  }
}

/** A file's text, or null where there is no file. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return null
    throw error
  }
}

/** Where a folder with one small file a key has that of `key`: `ab/abcdef….json`, by the hash of the key. */
export function fileOf(folder: string, key: string): string {
  const name = createHash('sha256').update(key).digest('hex').slice(0, 32)
  return join(folder, name.slice(0, 2), `${name}.json`)
}

async function make(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    // Another process may have been faster.
    if (isFileError(error) && error.code === 'EEXIST') return
    throw error
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory() || refuse(path)
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return false
    throw error
  }
}

function refuse(path: string): never {
  throw Object.assign(new Error(`${path} is a file`), { code: 'ENOTDIR', path })
}
