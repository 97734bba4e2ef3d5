import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join, parse, resolve } from 'node:path'
import { isFileError } from './file-error.ts'
import { type Outcome, stopped } from './stage.ts'

/** One thing to read: a file, or an address on the web. */
export type Input = { kind: 'file'; path: string; id: string } | { kind: 'url'; url: string }

export interface FoundInputs {
  inputs: Input[]
  outcomes: Outcome[]
}

const ENDINGS = new Set(['.txt', '.html', '.htm'])

/**
 * What the arguments mean: an address is fetched, a file is read, a directory stands for the `.txt`, `.html` and `.htm`
 * files in it (in its sub-directories, if it has none itself), sorted. What is not there comes back as an outcome.
 */
export async function findInputs(args: readonly string[]): Promise<FoundInputs> {
  const found: FoundInputs = { inputs: [], outcomes: [] }
  for (const arg of args) {
    if (/^https?:\/\//i.test(arg)) add(found, { kind: 'url', url: arg })
    else await addPath(found, arg)
  }
  return found
}

async function addPath(found: FoundInputs, path: string): Promise<void> {
  const stats = await statOrNull(path)
  if (!stats)
    found.outcomes.push(stopped('not-found', path, 'there is no such file or directory').outcome)
  else if (stats.isDirectory()) {
    const files = await articleFiles(path)
    if (files.length === 0)
      found.outcomes.push(stopped('empty', path, 'no .txt, .html or .htm file in it').outcome)
    for (const file of files) add(found, fileInput(file))
  } else if (stats.isFile()) add(found, fileInput(path))
  else found.outcomes.push(stopped('unreadable', path, 'neither a file nor a directory').outcome)
}

/** The record's id is the file's name without its ending, so two files of one name cannot both be the article of that id. */
function add(found: FoundInputs, input: Input): void {
  const twin = found.inputs.find((other) =>
    input.kind === 'file'
      ? other.kind === 'file' && other.id === input.id
      : other.kind === 'url' && other.url === input.url,
  )
  if (!twin) found.inputs.push(input)
  else if (
    input.kind === 'file' &&
    twin.kind === 'file' &&
    resolve(twin.path) !== resolve(input.path)
  ) {
    found.outcomes.push(
      stopped(
        'same-name',
        input.path,
        `${twin.path} has the same name, and the name is the article's id; rename one`,
      ).outcome,
    )
  }
}

const fileInput = (path: string): Input => ({ kind: 'file', path, id: parse(path).name })

async function articleFiles(directory: string): Promise<string[]> {
  const entries = (await readdir(directory, { withFileTypes: true })).filter(
    (entry) => !entry.name.startsWith('.'),
  )
  const names = entries.map((entry) => entry.name).sort()
  const files = names.filter(
    (name) =>
      ENDINGS.has(extname(name).toLowerCase()) &&
      !entries.find((entry) => entry.name === name)?.isDirectory(),
  )
  if (files.length > 0) return files.map((name) => join(directory, name))
  const below = names.filter((name) => entries.find((entry) => entry.name === name)?.isDirectory())
  return (await Promise.all(below.map((name) => articleFiles(join(directory, name))))).flat()
}

async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch (error) {
    if (isFileError(error)) return null
    throw error
  }
}
