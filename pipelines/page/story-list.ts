import { furnitureKind } from './furniture-kind.ts'
import { isProse, type Line } from './lines.ts'
import { isDateLine } from './russian-date.ts'

/**
 * Where a list of other stories begins under the article: two lines or more of nothing but a clock time, a date or «3 часа
 * назад», each with a headline under it; or stories told in one line behind their time. -1: there is none. A day over a
 * paragraph («12 марта» over what was done that day) is the article's own.
 */
export function startOfStories(lines: readonly Line[]): number {
  let told = 0
  for (const [i, { text, item }] of lines.entries()) {
    if (told >= ENOUGH && isStamped(text) && isStory(lines, i) && hasNext(lines, i)) return i
    if (told >= ENOUGH && isMasthead(lines, i)) return i
    if (isProse(text) || item) told += text.length
    if (told >= ENOUGH && REPLY.test(text)) return commentBefore(lines, i)
  }
  return -1
}

/** Another article's head: a headline, its day and hour, and running text at once. */
function isMasthead(lines: readonly Line[], at: number): boolean {
  const [headline, stamp, text] = lines.slice(at, at + 3).map((line) => line.text)
  if (headline === undefined || stamp === undefined || text === undefined) return false
  return (
    isHeadlineLike(headline) &&
    !isProse(headline) &&
    headline.split(' ').length >= 4 &&
    isDateLine(stamp) &&
    /\d:\d\d/.test(stamp) &&
    /\d{4}|\p{L}{3}/u.test(stamp) &&
    isProse(text)
  )
}

const REPLY = /^(?:ответить|reply|жауап беру|пожаловаться)\.?$/i

/** The comment that a button stands under: its time, and the name above it. */
function commentBefore(lines: readonly Line[], button: number): number {
  const from = Math.max(0, button - 6)
  const stamp = lines.slice(from, button).findIndex(({ text }) => isDateLine(text))
  if (stamp < 0) return button
  const above = lines[from + stamp - 1]
  const isName = above !== undefined && above.text.split(' ').length <= 3 && !isProse(above.text)
  return from + stamp - (isName ? 1 : 0)
}

/** Characters of running text that an article has at least. */
const ENOUGH = 120
/** Lines of one story in a list: time, headline, what it is about, a counter. */
const STORY = 5

const isStamped = (text: string) => isStamp(text) || STAMPED.test(text)

const isStamp = (text: string) => isDateLine(text) && /\d|назад$/i.test(text)

/** «12:45 В Астане открылся форум», «15 мая 2024 | Первый поезд»; a programme has a dash («10:00 – открытие»). */
const STAMPED =
  /^(?:\d{1,2}:\d\d(?:,? \d{1,2}[. ]\p{L}{0,9}[\d.]{0,8})?|\d{1,2}\.\d\d\.\d{2,4}(?:,? \d{1,2}:\d\d)?|\d{1,2} \p{L}{3,8}(?: \d{4})?(?:,? \d{1,2}:\d\d)? ?\|) ?[|/]? ?["«]?\p{Lu}[^;:]{10,180}[^.;:–—-]$/u

/**
 * Whether under «Материалы по теме» headlines and single paragraphs take turns twice or more to the end, as other
 * stories with their leads do; where two paragraphs follow each other the article goes on.
 */
export function storiesFollow(lines: readonly Line[], at: number): boolean {
  let leads = 0
  let headlines = 0
  for (const { text, item } of lines.slice(at + 1, at + 1 + WINDOW)) {
    if (furnitureKind(text) === 'end') break
    if (furnitureKind(text) !== null) continue
    if (isProse(text)) {
      if (headlines === 0) return false
      headlines = 0
      leads++
    } else if (isHeadlineLike(text) && !item && text.split(' ').length >= 4) headlines++
    else return false
  }
  return leads >= 2
}

const WINDOW = 24

const isStory = (lines: readonly Line[], at: number): boolean => {
  const { text } = lines[at] as Line
  if (!isStamp(text)) return true
  const next = lines[at + 1]
  return next !== undefined && isHeadlineLike(next.text)
}

const isHeadlineLike = (text: string) =>
  /\p{L}{3}/u.test(text) &&
  text.length <= 220 &&
  !/[.;:…]["»”)]?$/.test(text) &&
  furnitureKind(text) !== 'end'

const hasNext = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at + 1, at + 1 + STORY).some((line, i) => {
    if (!isStamped(line.text)) return false
    // A time right under another is of the page («15:31», «Вчера»), not of a story.
    return STAMPED.test(line.text) || i > 0
  })
