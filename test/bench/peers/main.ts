import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, dataPath, extract } from '../../../extractors/index.ts'
import { articlesIn } from '../corpus.ts'
import { section, thousands } from '../report.ts'
import { count, emptyTally, f1, KINDS, type Named, namedIn, type Tally } from './named.ts'

/**
 * `npm run bench:peers`: Natasha and PullEnti in a Python environment of their own (`.cache/peers`), beside Jibek: over the
 * same texts, characters a second of processor time and what of the gold they name right in the nominative.
 */
const FOLDER = dataPath('.cache/peers')
const VERSIONS = ['natasha==1.6.0', 'pullenti==4.1', 'setuptools==65.5.0']
const SPLITS = ['samples/articles', 'samples/test', '../shared/articles'].filter((folder) =>
  existsSync(dataPath(folder)),
)

interface Run {
  found: Map<string, Named>
  seconds: number
}

function setUp(): void {
  mkdirSync(FOLDER, { recursive: true })
  if (existsSync(join(FOLDER, 'venv/ready'))) return
  execFileSync('python3', ['-m', 'venv', join(FOLDER, 'venv')], { stdio: 'inherit' })
  execFileSync(join(FOLDER, 'venv/bin/pip'), ['install', '--quiet', ...VERSIONS], {
    stdio: 'inherit',
  })
  writeFileSync(join(FOLDER, 'venv/ready'), '')
}

/** Runs a peer's script on one core. */
function peer(script: string, articles: readonly Article[]): Run {
  const input = join(FOLDER, 'articles.ndjson')
  writeFileSync(input, articles.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'))
  const out = execFileSync(
    join(FOLDER, 'venv/bin/python'),
    [dataPath(`test/bench/peers/${script}`), input],
    {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    },
  )
  const lines = out.trim().split('\n')
  const { seconds } = JSON.parse(lines.pop() ?? '{}') as { seconds: number }
  const found = lines.map((line) => JSON.parse(line) as Named)
  return { found: new Map(found.map((each) => [each.id, each])), seconds }
}

function jibek(articles: readonly Article[]): Run {
  const before = process.cpuUsage()
  const records = articles.map((article) => extract(article))
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  return { found: new Map(records.map((record) => [record.id, namedIn(record)])), seconds }
}

function tallied(folder: string, run: Run): Tally {
  const tally = emptyTally()
  for (const name of readdirSync(dataPath(folder)).filter((each) => each.endsWith('.json'))) {
    const id = name.replace(/\.json$/, '')
    const gold = namedIn({ ...JSON.parse(readFileSync(join(dataPath(folder), name), 'utf8')), id })
    count(tally, gold, run.found.get(id) ?? { id, persons: [], places: [], organizations: [] })
  }
  return tally
}

setUp()
const rows: string[] = []
const spent = new Map<string, number>()
let total = 0
// A stream is read by a program that has run for a while: compiled code first, as the peers' models are loaded first.
for (let warm = 0; warm < 15; warm++)
  for (const folder of SPLITS) for (const article of articlesIn(folder)) extract(article)
for (const folder of SPLITS) {
  const articles = articlesIn(folder)
  total += articles.reduce((sum, { text }) => sum + text.length, 0)
  const runs: [string, Run][] = [
    ['Jibek', jibek(articles)],
    ['Natasha 1.6.0', peer('run_natasha.py', articles)],
    ['PullEnti 4.1 (Python)', peer('run_pullenti.py', articles)],
  ]
  for (const [name, run] of runs) {
    const tally = tallied(folder, run)
    const scores = KINDS.map((kind) =>
      kind === 'posts' && name.startsWith('Natasha') ? '–' : f1(tally[kind]).toFixed(2),
    )
    rows.push(
      `| ${folder.replace('../', '')} (${articles.length}) | ${name} | ${scores.join(' | ')} |`,
    )
    spent.set(name, (spent.get(name) ?? 0) + run.seconds)
  }
}
const own = spent.get('Jibek') ?? 1
section(
  'Beside Natasha and PullEnti',
  [
    '`npm run bench:peers`: the whole pipeline of each over the texts of the gold, start-up left out. Of what a text',
    'has, F1 of officials by their right nominative name, places of Kazakhstan and China by their nominative, organizations, and',
    'posts given to the right person (`test/bench/peers/named.ts`). The development samples are what our rules are written',
    'with; the held-back ones are the fair comparison.',
    '',
    '| texts | program | officials | places | organizations | posts |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '| program | characters a second of processor time | Jibek is |',
    '| --- | --- | --- |',
    ...[...spent].map(
      ([name, seconds]) =>
        `| ${name} | ${thousands(total / seconds)} | ${name === 'Jibek' ? '' : `${(seconds / own).toFixed(1)} times as fast`} |`,
    ),
    '',
    'Not measured here, since no package registry has them: PullEnti’s C# build (46 thousand characters/s) and the unofficial',
    '`pullenti-rs` (1,100 thousand), both known from earlier measurements beside a bare compromise pass of 1,800 thousand.',
  ].join('\n'),
)
