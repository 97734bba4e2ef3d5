import { load } from 'cheerio'
import { findBody, pageLines } from './body.ts'
import { canonicalUrl, hostOf } from './canonical-url.ts'
import { datesInPath, type Found, type RawPage, type Selectors } from './found.ts'
import { readFrontMatter } from './front-matter.ts'
import { belowHeadline, withoutOutlet } from './headline.ts'
import { isProse, tidy, toLines } from './lines.ts'
import { readMetadata } from './metadata.ts'
import { outletInText } from './outlet.ts'
import { readPrintedDate } from './russian-date.ts'

/** An HTML page → headline, lines, dates, outlet; no lines where there is no article. Throws FrontMatterError. */
export function fromHtml(html: string, page: RawPage, selectors: Selectors = {}): Found {
  const { matter, text } = readFrontMatter(html)
  const $ = load(isTooDeep(text) ? withoutTags(text) : text)
  const metadata = readMetadata($)
  const visible = pageLines($)
  const card = bySelectors($, selectors)
  const lines = card.lines ?? findBody($, metadata.articleBody) ?? []
  const title =
    matter.title ??
    card.title ??
    (metadata.title ? withoutOutlet(metadata.title, metadata.outlet) : null)
  const url = canonicalUrl(matter.url ?? metadata.canonical ?? page.url, page.url)
  const own = lines.findIndex((line) => line.text === title)
  const running = belowHeadline(
    lines.slice(own + 1).filter((line) => line.text !== title),
    title,
  )
  return {
    title,
    lines: running,
    dates: [
      ...(matter.published ? [{ text: matter.published, from: 'front-matter' as const }] : []),
      ...card.dates.map((line) => ({ text: line, from: 'text' as const })),
      ...metadata.dates,
      ...aroundTitle(visible, title).map((line) => ({ text: line, from: 'text' as const })),
      ...datesInPath(url),
    ],
    url,
    outlets: [
      matter.source ?? null,
      metadata.outlet,
      outletInText(running.map((line) => line.text)),
      hostOf(url),
    ],
    seen: visible.join('\n'),
    bodyFrom: card.lines ? 'source' : 'general',
  }
}

/** What a source's selectors find; null where they find nothing of use. */
function bySelectors($: ReturnType<typeof load>, selectors: Selectors) {
  if (selectors.remove) $(selectors.remove).remove()
  const title = selectors.title ? tidy($(selectors.title).first().text()) : ''
  const dated = selectors.published ? $(selectors.published).first() : null
  const block = selectors.body ? $(selectors.body).first() : null
  const lines = block && block.length > 0 ? toLines(blockText($, block)) : []
  return {
    title: title === '' ? null : title,
    dates: dated
      ? [dated.attr('datetime') ?? tidy(dated.text())].filter((text) => text !== '')
      : [],
    lines: lines.some((line) => isProse(line.text)) ? lines : null,
  }
}

/** Text with a line for each block in it. */
function blockText($: ReturnType<typeof load>, block: ReturnType<ReturnType<typeof load>>): string {
  const copy = block.clone()
  copy.find('script, style, noscript, iframe, figure, figcaption').remove()
  copy.find('br').replaceWith('\n')
  copy.find('p, div, li, h1, h2, h3, h4, blockquote, tr').each((_, element) => {
    $(element).append('\n')
  })
  return copy.text()
}

/** Short dated lines next to the headline: below it down to the running text, then above it. */
function aroundTitle(lines: string[], title: string | null): string[] {
  const at = title ? lines.lastIndexOf(title) : -1
  const below = lines.slice(at + 1, at + 11)
  const text = below.findIndex(isProse)
  const above = lines.slice(Math.max(0, at - 4), Math.max(0, at)).reverse()
  const near = [...(text < 0 ? below : below.slice(0, text)), ...above]
  return near.filter((line) => isStamp(line.replace(ADDRESS, ' ')) && readPrintedDate(line)?.year)
}

/** A line of a day and little else; beside a day in digits there may be the buttons of the page («12-06-2014 Избранное Отправить Шрифт: а а а»). */
const isStamp = (line: string): boolean =>
  line.length <= 80 || (line.length <= 130 && IN_DIGITS.test(line))

const ADDRESS = /https?:\/\/\S{1,300}/g
const IN_DIGITS =
  /(?<![\d.-])(?:(?:19|20)\d\d[-./]\d\d?[-./]\d\d?|\d\d?[-./]\d\d?[-./](?:19|20)\d\d)(?![\d.-])/

/** Tags (those that HTML does not close by itself) nested deeper than any page needs them: damage or malice, and a tree that walks cannot come back from. */
const MAX_DEPTH = 600
const NESTING =
  /<(\/?)(?:div|span|section|article|table|ul|ol|dl|blockquote|center|font|b|i|u|em|strong|a|small|big|form|fieldset)\b/gi

function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, closes] of html.matchAll(NESTING)) {
    depth = closes ? Math.max(0, depth - 1) : depth + 1
    if (depth > MAX_DEPTH) return true
  }
  return false
}

/** The last way to read a page: blocks as lines, no tree. */
const withoutTags = (html: string) =>
  html
    .replace(/<(?:\/?(?:p|div|br|li|tr|td|h\d|table))\b[^<>]{0,500}>/gi, '<br>')
    .replace(/<(?!br>)[^<>]{0,500}>/gi, ' ')
