import { createHash } from 'node:crypto'
import { load } from 'cheerio'
import type { Article } from '../../extractors/article.ts'
import { type Passed, passed, setAside } from '../stage.ts'
import { findBody } from './body.ts'
import { canonicalUrl, hostOf } from './canonical-url.ts'
import { decode, headerCharset } from './charset.ts'
import { FrontMatterError, readFrontMatter } from './front-matter.ts'
import { withoutFurniture } from './furniture.ts'
import { partHeadline, withoutOutlet } from './headline.ts'
import { languageOf } from './language.ts'
import { isProse, type Line, tidy, toLines } from './lines.ts'
import { readMetadata } from './metadata.ts'
import { outletInText } from './outlet.ts'
import { type DateCandidate, dateInPath, publishedAt } from './published-at.ts'
import { readPrintedDate } from './russian-date.ts'

/** A page as it came: bytes and what is known of them. */
export interface RawPage {
  /** What messages call it: the path or the address. */
  subject: string
  /** The file's name without its ending; null for what came from the web (its id is a hash of its canonical address). */
  id: string | null
  url: string | null
  bytes: Uint8Array
  /** Content-Type as the server sent it, or null. */
  contentType: string | null
  retrievedAt: Date
}

export const DEFAULT_TIME_ZONE = 'Asia/Almaty'
/** Bytes above which a page is no article. */
export const MAX_BYTES = 10 * 1024 * 1024

/** A page → the article in it, or the outcome that says why there is none. */
export function parsePage(page: RawPage, timeZone = DEFAULT_TIME_ZONE): Passed<Article> {
  const aside = (kind: Parameters<typeof setAside>[0], reason: string) =>
    setAside(kind, page.subject, reason)
  if (page.bytes.length > MAX_BYTES)
    return aside(
      'too-large',
      `${megabytes(page.bytes.length)} MB; an article may have ${megabytes(MAX_BYTES)}`,
    )
  if (page.bytes.length === 0) return aside('empty', 'the file is empty')
  const decoded = decode(page.bytes, headerCharset(page.contentType))
  if (!decoded) return aside('binary', 'not a text: save the article as .txt or .html')
  if (decoded.text.trim() === '') return aside('empty', 'there is nothing in it but blanks')
  try {
    const found = isHtml(page, decoded.text)
      ? fromHtml(decoded.text, page)
      : fromText(decoded.text, page)
    if (!found) return aside('not-an-article', 'no running text of an article found in the page')
    return assemble(found, page, timeZone)
  } catch (error) {
    if (error instanceof FrontMatterError) return aside('malformed', error.message)
    throw error
  }
}

interface Found {
  title: string | null
  lines: Line[]
  dates: DateCandidate[]
  url: string | null
  /** From best to last resort. */
  outlets: Array<string | null>
}

function assemble(found: Found, page: RawPage, timeZone: string): Passed<Article> {
  const title = found.title ? tidy(found.title) : null
  const paragraphs = withoutDoubledLead(
    withoutFurniture(found.lines).map((line) => withoutRubric(line.text)),
    title,
  )
  const body = paragraphs.join('\n')
  const language = languageOf(body || (title ?? ''))
  if (language !== 'ru' && language !== 'und')
    return setAside(
      'wrong-language',
      page.subject,
      `written in ${LANGUAGES[language] ?? `“${language}”`}, not in Russian`,
    )
  if (body === '' || language === 'und')
    return setAside('not-an-article', page.subject, 'no running text of an article found in it')
  const published = publishedAt(found.dates, timeZone, page.retrievedAt)
  const head = title === null ? '' : `${title}\n\n`
  return passed({
    id:
      page.id ??
      createHash('sha256')
        .update(found.url ?? page.subject)
        .digest('hex')
        .slice(0, 16),
    url: found.url,
    source: found.outlets.find((outlet) => outlet !== null) ?? null,
    title,
    publishedAt: published?.at ?? null,
    publishedFrom: published?.from ?? null,
    timeZone,
    language,
    text: head + body,
    bodyStart: head.length,
  })
}

function fromText(file: string, page: RawPage): Found | null {
  const { matter, text } = readFrontMatter(file)
  const lines = toLines(text)
  if (lines.length === 0) return null
  const { masthead, title, rest } = partHeadline(lines)
  const printed = [
    ...masthead.map((line) => line.text),
    ...rest.slice(0, 1).map((line) => dateline(line.text)),
  ]
  const url = canonicalUrl(matter.url ?? page.url)
  return {
    title: matter.title ?? title,
    lines: rest.filter((line) => line.text !== matter.title),
    dates: [
      ...(matter.published ? [{ text: matter.published, from: 'front-matter' as const }] : []),
      ...nearestFirst(printed).map((text) => ({ text, from: 'text' as const })),
      ...inPath(url),
    ],
    url,
    outlets: [matter.source ?? null, outletInText(lines.map((line) => line.text)), hostOf(url)],
  }
}

