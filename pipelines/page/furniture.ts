import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { dataPath } from '../../extractors/index.ts'
import { isProse, type Line } from './lines.ts'
import { isDateLine } from './russian-date.ts'

/**
 * The article's own lines out of a page's lines. What goes is listed in `furniture.yaml`: other stories, calls to the
 * reader, credits, counters, dates, tags. `mastheadEnd` is the number of leading lines that stand above the running text.
 */
export function withoutFurniture(lines: Line[]): Line[] {
  const own = untilOtherStories(lines)
  const kept: Line[] = []
  for (let i = 0; i < own.length; i++) {
    const line = own[i] as Line
    const kind = furnitureKind(line.text)
    if (kind === 'also') i += teasersAfter(own, i)
    else if (kind === null && !isRepeated(line, own))
      kept.push({ ...line, text: withoutTail(line.text) })
  }
  return withoutTags(kept).filter((line) => line.text !== '')
}

export type FurnitureKind = 'end' | 'call' | 'also' | 'drop'

/** What a line is by its own words, or null for a line of the article. */
export function furnitureKind(text: string): FurnitureKind | null {
  const line = fold(text)
  if (
    line === '' ||
    isDateLine(text) ||
    COUNTER.test(text) ||
    text.includes('©') ||
    WEB_ADDRESS.test(text)
  )
    return 'drop'
  if (isCredit(text)) return 'drop'
  if (begins(line, PHRASES.call)) return 'call'
  if (PHRASES.alone.has(line)) return 'drop'
  if (isProse(text)) return null
  if (begins(line, PHRASES.also)) return 'also'
  if (beginsAsHeading(line, text, PHRASES.end)) return 'end'
  if (
    begins(line, PHRASES.drop) &&
    text.length <= 200 &&
    !/[.!?]$/.test(text.replace(/^.{0,60}:/, ''))
  )
    return 'drop'
  if (text.length <= 120 && PHRASES.inside.some((phrase) => line.includes(phrase))) return 'drop'
  return isMenu(text) || CAPTION_NUMBER.test(text) ? 'drop' : null
}

/** Where the list of other stories begins there the article ends, provided that it had begun. */
function untilOtherStories(lines: Line[]): Line[] {
  const length = (from: number, to: number) =>
    lines.slice(from, to).reduce((sum, { text }) => sum + (isProse(text) ? text.length : 0), 0)
  let start = 0
  for (let i = 0; i < lines.length; i++) {
    if (furnitureKind((lines[i] as Line).text) !== 'end') continue
    const before = length(start, i)
    if (before === 0) continue
    // A side column may stand before the article: then nearly all running text comes after its heading.
    if (before < 250 && length(i, lines.length) > before * 4) {
      start = i
      continue
    }
    return lines.slice(start, i)
  }
  return lines.slice(start)
}

/** How many lines after a bare «Читайте также» are headlines of other stories. */
function teasersAfter(lines: Line[], at: number): number {
  const own = (lines[at] as Line).text
  if (/[:：]\s*\S/.test(own) || fold(own).split(' ').length > 4) return 0
  let count = 0
  for (const { text } of lines.slice(at + 1, at + 9)) {
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
    if (isProse(text) || item || text.endsWith(':') || (closes(text) && !isSignature(text))) break
    end--
  }
  const dropped = lines.length - end
  const before = lines[end - 1]
  const isList = dropped > 0 && before !== undefined && /:$/.test(before.text)
  return isList ? lines : lines.slice(0, end)
}

const closes = (text: string) =>
  /[.!?…;][»"”“)’]{0,2}$/.test(text) || /[.!?…][»"”“]{1,2}\.?$/.test(text)

const NAME = /^(?:\p{Lu}[\p{L}-]{1,20}|\p{Lu}\.)$/u

/** «Акмарал МАЙКОЗОВА, Актобе», «А. Ибраев»: two to four capitalised words and nothing else. */
function isSignature(text: string): boolean {
  const words = text.replace(/[.,;]+$/, '').split(/[,\s]+/)
  return words.length >= 2 && words.length <= 4 && words.every((word) => NAME.test(word))
}

