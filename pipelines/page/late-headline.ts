import { furnitureKind } from './furniture-kind.ts'
import { isProse, type Line, sharedWords } from './lines.ts'
import { isDateLine, readPrintedDate } from './russian-date.ts'

/**
 * The headline below running text of the page itself: what the site is, or a list of other stories with their leads. It
 * stands beside its day, its article follows at once and repeats its words. Its index, or -1. `first`: the first running text.
 */
export function lateHeadline(
  lines: readonly Line[],
  first: number,
  isHeadline: (text: string) => boolean,
): number {
  const hasList = lines.slice(0, first).some(({ text }) => furnitureKind(text) === 'end')
  let above = 0
  for (let i = first; i < Math.min(lines.length - 1, FAR); i++) {
    const text = lines[i]?.text ?? ''
    if (isProse(text)) above += text.length
    if (above > (hasList ? LEADS : SITE)) return -1
    if (i === first || !isDateLine(text) || !readPrintedDate(text)?.year) continue
    for (const at of [i - 1, i + 1]) if (at > first && heads(lines, at, i, isHeadline)) return at
  }
  return -1
}

/** Lines above an article, characters that a site says of itself, characters of the leads of a list. */
const FAR = 80
const SITE = 250
const LEADS = 900

function heads(
  lines: readonly Line[],
  at: number,
  stamp: number,
  isHeadline: (text: string) => boolean,
): boolean {
  const text = lines[at]?.text ?? ''
  if (isProse(text) || !isHeadline(text)) return false
  const own = lines
    .slice(Math.max(at, stamp) + 1, Math.max(at, stamp) + 12)
    .map((line) => line.text)
  return isProse(own[0] ?? '') && sharedWords(text, own.filter(isProse).join(' ')) >= 0.5
}
