/** One line of a page: a paragraph, list item, heading or scrap of furniture, and whether a blank line stood before it. */
export interface Line {
  text: string
  gap: boolean
  /** A list item, in HTML or by its bullet in plain text. */
  item: boolean
}

/** Text → lines without invisible characters; blank lines become `gap`. */
export function toLines(text: string): Line[] {
  const lines: Line[] = []
  let gap = false
  const printed = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).map(tidy)
  for (const clean of unwrapped(printed)) {
    if (clean === '') gap = true
    else {
      lines.push({ text: clean, gap, item: BULLET.test(clean) })
      gap = false
    }
  }
  return lines
}

/** Paragraphs broken into lines of even width are joined; a blank line stands between paragraphs. */
function unwrapped(lines: readonly string[]): string[] {
  const width = wrapWidth(lines)
  if (width !== null) return joined(lines, width)
  const out: string[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at
    while (end < lines.length && lines[end] !== '') end++
    const block = lines.slice(at, end)
    for (const line of isWrapped(block) ? [block.join(' ')] : rejoined(block)) out.push(line)
    if (end < lines.length) out.push('')
    at = end + 1
  }
  return out
}

/** Characters of a full line, where a whole text is broken into lines of even width, most of them inside a sentence; else null. */
function wrapWidth(lines: readonly string[]): number | null {
  const broken = lines.filter((line, at) => line !== '' && (lines[at + 1] ?? '') !== '')
  const inside = lines.filter((line, at) => line !== '' && isOpen(lines[at - 1] ?? ''))
  // headlines in a row end without a mark too, but none opens in lower case
  const lower = inside.filter((line) => /^\p{Ll}/u.test(line))
  if (lower.length < 3 || inside.length < 4 || inside.length * 2 < broken.length) return null
  const width = broken.reduce((widest, { length }) => Math.max(widest, length), 0)
  return width <= 120 ? width : null
}

/** The lines of such a text: one goes on the one before that ends inside a sentence, where that is a full line or it opens in lower case. */
function joined(lines: readonly string[], width: number): string[] {
  const out: string[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1] ?? ''
    const full = before.length * 3 > width * 2
    const goesOn = isOpen(before) && (full || /^[\p{Ll}\d]/u.test(line))
    if (line !== '' && goesOn && !BULLET.test(line)) out.push(`${out.pop() ?? ''} ${line}`)
    else out.push(line)
  }
  return out
}

/** Text without the mark that ends a sentence. */
const isOpen = (line: string): boolean => line !== '' && !/[.!?;:…]["»”)]?$/.test(line)

/** Three lines or more, none but the last short, none long, no bullets, of which most go on in the middle of a sentence. */
function isWrapped(block: readonly string[]): boolean {
  if (block.length < 3) return false
  const full = block.slice(0, -1)
  if (full.some((line) => line.length < 45 || line.length > 120)) return false
  const further = block.slice(1)
  if (further.some((line) => line.length > 120 || BULLET.test(line))) return false
  const goesOn = further.filter(
    (line, index) => /^\p{Ll}/u.test(line) && !/[.!?;:]$/.test(full[index] ?? ''),
  )
  return goesOn.length * 2 > further.length
}

/** Lines of uneven width, some of them cut in the middle of a sentence: two such or more, and what is cut is joined. */
function rejoined(block: readonly string[]): string[] {
  const cuts = block.map(
    (line, at) => at > 0 && isCut(block[at - 1] ?? '') && /^\p{Ll}/u.test(line),
  )
  if (cuts.filter(Boolean).length < 2) return [...block]
  const out: string[] = []
  for (const [at, line] of block.entries()) {
    const before = block[at - 1] ?? ''
    // a name may open a cut line too, but not right under what may be the headline
    const goesOn = cuts[at] || (cuts[at - 1] && isCut(before) && !BULLET.test(line))
    if (goesOn) out.push(`${out.pop() ?? ''} ${line}`)
    else out.push(line)
  }
  return out
}

/** A line of running text that ends inside a sentence. */
const isCut = (line: string): boolean =>
  line.length >= 45 && !BULLET.test(line) && /[\p{L}\d,»)]$/u.test(line)

const BULLET = /^(?:[-–—•·▪■●*✔✅▶➡]\s|\d{1,2}[.)]\s)/

/** Soft hyphens and zero-width characters go, no-break and other odd spaces become plain ones, runs of spaces one. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFC]/g, '')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t\v\f]/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?-0-\s*$/, '')
    .trim()
}

/** Running text: a sentence that ends, of a length that headlines, tags and captions seldom have; or a very long line. */
export function isProse(line: string): boolean {
  const words = line.split(' ').length
  if (line.length >= 140 && words >= 16) return true
  return line.length >= 60 && words >= 7 && /[.!?…;:][»"”“)’]{0,2}$/.test(line)
}

/** Whether a line has what looks like a finite verb: «встретился», «обсудят», «растёт». */
export const hasVerb = (text: string) =>
  /(?:^| )(?:[а-яё]{1,6}шл[аио]|[а-яё]{3,}(?:[аеиыяу]л[аио]?|[её]т|[ую]т|ят|[жшщч]ат|(?<!виз|кред|транз|лим|деф|биз)ит))(?:с[яь])?(?=[ ,]|$)/i.test(
    text,
  )

/** Share (0–1) of a line's longer words whose beginnings occur in `text`: a headline shares its words with its article. */
export function sharedWords(line: string, text: string): number {
  const own = stems(line)
  const others = new Set(stems(text))
  return own.length === 0 ? 0 : own.filter((stem) => others.has(stem)).length / own.length
}

/** Longer words without their endings, roughly: five letters, or all but the last. */
const stems = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []).map((word) =>
    word.slice(0, Math.min(5, word.length - 1)),
  )
