import type { Token } from './read.ts'
import { Slot } from './words/lexeme.ts'

/** «и.о.», «врио», «бывший», «экс-»: what stands before a post and belongs to it. */
export function prefixAt(
  tokens: readonly Token[],
  at: number,
): { length: number; text: string; acting: boolean } {
  const lower = (offset: number): string => tokens[at + offset]?.lower ?? ''
  const first = tokens[at]
  if (!first || !openers.in(first.lexeme)) return NO_PREFIX
  if (lower(0) === 'и' && lower(1) === '.' && lower(2) === 'о')
    return { length: lower(3) === '.' ? 4 : 3, text: 'и.о. ', acting: true }
  if (lower(0) === 'и.о' || lower(0) === 'ио')
    return { length: lower(1) === '.' ? 2 : 1, text: 'и.о. ', acting: true }
  if (lower(0) === 'врио') return { length: 1, text: 'врио ', acting: true }
  if (FORMER.has(lower(0))) {
    const text = /(?:ая|ей|ую)$/.test(lower(0)) ? 'бывшая ' : 'бывший '
    return { length: 1, text, acting: false }
  }
  if (lower(0) === 'экс' && lower(1) === '-') return { length: 2, text: 'экс-', acting: false }
  return { length: 0, text: '', acting: false }
}

const NO_PREFIX = { length: 0, text: '', acting: false }
const FORMER = new Set('ий его ему им ем ая ей ую'.split(' ').map((ending) => `бывш${ending}`))
/** First words of prefixes. */
export const openers = new Slot<true>()
for (const word of ['и', 'и.о', 'ио', 'врио', 'экс', ...FORMER]) openers.set(word, true)

/** «Во главе с …», «после», but for «о после»; «заслуженный врач» is a title. */
export function isNoPost(word: string, before = ''): boolean {
  return (
    (word === 'главе' && before === 'во') ||
    (word === 'после' && !/^об?$/.test(before)) ||
    /^(?:заслуженн|народн)(?:ый|ого|ому|ым|ом|ая|ой|ую)$/.test(before)
  )
}
