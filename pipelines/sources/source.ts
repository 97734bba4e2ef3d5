import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../../extractors/index.ts'

const regex = z.string().refine((text) => {
  try {
    return new RegExp(text) !== null
  } catch {
    return false
  }
}, 'is no regular expression')

/** A list of addresses that a source publishes. */
const List = z.strictObject({
  /** `feed`: RSS, Atom or JSON feed; `sitemap`: also a news sitemap or an index of sitemaps; `listing`: a page with links. */
  kind: z.enum(['feed', 'sitemap', 'listing']),
  /** `{page}` in a listing's address stands for 1, 2, …; `{year}`, `{month}` for the present ones. */
  url: z.string().refine((url) => /^https?:\/\//.test(url), 'is no web address'),
  /** Pages of a listing to read. */
  pages: z.number().int().min(1).max(50).default(1),
  /** CSS selector of a listing's links. */
  links: z.string().default('a[href]'),
})

/** A source is a card: one file an outlet, named by its id. */
export const Source = z.strictObject({
  name: z.string().min(1),
  /** Hosts of its articles, without `www.`. */
  hosts: z.array(z.string().regex(/^[a-z0-9.:-]+$/)).min(1),
  kind: z.enum(['akimat', 'agency', 'national', 'regional', 'chinese']),
  /** IANA zone of its clock: what «сегодня» means. */
  zone: z.string().default('Asia/Almaty'),
  languages: z.array(z.string()).default(['ru']),
  lists: z.array(List).min(1),
  everyMinutes: z.number().int().min(5).default(60),
  /** Least pause between two requests, seconds. */
  floorSeconds: z.number().min(0).default(2),
  /** Addresses of articles match one of these (all, where there is none) and none of `exclude`; matched against path and query. */
  include: z.array(regex).default([]),
  exclude: z.array(regex).default([]),
  /** CSS selectors of the page; where one finds nothing, the general reader looks for itself. */
  selectors: z
    .strictObject({
      title: z.string().optional(),
      body: z.string().optional(),
      published: z.string().optional(),
      remove: z.string().optional(),
    })
    .default({}),
  /** What `sources check` expects of an article: characters of text, and whether a date stands on it. */
  expect: z
    .strictObject({ length: z.number().int().default(300), date: z.boolean().default(true) })
    .prefault({}),
})
export type Source = z.infer<typeof Source> & { readonly id: string }

/** A card that is not understood; exit code 2. */
export class SourceError extends Error {
  readonly code = 'SOURCE'
  constructor(
    readonly subject: string,
    message: string,
    readonly hint = 'See docs/sources.md for what a source card holds.',
  ) {
    super(message)
    this.name = 'SourceError'
  }
}

/** The cards that come with Jibek, and those of a folder of one's own (`JIBEK_SOURCES`), by id. One id twice is an error. */
export function readSources(folder: string | null): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>()
  for (const path of [dataPath('pipelines/sources'), ...(folder ? [folder] : [])]) {
    for (const file of filesOf(path)) {
      const id = file.replace(/\.ya?ml$/, '')
      if (sources.has(id))
        throw new SourceError(
          join(path, file),
          `there is a source named ${id} already`,
          'Give the file another name.',
        )
      sources.set(id, readCard(join(path, file), id))
    }
  }
  return sources
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /\.ya?ml$/.test(file))
      .sort()
  } catch (error) {
    throw new SourceError(
      folder,
      `the folder of sources cannot be read (${(error as Error).message})`,
    )
  }
}

function readCard(path: string, id: string): Source {
  let data: unknown
  try {
    data = parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new SourceError(path, `no YAML: ${(error as Error).message.split('\n')[0]}`)
  }
  const read = Source.safeParse(data)
  if (read.success) return Object.freeze({ ...read.data, id })
  const issue = read.error.issues[0]
  const key = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.')
  throw new SourceError(path, `${key || 'the card'}: ${issue?.message ?? 'not understood'}`)
}

/** The source whose host an address has; null for an outlet without a card. */
export function sourceOf(sources: ReadonlyMap<string, Source>, url: string): Source | null {
  if (!URL.canParse(url)) return null
  const { hostname, host } = new URL(url)
  const bare = hostname.replace(/^(?:www|m)\./, '')
  for (const source of sources.values())
    if (source.hosts.includes(bare) || source.hosts.includes(host)) return source
  return null
}
