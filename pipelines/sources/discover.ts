import { canonicalUrl } from '../page/canonical-url.ts'
import { decode, headerCharset } from '../page/charset.ts'
import type { Outcome, Passed } from '../stage.ts'
import type { Source } from './source.ts'

/** A list as it came. */
export interface ListPage {
  url: string
  bytes: Uint8Array
  contentType: string | null
}

export interface Discovered {
  /** Addresses of articles, as the site prints them, each once, in its order. */
  urls: string[]
  /** Lists that could not be read. */
  outcomes: Outcome[]
}

/** At most so many addresses of one look through a source, and sitemaps of one index. */
const MOST_URLS = 2000
const MOST_SITEMAPS = 10

/** Looks through a source's lists; `get` fetches politely. */
export async function discover(
  source: Source,
  get: (url: string) => Promise<Passed<ListPage>>,
  now: Date = new Date(),
): Promise<Discovered> {
  const found = new Map<string, string>()
  const outcomes: Outcome[] = []
  const read = async (
    url: string,
    urlsOf: (page: ListPage, text: string) => string[] | Promise<string[]>,
  ) => {
    const page = await get(url)
    if ('outcome' in page) {
      outcomes.push(page.outcome)
      return
    }
    const text = decode(page.value.bytes, headerCharset(page.value.contentType))?.text ?? ''
    try {
      for (const link of await urlsOf(page.value, text)) keep(link, page.value.url)
    } catch (error) {
      outcomes.push({
        kind: 'malformed',
        subject: url,
        reason: `the list cannot be read: ${(error as Error).message}`,
      })
    }
  }
  const keep = (link: string, base: string) => {
    const key = canonicalUrl(link, base)
    if (key === null || found.has(key) || found.size >= MOST_URLS || !URL.canParse(link, base))
      return
    const url = new URL(link, base).href
    if (isArticle(source, url)) found.set(key, url)
  }
  const sitemap = async (text: string): Promise<string[]> => {
    const { urls, sitemaps } = await readSitemap(text)
    for (const url of sitemaps.slice(-MOST_SITEMAPS))
      await read(url, async (_, inner) => (await readSitemap(inner)).urls)
    return urls
  }
  for (const { kind, url, pages, links } of source.lists) {
    for (let page = 1; page <= (kind === 'listing' ? pages : 1); page++) {
      const address = filled(url, page, now)
      if (kind === 'feed') await read(address, (_, text) => readFeed(text))
      else if (kind === 'sitemap') await read(address, (_, text) => sitemap(text))
      else await read(address, (_, text) => readListing(text, links))
    }
  }
  return { urls: [...found.values()], outcomes }
}

const filled = (url: string, page: number, now: Date) =>
  url
    .replaceAll('{page}', String(page))
    .replaceAll('{year}', String(now.getUTCFullYear()))
    .replaceAll('{month}', String(now.getUTCMonth() + 1).padStart(2, '0'))

/** Whether an address is one of a source's articles, by host and path. */
function isArticle(source: Source, url: string): boolean {
  const { hostname, host, pathname, search } = new URL(url)
  const bare = hostname.replace(/^(?:www|m)\./, '')
  if (!source.hosts.includes(bare) && !source.hosts.includes(host)) return false
  const path = pathname + search
  if (source.exclude.some((pattern) => new RegExp(pattern).test(path))) return false
  return source.include.length === 0
    ? pathname !== '/'
    : source.include.some((pattern) => new RegExp(pattern).test(path))
}

// The readers of feeds, sitemaps and lists are loaded when there is one to read: most commands look through no source.

/** Links of an RSS, Atom, RDF or JSON feed. Throws for what is no feed. */
async function readFeed(text: string): Promise<string[]> {
  const { parseFeed } = await import('feedsmith')
  const { format, feed } = parseFeed(text)
  if (format === 'json') return (feed.items ?? []).flatMap((item) => item.url ?? [])
  if (format === 'atom')
    return (feed.entries ?? []).flatMap(
      (entry) =>
        (
          entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ??
          entry.links?.[0]
        )?.href ?? [],
    )
  return (feed.items ?? []).flatMap((item) => item.link ?? [])
}

async function readSitemap(text: string): Promise<{ urls: string[]; sitemaps: string[] }> {
  const { XMLParser } = await import('fast-xml-parser')
  // Entities are not resolved, so that a bomb of them stays small.
  const xml = new XMLParser({
    processEntities: false,
    ignoreAttributes: true,
    removeNSPrefix: true,
  })
  const tree: unknown = xml.parse(text)
  const locations = (outer: string, inner: string) =>
    listOf(child(child(tree, outer), inner)).flatMap((each) => {
      const loc = child(each, 'loc')
      return typeof loc === 'string' ? [loc.trim().replaceAll('&amp;', '&')] : []
    })
  const urls = locations('urlset', 'url')
  const sitemaps = locations('sitemapindex', 'sitemap')
  if (child(tree, 'urlset') === undefined && child(tree, 'sitemapindex') === undefined)
    throw new Error('no sitemap')
  return { urls, sitemaps }
}

const child = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
const listOf = (value: unknown): unknown[] =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]

async function readListing(text: string, links: string): Promise<string[]> {
  const { load } = await import('cheerio')
  const $ = load(text)
  return $(links)
    .toArray()
    .flatMap((element) => $(element).attr('href') ?? [])
}
