import { extract, mayConcern } from '../../extractors/index.ts'
import { REPEATED, repeated } from './adversarial.ts'
import { article, ofLength, stream, varied, wholeArticles } from './corpus.ts'
import { type Line, line, report, thousands } from './report.ts'
import { median, rounds, start } from './rounds.ts'

/**
 * `npm run bench`: every figure is a ratio of two subjects measured in turn in one run (medians over rounds), or a growth
 * within one subject. No time is asserted; what is missed is said so.
 */
const ARTICLES = 2_000
const ROUNDS = 7
/** The unofficial Rust port of PullEnti, in thousand characters a second beside 1,800 of the bare pass: it is in no registry. */
const PULLENTI_RS = 1_100 / 1_800

const samples = wholeArticles()
const ours = varied(samples, ARTICLES, 1)
const mixed = stream(samples, ARTICLES, 2)
const length = (articles: readonly { text: string }[]) =>
  articles.reduce((sum, { text }) => sum + text.length, 0)

/** Whole extraction beside the bare tokenising pass of compromise as shipped, over the same text. */
async function speed(): Promise<Line[]> {
  const runners = [
    await start({ subject: 'compromise', articles: ours }),
    await start({ subject: 'jibek', articles: ours }),
    await start({ subject: 'compromise', articles: mixed }),
    await start({ subject: 'jibek-stream', articles: mixed }),
  ]
  const times = await rounds(runners, ROUNDS)
  await Promise.all(runners.map((runner) => runner.close()))
  const column = (at: number) => times.map((row) => row[at] ?? 0)
  const rate = (at: number, articles: readonly { text: string }[]) =>
    `${thousands(length(articles) / median(column(at)))} thousand characters/s`
  const factor = median(times.map((row) => (row[1] ?? 0) / (row[0] ?? 1)))
  const ahead = median(times.map((row) => (row[2] ?? 0) / (row[3] ?? 1)))
  const concerned = mixed.filter(({ text }) => mayConcern(text)).length / mixed.length
  return [
    line('compromise, bare tokenising pass', rate(0, ours)),
    line('Jibek, article to record', rate(1, ours)),
    {
      what: 'Jibek’s time as a multiple of the bare pass',
      figure: factor.toFixed(2),
      wanted: 'at most 4',
      met: factor <= 4,
    },
    line('a stream with one article in twenty of our subject', rate(3, mixed)),
    line('articles of it that the raw text lets through', `${(concerned * 100).toFixed(1)} %`),
    {
      what: 'stream: speed as a multiple of the bare pass over it',
      figure: ahead.toFixed(2),
      wanted: `over ${PULLENTI_RS.toFixed(2)} (pullenti-rs)`,
      met: ahead > PULLENTI_RS,
    },
  ]
}

/** Time a kB for articles of 1 kB and of 20 kB, the same amount of text each. */
function growth(): Line[] {
  const short = Array.from({ length: 400 }, (_, seed) => ofLength(samples, 1_000, seed))
  const long = Array.from({ length: 20 }, (_, seed) => ofLength(samples, 20_000, 1_000 + seed))
  const time = (articles: typeof short): number => {
    const started = performance.now()
    for (const one of articles) extract(one)
    return (performance.now() - started) / length(articles)
  }
  for (let warm = 0; warm < 4; warm++) time(short) + time(long)
  const ratios = Array.from({ length: 15 }, () => {
    const base = time(short)
    return time(long) / base
  })
  const ratio = median(ratios)
  return [
    {
      what: 'time a kB at 20 kB over that at 1 kB',
      figure: ratio.toFixed(3),
      wanted: 'under 1.10',
      met: ratio < 1.1,
    },
  ]
}

/** Live heap after a collection, and resident memory, behind 2,000 and behind 20,000 articles that differ. */
function memory(): Line[] {
  const used = () => {
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    return { heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20 }
  }
  let first = used()
  for (let part = 0; part < 10; part++) {
    for (const one of varied(samples, ARTICLES, 100 + part)) extract(one)
    if (part === 0) first = used()
  }
  const last = used()
  const grown = last.heap - first.heap
  return [
    {
      what: 'live heap behind 2,000 and behind 20,000 articles',
      figure: `${first.heap.toFixed(0)} MB, ${last.heap.toFixed(0)} MB`,
      wanted: 'flat (within 10 MB)',
      met: grown < 10,
    },
    line('resident memory there', `${first.rss.toFixed(0)} MB, ${last.rss.toFixed(0)} MB`),
  ]
}

/** The slowest of 200 kB texts of one thing repeated. */
function adversarial(): Line[] {
  const times = Object.entries(REPEATED).map(([name, unit]) => {
    const text = article('repeated', '2024-11-05', null, [repeated(unit, 200_000)])
    // processor time, the better of two: another process's moment is not the text's
    const times = [0, 1].map(() => {
      const before = process.cpuUsage()
      extract(text)
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    })
    return { name, took: Math.min(...times) }
  })
  times.sort((a, b) => b.took - a.took)
  const worst = times.slice(0, 5).map(({ name, took }) => `${name} ${Math.round(took)} ms`)
  return [
    {
      what: `processor time of the slowest of ${times.length} texts of 200 kB of one thing repeated`,
      figure: worst.join(', '),
      wanted: 'within a second each',
      met: (times[0]?.took ?? 0) < 1_000,
    },
  ]
}

const lines = [...(await speed()), ...growth(), ...adversarial(), ...memory()]
report(
  'Speed',
  `\`npm run bench\`: ${thousands(ARTICLES)} articles made from the development samples of a thousand characters and more (${thousands(length(ours) / 1000)} thousand characters), medians of ${ROUNDS} rounds, ratios within a round.`,
  lines,
)