function fromHtml(html: string, page: RawPage): Found | null {
  const { matter, text } = html.startsWith('---')
    ? readFrontMatter(html)
    : { matter: {}, text: html }
  const $ = load(text)
  const metadata = readMetadata($)
  const url = canonicalUrl(matter.url ?? metadata.canonical ?? page.url, page.url)
  const visible = visibleDates($('body').text())
  const body = findBody($, metadata.articleBody)
  if (!body) return null
  const title =
    matter.title ?? (metadata.title ? withoutOutlet(metadata.title, metadata.outlet) : null)
  const own = body.lines.findIndex((line) => line.text === title)
  const parted = own >= 0 ? { rest: body.lines.slice(own + 1) } : { rest: body.lines }
  const running = parted.rest.map((line) => line.text)
  return {
    title,
    lines: parted.rest.filter((line) => line.text !== title),
    dates: [
      ...(matter.published ? [{ text: matter.published, from: 'front-matter' as const }] : []),
      ...metadata.dates,
      ...aroundTitle(visible, title).map((text) => ({ text, from: 'text' as const })),
      ...inPath(url),
    ],
    url,
    outlets: [matter.source ?? null, metadata.outlet, outletInText(running), hostOf(url)],
  }
}

const inPath = (url: string | null): DateCandidate[] => {
  const day = url ? dateInPath(url) : null
  return day ? [{ text: day, from: 'url' }] : []
}

/** A site's clock («Воскресенье, 9 ноября 2025») stands on top of every page, so dates without a weekday come first. */
function nearestFirst(printed: string[]): string[] {
  const dated = printed.filter((text) => text.length <= 120 && readPrintedDate(text)?.year)
  const clock = (text: string) =>
    /^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)/i.test(text)
  return [...dated.filter((text) => !clock(text)).reverse(), ...dated.filter(clock)]
}

const dateline = (text: string) =>
  text.slice(0, 90).match(/^.{0,70}?(?:\/|КАЗИНФОРМ|КАЗТАГ|КазТАГ)/u)?.[0] ?? ''

function visibleDates(text: string): string[] {
  return text.split('\n').map(tidy).filter(Boolean)
}

/** Short dated lines within ten lines of the headline. */
function aroundTitle(lines: string[], title: string | null): string[] {
  const at = title ? lines.findLastIndex((line) => line === title) : -1
  const near =
    at < 0
      ? lines.slice(0, 40)
      : [...lines.slice(at + 1, at + 11), ...lines.slice(Math.max(0, at - 5), at).reverse()]
  return near.filter((line) => line.length <= 80 && !isProse(line) && readPrintedDate(line)?.year)
}

/** «новости в мире - 5 ноября /Агентство/. Аким…»: rubric, day and agency go where no place is named before them. */
function withoutRubric(text: string): string {
  const match =
    text.match(/^\p{Ll}[\p{L}\s]{2,40}\s?[-–—]\s?\d{1,2} \p{L}{3,9}\s?\/[^/]{2,30}\/\.?\s*/u) ??
    text.match(/^(?:\d{1,2} \p{L}{3,9}\.?,?\s?)?\/[^/]{2,30}\/\.?\s*(?:[-–—]\s*)?/u)
  return match ? text.slice(match[0].length) : text
}

/** The lead often stands twice: as the announcement and as the first paragraph. */
function withoutDoubledLead(paragraphs: string[], title: string | null): string[] {
  const seen = new Set<string>()
  return paragraphs.filter((text, i) => {
    const key = text
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()
    const doubled =
      i < 4 &&
      (seen.has(key) ||
        (title !== null &&
          key ===
            title
              .toLowerCase()
              .replace(/[^\p{L}\d]+/gu, ' ')
              .trim()))
    seen.add(key)
    return !doubled
  })
}

function isHtml(page: RawPage, text: string): boolean {
  if (/html/i.test(page.contentType ?? '') || /\.html?$/i.test(page.subject)) return true
  return /^\s{0,200}(?:<!--[^>]{0,500}-->\s{0,200})?<(?:!doctype html|html|head|body)\b/i.test(
    text.slice(0, 2000),
  )
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 102.4) / 10

const LANGUAGES: Record<string, string> = {
  kk: 'Kazakh',
  zh: 'Chinese',
  en: 'English',
  ky: 'Kyrgyz',
  uz: 'Uzbek',
  uk: 'Ukrainian',
  be: 'Belarusian',
  tr: 'Turkish',
  ug: 'Uyghur',
  mn: 'Mongolian',
  de: 'German',
  bg: 'Bulgarian',
}
