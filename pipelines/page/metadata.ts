import type { CheerioAPI } from 'cheerio'
import { z } from 'zod'
import { tidy } from './lines.ts'
import type { DateCandidate } from './published-at.ts'

/** What a page says about itself outside its body. */
export interface Metadata {
  title: string | null
  outlet: string | null
  /** Canonical address as printed. */
  canonical: string | null
  /** Dates in the order of trust: JSON-LD, meta, `<time>`. */
  dates: DateCandidate[]
  /** The body that JSON-LD gives, or null. */
  articleBody: string | null
  /** The page calls itself an article (JSON-LD type or og:type). */
  saysArticle: boolean
}

/** Reads JSON-LD, meta tags, `<time>` and `<h1>`; must run before the page is cleared for its body. */
export function readMetadata($: CheerioAPI): Metadata {
  const data = jsonLd($)
  const tags = metaTags($)
  const article = data.find((node) => ARTICLE_TYPES.test(node.type)) ?? null
  const headings = $('h1')
    .toArray()
    .map((element) => tidy($(element).text()))
    .filter((text) => text.length >= 10)
  const og = meta(tags, ['og:title', 'twitter:title'])
  return {
    title:
      headingLike(headings, og) ??
      article?.headline ??
      og ??
      headings[0] ??
      (tidy($('title').first().text()) || null),
    outlet:
      meta(tags, ['og:site_name', 'application-name']) ??
      article?.publisher ??
      titleEnd($, headings),
    canonical: $('link[rel="canonical"]').attr('href') ?? meta(tags, ['og:url']) ?? null,
    dates: [
      ...(article?.datePublished
        ? [{ text: article.datePublished, from: 'json-ld' as const }]
        : []),
      ...metaDates($, tags),
      ...timeDates($),
    ],
    articleBody: article?.articleBody ?? null,
    saysArticle: article !== null || meta(tags, ['og:type']) === 'article',
  }
}

const ARTICLE_TYPES = /(?:News|Reportage|Analysis|Background)?Article$|BlogPosting$|Report$/
const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'datePublished',
  'pubdate',
  'publishdate',
  'publish_date',
  'publish-date',
  'published_time',
  'mediator_published_time',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'date',
]

type MetaTags = ReadonlyMap<string, string>

/** What the meta tags say by their names in small letters, the first of a name; read in one pass, since a selector goes through the whole page. */
function metaTags($: CheerioAPI): MetaTags {
  const tags = new Map<string, string>()
  for (const element of $('meta').toArray())
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = $(element).attr(attribute)?.toLowerCase()
      if (name !== undefined && !tags.has(name))
        tags.set(name, tidy($(element).attr('content') ?? ''))
    }
  return tags
}

/** The content of the first of these names that has any. */
const meta = (tags: MetaTags, names: readonly string[]): string | null =>
  names.map((name) => tags.get(name.toLowerCase())).find((text) => text) ?? null

function metaDates($: CheerioAPI, tags: MetaTags): DateCandidate[] {
  const named = DATE_NAMES.map((name) => meta(tags, [name])).filter((text) => text !== null)
  const marked = $('[itemprop="datePublished"]')
    .toArray()
    .map(
      (element) => $(element).attr('content') ?? $(element).attr('datetime') ?? $(element).text(),
    )
  return [...named, ...marked].map((text) => ({ text: tidy(text), from: 'meta' as const }))
}

/** `<time>` of the article itself: one inside a link or a list of news belongs to another story. */
function timeDates($: CheerioAPI): DateCandidate[] {
  const own = $('time')
    .toArray()
    .filter(
      (element) =>
        $(element).closest(
          'a, li, aside, nav, footer, [class*="related"], [class*="sidebar"], [class*="comment"], [class*="latest"]',
        ).length === 0,
    )
  return own.slice(0, 2).map((element) => ({
    text: tidy($(element).attr('datetime') ?? $(element).text()),
    from: 'time' as const,
  }))
}

/** The `<h1>` that og:title repeats: og:title may carry the outlet's name, another h1 the logo. */
function headingLike(headings: string[], og: string | null): string | null {
  if (headings.length === 1 && !og) return headings[0] ?? null
  return headings.find((heading) => og?.startsWith(heading.slice(0, 30))) ?? null
}

/** «Заголовок - Название газеты» in `<title>`, where the heading on the page is the first part. */
function titleEnd($: CheerioAPI, headings: string[]): string | null {
  const title = tidy($('title').first().text())
  const heading = headings.find((text) => title.startsWith(text))
  return heading
    ? (title
        .slice(heading.length)
        .match(/^\s*[|–—:·-]\s*([^|–—:·]{2,40})$/u)?.[1]
        ?.trim() ?? null)
    : null
}

interface LinkedData {
  type: string
  headline: string | null
  datePublished: string | null
  publisher: string | null
  articleBody: string | null
}

const Text = z.string().transform(tidy).nullable().catch(null)
const Named = z
  .union([z.object({ name: z.string() }).transform(({ name }) => name), z.string()])
  .nullable()
  .catch(null)
const Node = z.looseObject({
  '@type': z
    .union([
      z.string(),
      z
        .array(z.string())
        .transform((types) => types.find((type) => ARTICLE_TYPES.test(type)) ?? types[0] ?? ''),
    ])
    .catch(''),
  headline: Text,
  datePublished: Text,
  publisher: z.union([Named, z.array(Named).transform((list) => list[0] ?? null)]).catch(null),
  articleBody: z.string().nullable().catch(null),
  '@graph': z.array(z.unknown()).catch([]),
})

function jsonLd($: CheerioAPI): LinkedData[] {
  return $('script[type="application/ld+json"]')
    .toArray()
    .flatMap((element) => nodesOf(looselyParsed($(element).text())))
}

function nodesOf(value: unknown): LinkedData[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  const read = Node.safeParse(value)
  if (!read.success) return []
  const {
    '@type': type,
    '@graph': graph,
    headline,
    datePublished,
    publisher,
    articleBody,
  } = read.data
  const body =
    articleBody?.replace(/<br\s*\/?>|<\/p>/gi, '\n').replace(/<[^<>]{0,500}>/g, '') ?? null
  return [
    { type, headline, datePublished, publisher, articleBody: body },
    ...graph.flatMap(nodesOf),
  ]
}

/** Outlets print JSON with raw line breaks, comments around it or a comma too many; what stays broken is left out. */
function looselyParsed(text: string): unknown {
  const mended = text
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s{0,20}([}\]])/g, '$1')
  try {
    return JSON.parse(mended)
  } catch (error) {
    if (error instanceof SyntaxError) return null // broken JSON-LD says nothing; the page's other signs remain
    throw error
  }
}
