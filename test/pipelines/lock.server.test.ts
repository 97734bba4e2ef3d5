import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openLedger } from '../../pipelines/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'jibek-lock-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Adds one to a number in a file, under its lock, and says so, as long as it is let. */
const COUNT = `
const [lock, fs, path, times] = [await import(process.argv[1]), await import('node:fs'), process.argv[2], Number(process.argv[3])]
for (let done = 0; done < times; done++) {
  await lock.alone(path + '.lock', async () => {
    const next = Number(fs.readFileSync(path, 'utf8')) + 1
    await new Promise((turn) => setTimeout(turn, 1))
    fs.writeFileSync(path + process.pid, String(next))
    fs.renameSync(path + process.pid, path)
    fs.writeSync(1, '.')
  }, 300)
}`

function count(path: string, times: number): { kill(): void; said: Promise<number> } {
  const lock = new URL('../../dist/pipelines/lock.js', import.meta.url).href
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', COUNT, '--', lock, path, String(times)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = 0
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.length))
  return {
    kill: () => child.kill('SIGKILL'),
    said: new Promise((done) => child.once('close', () => done(said))),
  }
}

test('processes that count under one lock miss nothing, though some are killed in the middle', async () => {
  const path = join(folder, 'number')
  writeFileSync(path, '0')
  const steady = [count(path, 150), count(path, 150)]
  let fromKilled = 0
  for (let kills = 0; kills < 8; kills++) {
    const victim = count(path, 100_000)
    await new Promise((done) => setTimeout(done, 250 + Math.random() * 100))
    victim.kill()
    fromKilled += await victim.said
  }
  const fromSteady = await Promise.all(steady.map(({ said }) => said))
  expect(fromSteady).toEqual([150, 150])
  expect(fromKilled).toBeGreaterThan(0)
  const counted = Number(readFileSync(path, 'utf8'))
  // a killed one may have counted without having said so
  expect(counted).toBeGreaterThanOrEqual(300 + fromKilled)
  expect(counted).toBeLessThanOrEqual(300 + fromKilled + 8)
  expect(readdirSync(folder).filter((name) => /\.lock\.\d/.test(name))).toEqual([])
}, 60_000)

test('changes of one ledger entry that meet are all kept', async () => {
  const ledgers = [1, 2, 3, 4].map(() => openLedger(join(folder, 'ledger')))
  await Promise.all(
    ledgers.flatMap((ledger, n) =>
      Array.from({ length: 25 }, (_, i) =>
        ledger.update('https://a.kz/1', ({ formerPages }) => ({
          formerPages: [...formerPages, `${n}-${i}`],
        })),
      ),
    ),
  )
  const entry = await ledgers[0]?.get('https://a.kz/1')
  expect(new Set(entry?.formerPages).size).toBe(100)
}, 30_000)
