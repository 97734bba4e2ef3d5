import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataPath } from './data.ts'

/**
 * The version of everything that extraction depends on: SHA-256, 12 hex digits, over all rules, lexicons and gazetteer files. Two
 * runs with one rule set make the same record of the same article. Computed at the first call.
 */
export function ruleSet(): string {
  version ??= digest()
  return version
}

let version: string | null = null

function digest(): string {
  const root = dataPath('extractors')
  const hash = createHash('sha256')
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(?:ts|yaml|tsv|txt|json)$/.test(path))
      hash.update(path).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 12)
}
