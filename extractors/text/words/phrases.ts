import { HALF, kindOf, LETTER, runEnd } from './units16.ts'
import { WordTable } from './word-table.ts'

/**
 * Patterns over words as the lexicons write them: `слово` stands for itself, `основ~` for the stem with a case ending,
 * `основ*` for the stem with any tail, `*основ~` for the end of a compound behind five letters at least; words follow each
 * other with a space, hyphen or stroke between.
 */
export interface Phrase {
  length: number
  words: readonly { stem: string; tail: 'none' | 'ending' | 'any'; compound?: true }[]
}

/** A word of a flattened text; offsets are UTF-16 units of it. */
export interface FlatWord {
  text: string
  start: number
  end: number
  /** What has been asked of the spelling so far, for `WordSlot`. */
  known: unknown[]
}

/** A pure function of a word's spelling, worked out once for each spelling that `flatWords` remembers. */
export class WordSlot<Answer> {
  readonly #slot = slots++
  readonly #make: (text: string) => Answer

  constructor(make: (text: string) => Answer) {
    this.#make = make
  }

  of({ text, known }: FlatWord): Answer {
    while (known.length <= this.#slot) known.push(UNASKED)
    const before = known[this.#slot]
    if (before !== UNASKED) return before as Answer
    const answer = this.#make(text)
    known[this.#slot] = answer
    return answer
  }
}

let slots = 0
const UNASKED = Symbol('unasked')

/** Reads a pattern of the lexicons: `основ~ слово`. */
export function compilePhrase(pattern: string): Phrase {
  const words = pattern.split(' ').map((word) => {
    const last = word.at(-1)
    if (word.startsWith('*') && last === '~')
      return { stem: word.slice(1, -1), tail: 'ending' as const, compound: true as const }
    if (last === '~') return { stem: word.slice(0, -1), tail: 'ending' as const }
    if (last === '*') return { stem: word.slice(0, -1), tail: 'any' as const }
    return { stem: word, tail: 'none' as const }
  })
  return { length: words.length, words }
}

/** Words of a flattened text: runs of letters, hyphens cut. */
export function flatWords(flat: string): FlatWord[] {
  const words: FlatWord[] = []
  for (let at = 0; at < flat.length; at++) {
    const kind = kindOf(flat.charCodeAt(at))
    if (kind & HALF) return byPattern(flat)
    if (!(kind & LETTER)) continue
    const end = runEnd(flat, at, flat.length, LETTER)
    const { text, known } = spellings.at(flat, at, end)
    words.push({ text, start: at, end, known })
    at = end - 1
  }
  return words
}

const spellings = new WordTable((text) => ({ text, known: [] as unknown[] }))

/** The same by a pattern, which knows letters beyond U+FFFF. */
const byPattern = (flat: string): FlatWord[] =>
  [...flat.matchAll(/\p{L}+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    known: [],
  }))

/** Index of the first word that starts at or behind an offset; -1 where none does. */
export function wordFrom(words: readonly FlatWord[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low < words.length ? low : -1
}

/** Whether a phrase stands at the word with index `at`; `gap` is what may stand between its words. */
export function phraseAt(
  phrase: Phrase,
  flat: string,
  words: readonly FlatWord[],
  at: number,
  gap: RegExp = GAP,
): boolean {
  for (let index = 0; index < phrase.words.length; index++) {
    const part = phrase.words[index]
    const word = words[at + index]
    if (part === undefined || word === undefined || !fits(word.text, part)) return false
    const before = index > 0 ? words[at + index - 1] : undefined
    if (before && !gap.test(flat.slice(before.end, word.start))) return false
  }
  return true
}

/**
 * Whether a list of adjectives begins at a word, the first and the noun behind the last being a phrase of two words:
 * «сельского и водного хозяйства», «солнечных, ветровых и газовых станций».
 */
export function sharesHead(
  { words: [first, second] }: Phrase,
  flat: string,
  words: readonly FlatWord[],
  at: number,
): boolean {
  if (first?.tail !== 'ending' || second?.tail !== 'ending') return false
  for (let here = at; here < at + 6; ) {
    const word = words[here]
    const next = words[here + 1]
    if (!word || !next) return false
    const gap = flat.slice(word.end, next.start)
    if (gap === ' ' && here > at && fits(next.text, second)) return ADJECTIVE.test(word.text)
    if (gap !== ', ' && !(gap === ' ' && (next.text === 'и' || next.text === 'или'))) return false
    if (!ADJECTIVE.test(word.text)) return false
    here += gap === ' ' ? 2 : 1
  }
  return false
}

/** Whether a word is a form of a phrase's first. */
export function opensWith({ words: [first] }: Phrase, word: string): boolean {
  return first !== undefined && fits(word, first)
}

function fits(word: string, part: Phrase['words'][number]): boolean {
  const start = part.compound ? word.lastIndexOf(part.stem) : 0
  if (part.compound ? start < SHORTEST_HEAD : !word.startsWith(part.stem)) return false
  if (part.tail === 'any') return true
  const end = start + part.stem.length
  if (word.length === end) return true
  return part.tail === 'ending' && ENDINGS.has(word.slice(end))
}

/** Letters of «кролик-оводство»; «мост-остроение» and «рук-оводство» are other things. */
const SHORTEST_HEAD = 5

const GAP = /^[ /-]{1,2}$/
const ADJECTIVE =
  /^\p{L}{2,}(?:ого|его|ой|ей|ых|их|ым|им|ыми|ими|ую|юю|ая|яя|ое|ее|ые|ие|ый|ий|ом|ем)$/u

/** Case endings of nouns and adjectives (Zaliznyak), hard and soft, singular and plural. */
const ENDINGS = new Set(
  `а я у ю е и ы о ь й ой ей ою ею ом ем ам ям ами ями ах ях ов ев ьи ью ья ье ьей ьям ьях ий ый ая яя ое ее ые ие ого
  его ому ему ым им ых их ыми ими ую юю ии ию ия ией иям иями иях ием ие ость`
    .split(/\s+/)
    .concat(''),
)
