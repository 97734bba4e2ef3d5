import { stat } from 'node:fs/promises'
import type { ArticleRecord } from '../../extractors/index.ts'
import { isFileError } from '../../pipelines/index.ts'
import { ScoredRecord } from './gold.ts'
import { readGold } from './read-gold.ts'
import { score } from './score.ts'

/** How many things that cite a rule are right and wrong by the gold of the folders; only records with gold count. */
export async function rulePrecision(
  folders: readonly string[],
  records: readonly ArticleRecord[],
): Promise<ReadonlyMap<string, { right: number; wrong: number }>> {
  const found = new Map(records.map((record) => [record.id, ScoredRecord.parse(record)]))
  const gold = new Map<string, ScoredRecord>()
  for (const folder of folders) {
    if (!(await isFolder(folder))) continue
    for (const [id, record] of await readGold(folder)) if (found.has(id)) gold.set(id, record)
  }
  return score(gold, found).rules
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return false
    throw error
  }
}
