import { sampleArticles } from '../corpus.ts'
import { report } from '../report.ts'
import { makeBed } from './bed.ts'
import { shifts } from './shifts.ts'
import { whole } from './whole.ts'

/**
 * `npm run bench:queue [-- PAGES ROUNDS [parts|shifts]]`: the whole pipeline (sites on loopback, worker processes, Redis, Neo4j) beside its
 * bare parts over the same pages, in turn, round by round; each round gives ratios of its own, of which the medians are taken.
 * A worker is polite here as ever: the sites' card asks for a pause of a millisecond, and there are many sites.
 */
const [pages = '1000', rounds = '5', only = 'both'] = process.argv.slice(2)
const SITES = 40

const bed = await makeBed(SITES)
try {
  const samples = sampleArticles()
  const lines = [
    ...(only === 'shifts' ? [] : await whole(bed, samples, Number(pages), Number(rounds))),
    ...(only === 'parts' ? [] : await shifts(bed, samples, Number(rounds))),
  ]
  if (only === 'both')
    report(
      'The queue',
      `\`npm run bench:queue\`: ${pages} pages made from the development samples on ${SITES} sites on loopback with a floor of 1 ms, fetched, read and loaded by worker processes through Redis (every write on disk) into Neo4j; medians of ${rounds} rounds, ratios within a round. The long pages are made so that reading is most of the work: a report behind which its own sentences come again in other orders, up to 100,000 characters, which state hardly more than the report alone.`,
      lines,
    )
  else console.log(lines)
} finally {
  await bed.close()
}
