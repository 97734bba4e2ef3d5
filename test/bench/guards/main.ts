import { relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import Table from 'cli-table3'
import { type Article, dataPath } from '../../../extractors/index.ts'
import type { ScoredRecord } from '../../../src/evaluate/gold.ts'
import { readGold } from '../../../src/evaluate/read-gold.ts'
import { score } from '../../../src/evaluate/score.ts'
import { articlesIn } from '../corpus.ts'
import { ASK, type Ask, instrument } from './instrument.ts'

/**
 * `npm run bench:guards -- [--rules PATTERN] [--most ARTICLES] FOLDER...`: which conditions of the rules stop more true facts than false ones.
 * Over the articles of the folders (texts with gold beside them, best such as no rule was written with) each condition is forced to its other
 * value, one at a time, in the articles in which it is met with that value; told are those whose force brings more than it takes.
 * What to make of it: `docs/decisions.md`, «A guard must earn its place».
 */
const [folders, { rules, most }] = settings(process.argv.slice(2))
const COPY = dataPath('.cache/guards/extractors')
/** A forced condition may make a rule go round for ever: no article asks so many. */
const ENDLESS = 3_000_000

let ask: Ask = (_, condition) => condition()
Object.assign(globalThis, { [ASK]: ((name, condition) => ask(name, condition)) satisfies Ask })
instrument(dataPath('extractors'), COPY, /^rules\/[^.]+\.ts$/)
const { extract }: typeof import('../../../extractors/index.ts') = await import(
  pathToFileURL(`${COPY}/index.ts`).href
)

interface Known {
  article: Article
  gold: ScoredRecord
  /** Right and wrong things by type, nothing forced. */
  counts: Counts
}
type Counts = ReadonlyMap<string, { right: number; wrong: number }>

/** Which articles meet a condition with which value. */
const met = new Map<string, { true: Set<Known>; false: Set<Known> }>()
for (const known of await knownIn(folders)) {
  ask = (name, condition) => {
    const value = condition()
    const articles = met.get(name) ?? { true: new Set(), false: new Set() }
    met.set(name, articles)
    articles[value ? 'true' : 'false'].add(known)
    return value
  }
  extract(known.article)
}

const table = new Table({ head: ['condition', 'forced', 'articles', 'right', 'wrong', 'by type'] })
for (const [name, articles] of [...met].sort(([a], [b]) => (a < b ? -1 : 1)))
  for (const value of [true, false]) {
    const where = articles[value ? 'false' : 'true']
    if (!rules.test(name) || where.size > most) continue
    const change = changeOf(name, value, where)
    if (change && change.right - change.wrong > 0)
      table.push([name, value, change.articles, change.right, change.wrong, change.types])
  }
console.log(table.toString())

/** What forcing a condition changes; null where it changes nothing or a rule breaks. Slots follow their things and do not count. */
function changeOf(name: string, value: boolean, where: ReadonlySet<Known>) {
  const types = new Map<string, { right: number; wrong: number }>()
  let articles = 0
  let asked = 0
  ask = (asking, condition) => {
    asked += 1
    if (asked > ENDLESS) throw new Error('endless')
    return asking === name ? value : condition()
  }
  for (const { article, gold, counts } of where) {
    asked = 0
    const now = countsOf(article, gold)
    if (now === null) return null
    let changed = false
    for (const [type, { right, wrong }] of now) {
      const before = counts.get(type) ?? { right: 0, wrong: 0 }
      if (right === before.right && wrong === before.wrong) continue
      const sum = types.get(type) ?? { right: 0, wrong: 0 }
      sum.right += right - before.right
      sum.wrong += wrong - before.wrong
      types.set(type, sum)
      changed = true
    }
    if (changed) articles += 1
  }
  const facts = [...types].filter(([type]) => !type.endsWith('slots'))
  return {
    articles,
    right: facts.reduce((sum, [, { right }]) => sum + right, 0),
    wrong: facts.reduce((sum, [, { wrong }]) => sum + wrong, 0),
    types: [...types].map(([type, { right, wrong }]) => `${type} ${right}/${wrong}`).join(', '),
  }
}

/** Null where a rule breaks, as one may that was promised what its forced condition did not look for. */
function countsOf(article: Article, gold: ScoredRecord): Counts | null {
  try {
    const { types } = score(
      new Map([[article.id, gold]]),
      new Map([[article.id, extract(article)]]),
    )
    return new Map(types.map(({ type, tp, fp }) => [type, { right: tp, wrong: fp }]))
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

async function knownIn(folders: readonly string[]): Promise<Known[]> {
  const known: Known[] = []
  for (const folder of folders) {
    const gold = await readGold(folder)
    for (const article of articlesIn(relative(dataPath('.'), resolve(folder)))) {
      const record = gold.get(article.id)
      const counts = record && countsOf(article, record)
      if (record && counts) known.push({ article, gold: record, counts })
    }
  }
  return known
}

function settings(words: string[]): [string[], { rules: RegExp; most: number }] {
  const of = (name: string, other: string): string => {
    const at = words.indexOf(name)
    return at < 0 ? other : (words.splice(at, 2)[1] ?? other)
  }
  const rules = new RegExp(of('--rules', '2-relations'))
  const most = Number(of('--most', '100'))
  if (words.length === 0) throw new Error('say the folders whose texts and gold are to be read')
  return [words, { rules, most }]
}
