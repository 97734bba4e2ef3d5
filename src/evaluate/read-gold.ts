import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ScoredRecord } from './gold.ts'

/** A gold file that is no record; the message names it. */
export class GoldError extends Error {
  readonly code = 'GOLD'
  readonly hint = 'A gold file holds one record as JSON, like those of samples/articles.'
  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.name = 'GoldError'
  }
}

/** The records of a folder's `ID.json` files, by id, in the order of their names. */
export async function readGold(folder: string): Promise<Map<string, ScoredRecord>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
  const records = files.map(
    async (file) => [file.replace(/\.json$/, ''), await readRecord(join(folder, file))] as const,
  )
  return new Map(await Promise.all(records))
}

async function readRecord(path: string): Promise<ScoredRecord> {
  try {
    return ScoredRecord.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (error instanceof SyntaxError) throw new GoldError(path, `no JSON (${error.message})`)
    if (error instanceof z.ZodError)
      throw new GoldError(
        path,
        `${error.issues[0]?.path.join('.') ?? ''}: ${error.issues[0]?.message ?? 'no record'}`,
      )
    throw error
  }
}
