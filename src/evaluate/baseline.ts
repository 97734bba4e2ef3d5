import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { dataPath } from '../../extractors/index.ts'
import { isFileError } from '../../pipelines/index.ts'
import type { ScoredRecord } from './gold.ts'
import type { Score } from './score.ts'

/** F1 by type as it was when pinned, for the gold whose digest it names. */
const Pinned = z.object({
  digest: z.string(),
  mean: z.number(),
  types: z.record(z.string(), z.number()),
})
const Baseline = z.record(z.string(), Pinned)

/** Below this a difference is rounding. */
const SLACK = 0.0005

/**
 * What fell below the baseline that was pinned for this folder: a line each. Nothing where none was pinned; a changed gold is
 * told as well, since its numbers cannot be compared.
 */
export async function compareWithBaseline(
  folder: string,
  gold: ReadonlyMap<string, ScoredRecord>,
  score: Score,
  path: string = PATH,
): Promise<string[]> {
  const pinned = (await readBaseline(path))[nameOf(folder)]
  if (!pinned) return []
  if (pinned.digest !== digestOf(gold))
    return [
      'the gold is not the one of the baseline: look at the numbers, then keep them with --pin',
    ]
  const now = new Map([
    ['mean', score.mean],
    ...score.types.map(({ type, f1 }) => [type, f1] as const),
  ])
  return Object.entries({ ...pinned.types, mean: pinned.mean }).flatMap(([type, was]) => {
    const is = now.get(type) ?? 0
    return is < was - SLACK ? [`${type} fell from ${was.toFixed(3)} to ${is.toFixed(3)}`] : []
  })
}

/** Keeps a score as the folder's baseline in `samples/baseline.json`. */
export async function pinBaseline(
  folder: string,
  gold: ReadonlyMap<string, ScoredRecord>,
  score: Score,
  path: string = PATH,
): Promise<void> {
  const rounded = (share: number) => Number(share.toFixed(4))
  const all = await readBaseline(path)
  all[nameOf(folder)] = {
    digest: digestOf(gold),
    mean: rounded(score.mean),
    types: Object.fromEntries(score.types.map(({ type, f1 }) => [type, rounded(f1)])),
  }
  await writeFile(path, `${JSON.stringify(all, null, 2)}\n`)
}

/** Keeps each rule's right and all things as what its confidence is computed from; for the dev split only. */
export async function pinPrecision({ rules }: Score, path: string = PRECISION): Promise<void> {
  const lines = [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { right, wrong }]) => `  ${JSON.stringify(rule)}: [${right}, ${right + wrong}]`)
  await writeFile(path, `{\n${lines.join(',\n')}\n}\n`)
}

const PRECISION = dataPath('extractors/rules/precision.json')
const PATH = dataPath('samples/baseline.json')

async function readBaseline(path: string): Promise<z.infer<typeof Baseline>> {
  try {
    return Baseline.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (isFileError(error) && error.code === 'ENOENT') return {}
    throw error
  }
}

const nameOf = (folder: string) => folder.replace(/^\.\//, '').replace(/\/+$/, '')

/** SHA-256 over the gold, 16 hex digits. */
const digestOf = (gold: ReadonlyMap<string, ScoredRecord>) =>
  createHash('sha256')
    .update(JSON.stringify([...gold]))
    .digest('hex')
    .slice(0, 16)
