import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { load, openGraph, type Store } from '../../../graph/index.ts'
import { newspaperArticle } from '../../graph/newspaper.ts'
import { neo4jForTests } from '../../servers/neo4j.ts'
import { type Line, report, thousands } from '../report.ts'
import { median } from '../rounds.ts'

/**
 * `npm run bench:graph [-- STORE [FEW MANY]]`, STORE grafeo, neo4j or both: what an article costs when the graph holds few and when
 * it holds many. Two graphs are filled; then the same new articles are loaded into both, one by one and in turn, so that
 * what else the machine does falls on both. Figures of a trial with other numbers are printed, not kept.
 */
const [only = 'both', few = '2000', many = '20000'] = process.argv.slice(2)
const FEW = Number(few)
const MANY = Number(many)
/** Articles of one load while filling. */
const STEP = 500
/** Articles that both graphs get one by one, and those before them that are not counted. */
const ALONE = 300
const WARM = 20
const WANTED = 1.2

/** A graph to measure, and how it is done away with. */
interface Measured {
  store: Store
  end(): Promise<void>
}

async function grafeo(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'jibek-bench-'))
  const store = await openGraph(folder, { holdMs: 600_000 })
  return {
    store,
    end: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A server of its own: a Neo4j has one database only. */
async function neo4j(): Promise<Measured> {
  delete process.env.NEO4J_URI
  const server = await neo4jForTests()
  const store = await openGraph(server.uri, server)
  return {
    store,
    end: async () => {
      await store.close()
      await server.stop()
    },
  }
}

async function fill({ store }: Measured, size: number): Promise<void> {
  for (let from = 0; from < size; from += STEP)
    await load(store, {
      put: Array.from({ length: Math.min(STEP, size - from) }, (_, at) =>
        newspaperArticle(from + at),
      ),
    })
}

/** Times of one article in the small and in the large graph, ms, article by article. */
async function times(graphs: readonly Measured[]): Promise<number[][]> {
  const rows: number[][] = []
  for (let at = -WARM; at < ALONE; at += 1) {
    const put = [newspaperArticle(MANY + WARM + at)]
    // Now one is first, now the other.
    const row: number[] = []
    for (const turn of [0, 1]) {
      const which = (turn + at + WARM) % 2
      const started = performance.now()
      const graph = graphs[which]
      if (graph) await load(graph.store, { put })
      row[which] = performance.now() - started
    }
    if (at >= 0) rows.push(row)
  }
  return rows
}

async function measure(name: string, open: () => Promise<Measured>): Promise<Line> {
  const graphs = [await open(), await open()]
  try {
    for (const [at, size] of [FEW, MANY].entries()) {
      const started = performance.now()
      const graph = graphs[at]
      if (graph) await fill(graph, size)
      const each = (performance.now() - started) / size
      console.log(`${name}: ${size} articles in loads of ${STEP}: ${each.toFixed(1)} ms each`)
    }
    const rows = await times(graphs)
    const [small, large] = [0, 1].map((at) => median(rows.map((row) => row[at] ?? 0)))
    const ratio = (large ?? 0) / (small ?? 1)
    const mean = (at: number) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0)
    console.log(`${name}: ratio of medians ${ratio.toFixed(3)}, of sums ${mean(1) / mean(0)}`)
    return {
      what: `${name}: an article at ${thousands(FEW)}, at ${thousands(MANY)}, and their ratio`,
      figure: `${small?.toFixed(1)} ms, ${large?.toFixed(1)} ms, ${ratio.toFixed(2)}`,
      wanted: `at most ${WANTED}`,
      met: ratio <= WANTED,
    }
  } finally {
    for (const graph of graphs) await graph.end()
  }
}

const lines: Line[] = []
if (only !== 'neo4j') lines.push(await measure('embedded store', grafeo))
if (only !== 'grafeo') lines.push(await measure('Neo4j', neo4j))
if (only === 'both' && FEW === 2_000 && MANY === 20_000)
  report(
    'Size of the graph',
    `\`npm run bench:graph\`: invented articles of which a few places, persons and ties are in every second one (\`test/graph/newspaper.ts\`). Two graphs, the same ${ALONE} articles into both, one by one and in turn; medians.`,
    lines,
  )
else console.log(lines)
