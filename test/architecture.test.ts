import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('imports point one way, folders are entered by their doors, a library has one home', () => {
  const args = [
    '--config',
    '.config/dependency-cruiser.cjs',
    '--output-type',
    'err',
    'src',
    'pipelines',
    'extractors',
    'graph',
  ]
  const run = () =>
    execFileSync('node_modules/.bin/depcruise', args, { encoding: 'utf8', stdio: 'pipe' })
  expect(run()).toContain('no dependency violations found')
}, 60_000)
