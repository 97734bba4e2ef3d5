import { canonicalUrl, hostOf } from './canonical-url.ts'
import { datelineOf } from './dateline.ts'
import { datesInPath, type Found, type RawPage } from './found.ts'
import { readFrontMatter } from './front-matter.ts'
import { furnitureKind } from './furniture-kind.ts'
import { partGlued } from './glued.ts'
import { partHeadline } from './headline.ts'
import { isProse, type Line, toLines } from './lines.ts'
import { outletInText } from './outlet.ts'
import { isDateLine, readPrintedDate } from './russian-date.ts'
import { startOfStories } from './story-list.ts'

/** Plain text, with or without front matter → headline, lines, dates, outlet. Throws FrontMatterError. */
export function fromText(file: string, page: RawPage): Found {
  const { matter, text } = readFrontMatter(file)
  const lines = partGlued(toLines(text))
  const { masthead, title, rest } = partHeadline(lines)
  const printed = [
    ...masthead.map((line) => line.text),
    ...rest.slice(0, 1).map((line) => datelineOf(line.text)),
  ]
  const url = canonicalUrl(matter.url ?? page.url)
  return {
    title: matter.title ?? title,
    lines:
      matter.title && title && title !== matter.title
        ? [{ text: title, gap: false, item: false }, ...rest]
        : rest,
    dates: [
      ...(matter.published ? [{ text: matter.published, from: 'front-matter' as const }] : []),
      ...ownFirst(printed, lines[0]?.text ?? '', rest[0]?.text ?? '').map((line) => ({
        text: line,
        from: 'text' as const,
      })),
      ...datesBelow(rest).map((line) => ({ text: line, from: 'text' as const })),
      ...datesInPath(url),
      ...datesInPath(ownLink(lines)),
      ...printed
        .filter((line) => /(?:^|\s)(?:19|20)\d\d-\d\d$/.test(line))
        .map((line) => ({ text: line, from: 'text' as const })),
    ],
    url,
    outlets: [matter.source ?? null, outletInText(lines.map((line) => line.text)), hostOf(url)],
    seen: text,
  }
}

/**
 * Dated lines, the nearest above the running text first. «Обновлено …» tells another day, so such lines come last. A site's clock
 * («Воскресенье, 9 ноября 2025» as the very first line) shows the day of the crawl: it counts only where the report opens with a
 * day near it.
 */
function ownFirst(printed: string[], first: string, lead: string): string[] {
  const dated = printed.map(labelled).filter(isStamp)
  const isOther = (text: string) => OTHER_DAY.test(text)
  const isClock = (text: string) =>
    WEEKDAY.test(text) && (text === first ? !isConfirmed(text, lead) : isLater(text, lead))
  return [
    ...dated.filter((text) => !isOther(text)).reverse(),
    ...dated.filter((text) => isOther(text) && !isClock(text)),
  ]
}

/** «Автор … На чтение 3 мин Опубликовано 05.11.2024 Обновлено …»: from the label on. */
const labelled = (text: string) =>
  /(?:опубликован\p{L}{0,2}|дата публикации|размещен\p{L}|добавлен\p{L}|создан\p{L}|published)[:\s]{1,3}\d.{0,40}/iu.exec(
    text,
  )?.[0] ?? text

/** The only address that stands alone or as the source: «Ссылка на статью: https://site.kz/2024/11/05/…», or null. */
function ownLink(lines: Line[]): string | null {
  const links = lines.flatMap(({ text }) => LINK.exec(text)?.[1] ?? [])
  return links.length === 1 ? (links[0] ?? null) : null
}

const LINK =
  /^(?:источник|оригинал|ссылка(?: на статью| на источник)?)? ?:? ?(https?:\/\/\S{8,300})$/i

const WEEKDAY = /^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)/i
const OTHER_DAY =
  /^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|обновл|измен|сегодня)/i

/** A day with its year and little else: «Новости, 5 ноября 2024», but not a subtitle with the day of the event in it. */
function isStamp(text: string): boolean {
  if (text.length > 120) return false
  const read = readPrintedDate(text)
  if (!read?.year) return false
  return read.time !== null || (text.match(/\p{L}{3,}/gu) ?? []).length <= 7
}

/** Whether the report opens with a day long before the one of a site's clock, which is then the day of the crawl. */
function isLater(clock: string, lead: string): boolean {
  const apart = daysBetween(lead, clock)
  return apart?.years === true && apart.days > 60 && apart.days < 20 * 365
}

/** Whether the report opens with a day of the two months about a clock's day. */
function isConfirmed(clock: string, lead: string): boolean {
  const apart = daysBetween(lead, clock)
  return apart !== null && Math.abs(apart.days) <= 60
}

/** Days, roughly, from the day that a report opens with to a printed one: of one year where the report's has none of its own. */
function daysBetween(lead: string, printed: string): { days: number; years: boolean } | null {
  const [told, now] = [readPrintedDate(lead.slice(0, 120)), readPrintedDate(printed)]
  if (!told || !now?.year) return null
  const years = now.year - (told.year ?? now.year)
  const days = years * 365 + (now.month - told.month) * 30 + now.day - told.day
  return { days, years: told.year !== null }
}

/** The only date under the article, above the next stories: the last resort before the address. */
function datesBelow(lines: Line[]): string[] {
  const list = startOfStories(lines)
  const above = list < 0 ? lines : lines.slice(0, list)
  const end = above.findIndex((line) => furnitureKind(line.text) === 'end')
  const own = end < 0 ? above : above.slice(0, end)
  const last = own.findLastIndex(({ text }) => isProse(text) && !isDateLine(text))
  const dated = own
    .slice(Math.min(last + 1, Math.max(own.length - 4, 0)))
    .map((line) => line.text)
    .filter((text) => isDateLine(text) && readPrintedDate(text)?.year)
  return dated.length === 1 ? dated : []
}
