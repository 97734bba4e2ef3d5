import { canonicalUrl, hostOf } from './canonical-url.ts'
import { datesInPath, type Found, type RawPage } from './found.ts'
import { readFrontMatter } from './front-matter.ts'
import { furnitureKind } from './furniture-kind.ts'
import { partHeadline } from './headline.ts'
import { type Line, toLines } from './lines.ts'
import { outletInText } from './outlet.ts'
import { isDateLine, readPrintedDate } from './russian-date.ts'

/** Plain text, with or without front matter → headline, lines, dates, outlet. Throws FrontMatterError. */
export function fromText(file: string, page: RawPage): Found {
  const { matter, text } = readFrontMatter(file)
  const lines = toLines(text)
  const { masthead, title, rest } = partHeadline(lines)
  const printed = [
    ...masthead.map((line) => line.text),
    ...rest.slice(0, 1).map((line) => dateline(line.text)),
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
      ...ownFirst(printed).map((line) => ({ text: line, from: 'text' as const })),
      ...datesBelow(rest).map((line) => ({ text: line, from: 'text' as const })),
      ...datesInPath(url),
    ],
    url,
    outlets: [matter.source ?? null, outletInText(lines.map((line) => line.text)), hostOf(url)],
    seen: text,
  }
}

/**
 * Dated lines, the nearest above the running text first. A site's clock («Воскресенье, 9 ноября 2025») stands on top of
 * every page and «Обновлено …» tells another day, so these come last.
 */
function ownFirst(printed: string[]): string[] {
  const dated = printed.filter((text) => text.length <= 120 && readPrintedDate(text)?.year)
  const isOther = (text: string) => OTHER_DAY.test(text)
  return [...dated.filter((text) => !isOther(text)).reverse(), ...dated.filter(isOther)]
}

const OTHER_DAY =
  /^(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|обновл|измен|сегодня)/i

/** A date under the article, above the next stories: the last resort before the address. */
function datesBelow(lines: Line[]): string[] {
  const end = lines.findIndex((line) => furnitureKind(line.text) === 'end')
  const own = end < 0 ? lines : lines.slice(0, end)
  return own
    .slice(-4)
    .map((line) => line.text)
    .filter((text) => isDateLine(text) && readPrintedDate(text)?.year)
}

/** «АСТАНА, 5 ноября 2024 года. /КазТАГ/»: the part of a paragraph up to the agency. */
const dateline = (text: string) =>
  text.slice(0, 90).match(/^.{0,70}?(?:\/|КАЗИНФОРМ|КАЗТАГ|КазТАГ)/u)?.[0] ?? ''
