import type { Article } from '../../extractors/index.ts'
import { parsePage } from '../page/parse-page.ts'
import type { Passed } from '../stage.ts'
import type { Fetcher } from '../web/fetcher.ts'
import { discover } from './discover.ts'
import type { Source } from './source.ts'

/** What a look at an outlet gave. */
export interface Checked {
  /** Articles looked at. */
  pages: number
  /** In words; empty where the card is right. */
  problems: string[]
}

/** Articles that are looked at. */
const PAGES = 5

/** Reads an outlet's lists and a few of its articles, and tells what its card does not expect. */
export async function checkSource(
  source: Source,
  fetcher: Fetcher,
  signal?: AbortSignal,
): Promise<Checked> {
  const options = { floor: source.floorSeconds * 1000, ...(signal ? { signal } : {}) }
  const { urls, outcomes } = await discover(source, async (url) => {
    const got = await fetcher.get(url, options)
    return 'outcome' in got ? got : { value: { ...got.value, url: got.value.url ?? url } }
  })
  const problems = outcomes.map(({ subject, reason }) => `list ${subject}: ${reason}`)
  if (urls.length === 0 && outcomes.length === 0)
    problems.push('its lists tell of no article: see include, exclude and links')
  const read: Passed<Article>[] = []
  for (const url of urls.slice(0, PAGES)) {
    const got = await fetcher.get(url, options)
    read.push('outcome' in got ? got : parsePage(got.value, source.zone, source.selectors))
  }
  return { pages: read.length, problems: [...problems, ...problemsOf(source, read)] }
}

/** What the pages of an outlet are not that its card says they are. */
export function problemsOf(source: Source, read: readonly Passed<Article>[]): string[] {
  const articles = read.flatMap((one) => ('value' in one ? [one.value] : []))
  const failed = read.flatMap((one) => ('outcome' in one ? [one.outcome] : []))
  const problems: string[] = []
  const share = (count: number) => `${count} of ${read.length} pages`
  const bad = failed.filter(({ kind }) => kind !== 'wrong-language')
  if (bad.length > 0) problems.push(`${share(bad.length)} give no article: ${bad[0]?.reason}`)
  if (articles.length === 0) return problems
  const short = articles.filter(
    ({ text, bodyStart }) => text.length - bodyStart < source.expect.length,
  )
  if (short.length * 2 > articles.length)
    problems.push(
      `${share(short.length)} have less than ${source.expect.length} characters: the body has moved`,
    )
  const undated = articles.filter(({ publishedAt }) => publishedAt === null)
  if (source.expect.date && undated.length > 0)
    problems.push(`${share(undated.length)} have no date`)
  const elsewhere = articles.filter(({ bodyFrom }) => bodyFrom === 'general')
  if (source.selectors.body !== undefined && elsewhere.length > 0)
    problems.push(
      `${share(elsewhere.length)}: the selector ${source.selectors.body} finds no text any more`,
    )
  const untitled = articles.filter(({ title }) => title === null)
  if (untitled.length > 0) problems.push(`${share(untitled.length)} have no headline`)
  return problems
}
