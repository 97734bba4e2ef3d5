/** Numbers of a signature, and how they are cut into bands: texts that share a band are compared. */
const SIZE = 96
const ROWS = 6
/** Words of a shingle. */
const SHINGLE = 5
/** Fewer words are a caption or a notice, which are alike without being copied. */
const LEAST_WORDS = 20

/**
 * A text → its MinHash signature over shingles of five words: two signatures agree in about the share of shingles that the two
 * texts have in common (Broder 1997). Case, punctuation and ё do not count. Null for a text too short to be told from others.
 */
export function signatureOf(text: string): Uint32Array | null {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length < LEAST_WORDS) return null
  const signature = new Uint32Array(SIZE).fill(0xffffffff)
  // Shingles are stretches of one string: to cut each out would cost more than to hash it.
  const joined = words.join(' ')
  let start = 0
  let end = words.slice(0, SHINGLE).join(' ').length
  for (let i = 0; i + SHINGLE <= words.length; i++) {
    const shingle = fnv1a(joined, start, end)
    start += lengthOf(words[i])
    end += lengthOf(words[i + SHINGLE])
    for (let k = 0; k < SIZE; k++) {
      const value = mixed(shingle ^ Math.imul(k + 1, 0x9e3779b1))
      if (value < (signature[k] ?? 0)) signature[k] = value
    }
  }
  return signature
}

/** Share of two texts' shingles that they have in common, 0 to 1, about ± 0.05. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let k = 0; k < SIZE; k++) if (a[k] === b[k]) same++
  return same / SIZE
}

/** Names of a signature's bands: of texts with seven tenths in common 87 of 100 pairs share one, with eight tenths 99. */
export function bandsOf(signature: Uint32Array): string[] {
  const bands: string[] = []
  for (let k = 0; k < SIZE; k += ROWS) {
    let hash = Math.imul(k + 1, 0x85ebca6b)
    let other = k
    for (const value of signature.subarray(k, k + ROWS)) {
      hash = mixed(hash ^ value)
      other = mixed(Math.imul(other, 31) + value)
    }
    bands.push(hex(hash) + hex(other))
  }
  return bands
}

const hex = (number: number) => (number >>> 0).toString(16).padStart(8, '0')

/** Of a word and the blank beside it. */
const lengthOf = (word = '') => word.length + 1

/** FNV-1a, 32 bits, over the UTF-16 units of a stretch. */
function fnv1a(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The finalizer of MurmurHash3, 32 bits (Austin Appleby, public domain). */
function mixed(number: number): number {
  let hash = number
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
