import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for whatever a run of the tests, and the programs it starts, write beside the tree; gone when the run ends. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'jibek-test-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
