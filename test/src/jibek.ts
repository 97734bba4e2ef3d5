import { spawnSync } from 'node:child_process'

/** The built program; `npm test` builds it first. */
export const MAIN = new URL('../../dist/src/main.js', import.meta.url).pathname

/** Where its commands run: the tree's root. */
export const ROOT = new URL('../../', import.meta.url).pathname

/** Runs a command to its end: exit code and what it printed. */
export function jibek(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('node', [MAIN, ...args], {
    encoding: 'utf8',
    timeout: 300_000,
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '', ...env },
  })
  return { status, stdout, stderr }
}
