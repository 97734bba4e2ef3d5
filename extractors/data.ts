import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Absolute path of a data file, given from the package's root (`extractors/lexicon/offices.yaml`).
 * Code runs from the tree (tests) or from `dist/`; data files are never copied, so the root is found by walking up.
 */
export function dataPath(fromRoot: string): string {
  return join(packageRoot, fromRoot)
}

const packageRoot = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  const parent = dirname(from)
  if (parent === from)
    throw new Error('package.json not found above the running code: the installation is incomplete')
  return findRoot(parent)
}
