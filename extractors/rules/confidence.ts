import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { dataPath } from '../data.ts'

/** Right and all things that cite a rule, over the gold it was measured on. */
const Measured = z.record(z.string(), z.tuple([z.number().int(), z.number().int()]))

/**
 * How far a rule is trusted (0–1): its precision on the dev samples' gold, by the rule of succession, (right + 1) / (all + 2), so
 * that a rule seen once is not believed like one seen a hundred times. 0.5 for a rule that was never measured.
 * Source: `precision.json` beside this file, written by `jibek evaluate --split dev --pin`.
 */
export function confidenceOf(rule: string): number {
  const [right, all] = measured.get(rule) ?? [0, 0]
  return Math.round((100 * (right + 1)) / (all + 2)) / 100
}

const measured = new Map(
  Object.entries(
    Measured.parse(JSON.parse(readFileSync(dataPath('extractors/rules/precision.json'), 'utf8'))),
  ),
)
