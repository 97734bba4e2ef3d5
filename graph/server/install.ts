import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { dataPath } from '../../extractors/index.ts'
import { GraphError } from '../errors.ts'
import { withFiles } from './jar.ts'
import { run } from './run.ts'

/** Where the server's jars are kept, for all graphs of this user. */
export const defaultCache = () =>
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'jibek', 'neo4j')

export interface Installation {
  /** What goes after `java -cp`. */
  classpath: string
  /** Class archive for quick starts; made when a server that found none ends. */
  archive: string
}

/**
 * The server's jars in `cache`, got by Maven (130 MB, once) if they are not there, and our style and guide packed into the
 * Browser's jar, so that they come from the Browser's own address. `tell` says what takes long.
 */
export async function installNeo4j(
  cache: string,
  tell: (line: string) => void,
): Promise<Installation> {
  const lib = join(cache, 'lib')
  if (!existsSync(lib)) {
    tell('getting Neo4j 5.26 by Maven (130 MB, once)')
    await mkdir(cache, { recursive: true })
    const fresh = await mkdtemp(join(cache, 'get-'))
    await cp(dataPath('graph/server/pom.xml'), join(fresh, 'pom.xml'))
    await run('mvn', [
      '-q',
      '-B',
      '-f',
      join(fresh, 'pom.xml'),
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${join(fresh, 'lib')}`,
    ])
    // Renamed at the end: a half copied folder is never taken for a whole one.
    await renameNew(join(fresh, 'lib'), lib)
    await rm(fresh, { recursive: true, force: true })
  }
  const browser = await packBrowser(cache, lib)
  return { classpath: `${browser}:${join(lib, '*')}`, archive: join(cache, 'neo4j.jsa') }
}

/** Renames, unless another process was quicker. */
async function renameNew(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  }
}

/** Keeps a class archive that a server left when it ended; half of one is never seen under its name. */
export async function keepArchive(made: string, archive: string): Promise<void> {
  if (!existsSync(made) || existsSync(archive)) return
  const draft = `${archive}.${process.pid}`
  await cp(made, draft)
  await rename(draft, archive)
  await rm(made, { force: true })
}

async function packBrowser(cache: string, lib: string): Promise<string> {
  const original = (await readdir(lib)).find((file) => file.startsWith('neo4j-browser-'))
  if (original === undefined)
    throw new GraphError(
      'ServerFailed',
      lib,
      'the installation has no jar of the Browser',
      'remove the folder and start again: Maven gets it anew',
    )
  const files = new Map<string, Buffer>()
  for (const file of (await readdir(dataPath('graph/browser'))).sort())
    files.set(`browser/jibek/${file}`, await readFile(dataPath(`graph/browser/${file}`)))
  const packed = withFiles(await readFile(join(lib, original)), files)
  const path = join(cache, 'neo4j-browser-with-jibek.jar')
  // Left alone if equal: a newer file would make the class archive stale.
  if (existsSync(path) && packed.equals(await readFile(path))) return path
  const draft = `${path}.${process.pid}`
  await writeFile(draft, packed)
  await rename(draft, path)
  await rm(join(cache, 'neo4j.jsa'), { force: true })
  return path
}