/** «Пресс-служба акимата области», «фото пресс-службы…», «Reuters / Иванов»: who made it, not what it says. */
function isCredit(text: string): boolean {
  if (text.length > 160 || /[.!?]$/.test(text)) return false
  return (
    /^\(?(?:по (?:материалам|информации) |по сообщению )?(?:пресс[- ]служб|отдел пресс|служба коммуникаций|управление пресс)/i.test(
      text,
    ) ||
    /^(?:иллюстративн\p{L}* |архивн\p{L}* )?(?:фото|photo|видео|коллаж)(?:[^\p{L}]|$)/iu.test(text)
  )
}

/** Counters and clock times on their own: «1353», «👁 2 340», «12:24», «3:20:», «2 КОММЕНТАРИЯ», «(4)». */
const COUNTER =
  /^[^\p{L}]{0,30}$|^\d[\d\s.,]{0,10}\s?(?:комментари\p{L}{1,3}|просмотр\p{L}{0,3}|прочтени\p{L}{1,3}|лайк\p{L}{0,3}|views?|мин)\.?$/iu

/** «делегация (1)»: a picture's file name. */
const CAPTION_NUMBER = /^(?:[^\s.]+ ){1,4}\(\d{1,3}\)$|\.(?:jpe?g|png|webp)$/iu

const WEB_ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^\S{2,40}@\S{2,40}\.\p{L}{2,6}$/iu

/** A row of rubrics: three or more capitalised one- or two-word names without any punctuation or verb between. */
function isMenu(text: string): boolean {
  const parts = text.split(/\s*[|/·•]\s*|\s{2,}/).filter(Boolean)
  if (parts.length >= 3 && parts.every((part) => part.split(' ').length <= 3)) return true
  const words = text.split(' ')
  return (
    words.length >= 4 &&
    words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && RUBRICS.has(word.toLowerCase()))
  )
}

const RUBRICS = new Set(
  'главная новости политика общество экономика культура спорт аналитика происшествия мир бизнес финансы технологии здоровье образование регионы видео фото авто интервью туризм наука контакты реклама право'.split(
    ' ',
  ),
)

/** A scrap that stands twice or more (a button, a caption, a credit) is furniture; running text may be repeated. */
function isRepeated(line: Line, lines: Line[]): boolean {
  if (isProse(line.text) || line.item) return false
  return lines.filter((other) => other.text === line.text).length > 1
}

/** Cuts «… Подписывайтесь на наш канал» and «… Фото: акимат» off the end of a paragraph. */
function withoutTail(text: string): string {
  const line = text.toLowerCase().replaceAll('ё', 'е')
  for (const phrase of PHRASES.tail) {
    const at = Math.max(
      ...['. ', '! ', '» ', '" ', '? '].map((stop) => line.lastIndexOf(stop + phrase)),
    )
    if (at > 40 && line.length - at < 260) return text.slice(0, at + 1).trim()
  }
  return text
}

function begins(line: string, phrases: readonly string[]): boolean {
  return phrases.some(
    (phrase) => line.startsWith(phrase) && !/^\p{L}/u.test(line.slice(phrase.length)),
  )
}

/** One or two words make a heading only if little follows: «Популярное», not «Популярные маршруты обсудили на встрече». */
function beginsAsHeading(line: string, text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    if (!line.startsWith(phrase) || /^\p{L}/u.test(line.slice(phrase.length))) return false
    const rest = line.slice(phrase.length).trim()
    if (/^[:(\d]/.test(rest)) return true
    return (
      rest.split(' ').filter(Boolean).length <= phrase.split(' ').length && !/[.!?]$/.test(text)
    )
  })
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/^[\s«»"“”'>•·*#|-]+|[\s«»"“”':|.…-]+$/g, '')

const Phrases = z.strictObject({
  end: z.array(z.string()),
  call: z.array(z.string()),
  also: z.array(z.string()),
  drop: z.array(z.string()),
  alone: z.array(z.string()),
  inside: z.array(z.string()),
  tail: z.array(z.string()),
})

const PHRASES = load()

function load() {
  const read = Phrases.parse(parse(readFileSync(dataPath('pipelines/page/furniture.yaml'), 'utf8')))
  const folded = (list: string[]) => list.map((phrase) => phrase.toLowerCase().replaceAll('ё', 'е'))
  return {
    end: folded(read.end),
    call: folded(read.call),
    also: folded(read.also),
    drop: folded(read.drop),
    alone: new Set(read.alone.map(fold)),
    inside: folded(read.inside),
    tail: folded(read.tail),
  }
}
