import { createHash } from 'node:crypto'
import type { Article } from '../../extractors/index.ts'
import { type OutcomeKind, type Passed, passed, stopped } from '../stage.ts'
import { decode, headerCharset } from './charset.ts'
import { withoutDateline } from './dateline.ts'
import type { Found, RawPage, Selectors } from './found.ts'
import { fromHtml } from './from-html.ts'
import { fromText } from './from-text.ts'
import { FrontMatterError } from './front-matter.ts'
import { withoutFurniture } from './furniture.ts'
import { partWords } from './glued-words.ts'
import { languageOf } from './language.ts'
import { tidy } from './lines.ts'
import { publishedAt, publishedMonth } from './published-at.ts'

const DEFAULT_TIME_ZONE = 'Asia/Almaty'
/** Bytes above which a page is no article. */
export const MAX_BYTES = 10 * 1024 * 1024
/** Characters above which a text is a book or a dump: the longest reports have some 60,000. */
const MAX_BODY = 400_000

/** A page → the article in it, or the outcome that says why there is none. `timeZone`: IANA, the outlet's. */
export function parsePage(
  page: RawPage,
  timeZone = DEFAULT_TIME_ZONE,
  selectors: Selectors = {},
): Passed<Article> {
  const aside = (kind: OutcomeKind, reason: string) => stopped(kind, page.subject, reason)
  if (page.bytes.length > MAX_BYTES)
    return aside(
      'too-large',
      `${megabytes(page.bytes.length)} MB; an article may have ${megabytes(MAX_BYTES)} MB`,
    )
  if (page.bytes.length === 0) return aside('empty', 'there is nothing in it')
  const decoded = decode(page.bytes, headerCharset(page.contentType))
  if (!decoded) return aside('binary', 'not a text; save the article as .txt or .html')
  if (tidy(decoded.text) === '') return aside('empty', 'there is nothing in it but blanks')
  try {
    const found = isHtml(page, decoded.text)
      ? fromHtml(decoded.text, page, selectors)
      : fromText(decoded.text, page)
    return assemble(found, page, timeZone)
  } catch (error) {
    if (error instanceof FrontMatterError) return aside('malformed', error.message)
    throw error
  }
}

function assemble(found: Found, page: RawPage, timeZone: string): Passed<Article> {
  const title = found.title ? partWords(tidy(found.title)) : null
  const paragraphs = withoutFurniture(found.lines).map((line) =>
    partWords(withoutDateline(line.text)),
  )
  const body = withoutDoubles(paragraphs, title).join('\n')
  const language = languageOf(body || found.seen)
  if (language !== 'ru' && language !== 'und')
    return stopped(
      'wrong-language',
      page.subject,
      `written in ${LANGUAGES[language] ?? `“${language}”`}, not in Russian`,
    )
  if (body === '' || language === 'und')
    return stopped('not-an-article', page.subject, 'no running text of an article in it')
  if (body.length > MAX_BODY)
    return stopped(
      'too-large',
      page.subject,
      `${body.length} characters of text; an article may have ${MAX_BODY}`,
    )
  const published = publishedAt(found.dates, timeZone, page.retrievedAt)
  const month = publishedMonth(found.dates)
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
    ...(published === null && month !== null ? { publishedMonth: month } : {}),
    timeZone,
    language,
    text: head + body,
    ...(found.bodyFrom === undefined ? {} : { bodyFrom: found.bodyFrom }),
    bodyStart: head.length,
  })
}

/** The headline or the lead often stands twice: as the announcement and as the first paragraph. */
function withoutDoubles(paragraphs: string[], title: string | null): string[] {
  const seen = new Set(title === null ? [] : [words(title)])
  return paragraphs.filter((text, i) => {
    const doubled = i < 4 && seen.has(words(text))
    seen.add(words(text))
    return !doubled
  })
}

const words = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\d]+/gu)
    ?.join(' ') ?? ''

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
