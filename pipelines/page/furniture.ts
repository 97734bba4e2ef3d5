import { fold, furnitureKind, PHRASES } from './furniture-kind.ts'
import { hasVerb, isProse, type Line } from './lines.ts'
import { isDateLine } from './russian-date.ts'
import { startOfStories, storiesFollow } from './story-list.ts'

/**
 * The article's own lines out of a page's lines. What goes is listed in `furniture.yaml`: other stories, calls to the
 * reader, credits, counters, dates, tags.
 */
export function withoutFurniture(lines: Line[]): Line[] {
  const own = untilList(untilOtherStories(lines))
  const repeated = repeatedScraps(own)
  const kept: Line[] = []
  for (let i = 0; i < own.length; i++) {
    const line = own[i] as Line
    const kind = furnitureKind(line.text)
    if (kind === 'also') i += teasersAfter(own, i)
    else if (kind === null && !repeated.has(line.text))
      kept.push({ ...line, text: withoutTail(line.text) })
  }
  return withoutTags(kept).filter((line) => line.text !== '')
}

/** Where the list of other stories begins there the article ends, provided that it had begun. */
function untilOtherStories(lines: Line[]): Line[] {
  const proseBefore = [0]
  for (const { text } of lines)
    proseBefore.push((proseBefore.at(-1) ?? 0) + (isProse(text) ? text.length : 0))
  const prose = (from: number, to: number) => (proseBefore[to] ?? 0) - (proseBefore[from] ?? 0)
  let start = 0
  for (const i of lines.keys()) {
    const before = prose(start, i)
    if (before === 0 || !endsArticle(lines, i)) continue
    // A side column may stand before the article: then nearly all running text comes after its heading.
    if (before >= 250 || prose(i, lines.length) <= before * 4) return lines.slice(start, i)
    start = i
  }
  return lines.slice(start)
}

function endsArticle(lines: readonly Line[], at: number): boolean {
  const kind = furnitureKind((lines[at] as Line).text)
  if (kind === 'also') return storiesFollow(lines, at)
  return kind === 'end' && (isExact((lines[at] as Line).text) || !textFollows(lines, at))
}

const ENDS = new Set(PHRASES.end)
const isExact = (text: string) => ENDS.has(fold(text)) || /[:(\d]/.test(text)

/** Under a heading of the article's own («Контакты сторон») its paragraphs go on. */
const textFollows = (lines: readonly Line[], at: number) =>
  lines.slice(at + 1, at + 3).filter(({ text }) => isProse(text)).length >
  (at + 2 < lines.length ? 1 : 0)

function untilList(lines: Line[]): Line[] {
  const start = startOfStories(lines)
  return start < 0 ? lines : lines.slice(0, start)
}

/** How many lines after a bare «Читайте также» are headlines of other stories. */
function teasersAfter(lines: Line[], at: number): number {
  const own = (lines[at] as Line).text
  if (/[:：]\s*\S/.test(own) || fold(own).split(' ').length > 4) return 0
  let count = 0
  for (const { text } of lines.slice(at + 1, at + 11)) {
    if (isProse(text) && !/\?$/.test(text)) break
    if (/[.:;]$/.test(text) && !isDateLine(text)) break
    count++
  }
  return count
}

/** What trails the last sentence without a full stop of its own: tags, headlines, the author; a list after a colon stays. */
function withoutTags(lines: Line[]): Line[] {
  let end = lines.length
  while (end > 0) {
    const { text, item } = lines[end - 1] as Line
    const isTold = isProse(text) || text.endsWith(':') || (closes(text) && !isSignature(text))
    if (item || (isTold && !isAmongHeadlines(lines, end - 1)) || isAttributed(text)) break
    end--
  }
  const dropped = lines.length - end
  const before = lines[end - 1]
  const isList = dropped > 0 && before !== undefined && /:$/.test(before.text)
  return isList ? lines : lines.slice(0, end)
}

/** «…, сообщает Kazpravda.kz»: a sentence that lost its full stop behind the outlet's name. */
const isAttributed = (text: string) =>
  text.length >= 50 &&
  /[,»"”–—-] ?[-–—]? ?(?:сообща[ею]т|сообщил[аи]?|переда[её]т|пишет|информирует|отметил[аи]?|сказал[аи]?|говорится в) \S/u.test(
    text,
  )

/** A headline may end like a sentence («Что обсуждали в Актау?»): two others above it and two lines under it do not. */
function isAmongHeadlines(lines: Line[], at: number): boolean {
  const isBare = ({ text, item }: Line) =>
    !item && !closes(text) && !isProse(text) && !/:$/.test(text)
  const above = lines.slice(Math.max(0, at - 2), at)
  const { text } = lines[at] as Line
  return (
    lines.length - at > 2 &&
    above.length === 2 &&
    above.every((line) => isBare(line) && line.text.split(' ').length >= 4) &&
    text.length <= 160 &&
    !/^[-–—«"“]|[:;]$/.test(text)
  )
}

const closes = (text: string) =>
  /[.!?…;][»"”“)’]{0,2}$/.test(text) || /[.!?…][»"”“]{1,2}\.?$/.test(text)

const NAME = /^(?:\p{Lu}[\p{L}-]{1,20}|\p{Lu}\.)$/u

/** «Акмарал МАЙКОЗОВА, Актобе», «А. Ибраев»: two to four capitalised words and nothing else. */
function isSignature(text: string): boolean {
  const words = text.replace(/[.,;]+$/, '').split(/[,\s]+/)
  return words.length >= 2 && words.length <= 4 && words.every((word) => NAME.test(word))
}

/** Scraps that stand twice or more (a button, a caption, a credit) are furniture; running text may be repeated. */
function repeatedScraps(lines: Line[]): Set<string> {
  const once = new Set<string>()
  const more = new Set<string>()
  for (const { text, item } of lines) {
    if (item || isProse(text)) continue
    if (once.has(text)) more.add(text)
    once.add(text)
  }
  return more
}

/** «Фото: акимат», but not «Фотовыставка откроется»; «Следите за новостями», but not «Следите за тем, как растёт торговля». */
function isTail(phrase: string, rest: string): boolean {
  if (/^\p{L}/u.test(rest)) return false
  if (phrase === 'источник') return /^ ?[:–—-]/.test(rest)
  if (phrase === 'фото') return /^ ?[:–—-]/.test(rest) || (rest.length <= 60 && !hasVerb(rest))
  return (
    phrase !== 'следите за' ||
    /новост|канал|telegram|телеграм|instagram|соцсет|нами|обновлен|событи/i.test(rest)
  )
}

/** Cuts «… Подписывайтесь на наш канал» and «… Фото: акимат» off the end of a paragraph. */
function withoutTail(text: string): string {
  const line = text.toLowerCase().replaceAll('ё', 'е')
  for (const phrase of PHRASES.tail) {
    const at = Math.max(
      ...['. ', '! ', '» ', '" ', '? '].map((stop) => line.lastIndexOf(stop + phrase)),
    )
    if (at > 40 && line.length - at < 260 && isTail(phrase, text.slice(at + 2 + phrase.length)))
      return text.slice(0, at + 1).trim()
  }
  return text
}
