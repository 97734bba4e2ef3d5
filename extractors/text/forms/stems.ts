import { fold } from '../words/fold.ts'

/** What a text was found to have: a set of flags. */
export type Found = number

/** How a stem may stand: `prefix`, anything may follow in the word; `inside`, also go before; `capital`, only capitalised. */
export interface Standing {
  prefix?: boolean
  inside?: boolean
  capital?: boolean
}

/**
 * Words and beginnings of words, looked for in raw text without cutting it into words: a tree over folded letters (case, ё,
 * й, Kazakh and look-alike Latin letters as one), walked from each word's first letter. Marks and soft hyphens are skipped.
 */
export class Stems {
  /** Per node: next node by letter class. Node 0 means none, the words' root is 1, the root of what stands inside words 2. */
  #next: Int32Array = new Int32Array(CLASSES * 1024)
  /** Per node: flags found if the word ends here, if it goes on, and (first two if capitalised only). */
  readonly #ends: Found[] = [0, 0, 0]
  readonly #capitalEnds: Found[] = [0, 0, 0]
  readonly #goes: Found[] = [0, 0, 0]

  /** Adds a stem; letters that no word can have are an error. */
  add(stem: string, found: Found, { prefix, inside, capital }: Standing): void {
    let node = inside ? INSIDE : WORDS
    for (const letter of fold(stem)) {
      const kind = classOf(letter.charCodeAt(0))
      if (kind === SKIPPED) continue
      if (kind === NONE) throw new Error(`stem «${stem}» has «${letter}», which is no letter`)
      node = this.#child(node, kind)
    }
    if (prefix || inside) this.#goes[node] = (this.#goes[node] ?? 0) | found
    else if (capital) this.#capitalEnds[node] = (this.#capitalEnds[node] ?? 0) | found
    else this.#ends[node] = (this.#ends[node] ?? 0) | found
  }

  /** The flags of all stems in a text; stops as soon as `enough` are found. */
  in(text: string, enough: Found): Found {
    let found = 0
    let inWord = false
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const kind = unit < KINDS.length ? (KINDS[unit] ?? NONE) : NONE
      if (kind === NONE || kind === HYPHEN) {
        inWord = false
        continue
      }
      if (kind === SKIPPED) continue
      if (!inWord) found |= this.#walk(text, at, WORDS)
      if (this.#next[INSIDE * CLASSES + kind] !== 0) found |= this.#walk(text, at, INSIDE)
      if ((found & enough) === enough) return found
      inWord = true
    }
    return found
  }

  #walk(text: string, from: number, root: number): Found {
    let node = root
    let found = 0
    let at = from
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const kind = unit < KINDS.length ? (KINDS[unit] ?? NONE) : NONE
      if (kind === SKIPPED) continue
      if (kind === NONE || kind === HYPHEN) found |= this.#ended(node, text.charCodeAt(from))
      if (kind === NONE) return found
      node = this.#next[node * CLASSES + kind] ?? 0
      if (node === 0) return found
      found |= this.#goes[node] ?? 0
    }
    return found | this.#ended(node, text.charCodeAt(from))
  }

  #ended(node: number, first: number): Found {
    const always = this.#ends[node] ?? 0
    const capital = this.#capitalEnds[node] ?? 0
    return capital !== 0 && CAPITALS[first] === 1 ? always | capital : always
  }

  #child(node: number, kind: number): number {
    const known = this.#next[node * CLASSES + kind] ?? 0
    if (known !== 0) return known
    const made = this.#ends.length
    this.#ends.push(0)
    this.#capitalEnds.push(0)
    this.#goes.push(0)
    if ((made + 1) * CLASSES > this.#next.length) {
      const wider = new Int32Array(this.#next.length * 2)
      wider.set(this.#next)
      this.#next = wider
    }
    this.#next[node * CLASSES + kind] = made
    return made
  }
}

const WORDS = 1
const INSIDE = 2

/** Classes of code units: no part of a word, skipped, a hyphen, and from there on letters and digits. */
const NONE = 0
const SKIPPED = 1
const HYPHEN = 2
const CLASSES = 96

/** Class of each code unit below U+2100; look-alikes and й, и share one. */
const KINDS = new Uint8Array(0x2100)
const CAPITALS = new Uint8Array(0x2100)
// Ours first: what comes behind these shares the last class.
const letters = new Map<string, number>()
for (const letter of 'абвгдежзийклмнопрстуфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz0123456789')
  kindOf(letter)
for (let unit = 0; unit < KINDS.length; unit++) {
  const letter = String.fromCharCode(unit)
  CAPITALS[unit] = letter === letter.toLowerCase() ? 0 : 1
  if (/[\p{M}\p{Cf}]/u.test(letter)) KINDS[unit] = SKIPPED
  else if (/[-‐‑]/.test(letter)) KINDS[unit] = HYPHEN
  else if (/[\p{L}\p{N}]/u.test(letter)) KINDS[unit] = kindOf(letter)
}

/** The class of a letter or digit, a new one at the first sight of it. */
function kindOf(letter: string): number {
  // folded beside a Cyrillic letter, so that Latin look-alikes become what they imitate
  const folded = fold(`${letter}б`).slice(0, -1).normalize('NFD').charAt(0)
  const known = letters.get(folded)
  if (known !== undefined) return known
  // the letters of other scripts share one class: none of our stems has them
  const kind = Math.min(HYPHEN + 1 + letters.size, CLASSES - 1)
  letters.set(folded, kind)
  return kind
}

function classOf(unit: number): number {
  return KINDS[unit] ?? NONE
}
