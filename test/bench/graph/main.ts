import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load, openGraph, type Store } from '../../../graph/index.ts'
import { newspaperArticle } from '../../graph/newspaper.ts'
import { neo4jForTests } from '../../servers/neo4j.ts'

/**
 * Time per article when the graph holds few and many: `npm run bench:graph [-- STORE [FEW MANY]]`, STORE grafeo or neo4j.
 * The graph is filled in loads of 250; then articles are loaded one by one, and the median of their times is taken.
 */

const [only = 'both', few = '2000', many = '20000'] = process.argv.slice(2)
const STEP = 250
const ALONE = 200

async function measure(name: string, store: Store): Promise<void> {
  let loaded = 0
  const fillTo = async (size: number) => {
    const started = performance.now()
    for (; loaded < size; loaded += STEP) {
      const end = Math.min(size, loaded + STEP)
      const put = Array.from({ length: end - loaded }, (_, at) => newspaperArticle(loaded + at))
      await load(store, { put })
    }
    loaded = size
    return performance.now() - started
  }
  const alone = async () => {
    const times: number[] = []
    const before = process.cpuUsage()
    for (let at = 0; at < ALONE; at += 1) {
      const put = [newspaperArticle(loaded)]
      const started = performance.now()
      await load(store, { put })
      times.push(performance.now() - started)
      loaded += 1
    }
    times.sort((a, b) => a - b)
    const mean = times.reduce((sum, one) => sum + one, 0) / times.length
    const { user, system } = process.cpuUsage(before)
    const cpu = (user + system) / 1_000 / times.length
    return { median: times[Math.floor(times.length / 2)] ?? 0, mean, cpu }
  }
  const at: { median: number; mean: number; cpu: number }[] = []
  for (const size of [Number(few), Number(many)]) {
    const before = loaded
    const spent = await fillTo(size)
    console.log(
      `${name}: ${before} → ${size} articles in loads of ${STEP}: ${(spent / Math.max(1, size - before)).toFixed(2)} ms an article`,
    )
    const time = await alone()
    at.push(time)
    console.log(
      `${name}: one by one at ${size}: median ${time.median.toFixed(1)} ms, mean ${time.mean.toFixed(1)} ms, processor time of this process ${time.cpu.toFixed(1)} ms`,
    )
  }
  const [a, b] = at
  if (a && b)
    console.log(
      `${name}: ratio ${(b.median / a.median).toFixed(2)} of medians, ${(b.mean / a.mean).toFixed(2)} of means, ${(b.cpu / a.cpu).toFixed(2)} of processor time (at most 1.2)`,
    )
}

if (only !== 'neo4j') {
  const folder = mkdtempSync(join(tmpdir(), 'jibek-bench-'))
  try {
    const store = await openGraph(folder, { holdMs: 60_000 })
    await measure('grafeo', store)
    await store.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
if (only !== 'grafeo') {
  const server = await neo4jForTests()
  try {
    const store = await openGraph(server.uri, server)
    await measure('neo4j', store)
    await store.close()
  } finally {
    await server.stop()
  }
}
