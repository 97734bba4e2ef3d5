import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/doctor/finding.ts'
import { neo4jForTests } from '../servers/neo4j.ts'
import { redisForTests } from '../servers/redis.ts'

/** The findings of `jibek doctor`, and its exit code. */
function doctor(
  args: string[],
  env: Record<string, string> = {},
): { code: number; findings: Finding[] } {
  const options = { env: { ...process.env, ...env }, encoding: 'utf8', stdio: 'pipe' } as const
  try {
    return {
      code: 0,
      findings: JSON.parse(
        execFileSync('node', ['dist/src/main.js', 'doctor', '--format', 'json', ...args], options),
      ),
    }
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string }
    return { code: status, findings: JSON.parse(stdout) }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'jibek-doctor-'))

test('all is well with an embedded graph', () => {
  const { code, findings } = doctor(['--graph', join(folder, 'graph')])
  expect(code).toBe(0)
  expect(findings.filter(({ state }) => state === 'wrong')).toEqual([])
  expect(findings.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['node', 'time zones', 'clock', 'disk', 'graph', 'sources']),
  )
})

test('a real Redis and a real Neo4j', async () => {
  const [redis, neo4j] = await Promise.all([redisForTests(), neo4jForTests()])
  try {
    const { code, findings } = doctor(['--redis', '--graph', neo4j.uri], {
      JIBEK_REDIS_URL: redis.url,
      JIBEK_STATE: join(folder, 'state'),
      NEO4J_USERNAME: neo4j.username,
      NEO4J_PASSWORD: neo4j.password,
    })
    expect(code).toBe(0)
    const says = findings
      .map((finding) => `${finding.state} ${finding.what} ${finding.says}`)
      .join('\n')
    expect(says).toMatch(/right redis maxmemory-policy noeviction/)
    expect(says).toMatch(/right redis append-only file on/)
    expect(says).toMatch(/right graph bolt:.*Neo4j 5\./)
  } finally {
    await Promise.all([redis.close(), neo4j.stop()])
  }
}, 120_000)

test('what is wrong has a remedy and exit code 1', () => {
  writeFileSync(join(folder, 'file'), '')
  const { code, findings } = doctor(['--redis', '--graph', join(folder, 'file')], {
    JIBEK_REDIS_URL: 'redis://127.0.0.1:1',
    JIBEK_SOURCES: join(folder, 'nowhere'),
  })
  expect(code).toBe(1)
  const bad = findings.filter(({ state }) => state === 'wrong')
  expect(bad.map(({ what }) => what)).toEqual(expect.arrayContaining(['redis', 'sources']))
  for (const { remedy } of bad) expect(remedy).toBeTruthy()
})
