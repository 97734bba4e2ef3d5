import { detect } from 'chardet'

export interface Decoded {
  text: string
  /** The WHATWG name of the encoding the bytes were read in. */
  charset: string
  /** What decided: the byte order mark, the bytes themselves, the HTTP header, the page, or a guess. */
  from: 'bom' | 'bytes' | 'header' | 'meta' | 'guess'
}

/**
 * Bytes → text. The order is BOM, valid UTF-8, HTTP header, `<meta>`, guess; a label is only believed when the text it
 * gives reads like a language, so a windows-1251 page that calls itself utf-8 (or koi8-r, or latin-1) comes out right.
 * Returns null for bytes that are no text at all.
 */
export function decode(bytes: Uint8Array, header: string | null = null): Decoded | null {
  const marked = byteOrderMark(bytes)
  if (marked)
    return { text: read(bytes, marked).replace(/^\uFEFF/, ''), charset: marked, from: 'bom' }
  const wide = wideWithoutMark(bytes)
  if (wide) return { text: read(bytes, wide), charset: wide, from: 'bytes' }
  if (isBinary(bytes)) return null
  const utf8 = read(bytes, 'utf-8')
  // Three high bytes that form UTF-8 sequences by accident are rare, thousands do not happen.
  if (brokenShare(utf8) <= 0.001) return { text: utf8, charset: 'utf-8', from: 'bytes' }
  return legacy(bytes, header, utf8)
}

const CYRILLIC = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic']

function legacy(bytes: Uint8Array, header: string | null, utf8: string): Decoded {
  const labelled: Array<[string | null, Decoded['from']]> = [
    [known(header), 'header'],
    [known(metaCharset(bytes)), 'meta'],
    [known(detect(bytes)), 'guess'],
  ]
  for (const [charset, from] of labelled) {
    if (!charset || charset === 'utf-8') continue
    const text = read(bytes, charset)
    if (readsLikeALanguage(text)) return { text, charset, from }
  }
  const best = CYRILLIC.map((charset) => ({ charset, text: read(bytes, charset) })).sort(
    (a, b) => russianness(b.text) - russianness(a.text),
  )[0]
  if (best && russianness(best.text) > 0.3) return { ...best, from: 'guess' }
  return { text: utf8, charset: 'utf-8', from: 'guess' }
}

/** The charset a page names in its first 4 KB (`<meta charset>`, `http-equiv`, XML declaration), or null. */
function metaCharset(bytes: Uint8Array): string | null {
  const head = read(bytes.subarray(0, 4096), 'latin1')
  return head.match(/(?:charset|encoding)\s{0,4}=\s{0,4}["']?([\w:-]{2,40})/i)?.[1] ?? null
}

/** The charset parameter of a Content-Type header, or null. */
export function headerCharset(contentType: string | null): string | null {
  return contentType?.match(/charset\s{0,4}=\s{0,4}["']?([\w:-]{2,40})/i)?.[1] ?? null
}

const read = (bytes: Uint8Array, charset: string) => new TextDecoder(charset).decode(bytes)

function known(label: string | null): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch (error) {
    if (error instanceof RangeError) return null // the page names an encoding that does not exist
    throw error
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 without a mark shows as zero or 0x04 (Cyrillic) bytes on every other place. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 2048)
  if (sample.length < 8) return null
  const high = [0, 0]
  sample.forEach((byte, i) => {
    if (byte === 0 || byte === 4) high[i % 2] = (high[i % 2] ?? 0) + 1
  })
  const half = sample.length / 2
  if ((high[1] ?? 0) > half * 0.8 && (high[0] ?? 0) < half * 0.2) return 'utf-16le'
  if ((high[0] ?? 0) > half * 0.8 && (high[1] ?? 0) < half * 0.2) return 'utf-16be'
  return null
}

const MAGIC = [
  '%PDF',
  'PK\u0003\u0004',
  '\u0089PNG',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  '\u001f\u008b',
  'Rar!',
  '\u007fELF',
  '\u00d0\u00cf\u0011\u00e0',
  'SQLite format',
]

function isBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  if (MAGIC.some((magic) => start.startsWith(magic))) return true
  const sample = bytes.subarray(0, 65536)
  let control = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++
  return control > sample.length * 0.005
}

const brokenShare = (text: string) =>
  (text.match(/\uFFFD/g)?.length ?? 0) / Math.max(1, text.length)

/** A wrong Cyrillic table gives capitals for small letters or signs for letters; a latin one gives accents in every word. */
function readsLikeALanguage(text: string): boolean {
  if (brokenShare(text) > 0.001) return false
  const high = text.match(/\P{ASCII}/gu)?.length ?? 0
  if (high === 0) return true
  const cyrillic = text.match(/[Ѐ-ӿ]/g)?.length ?? 0
  if (cyrillic > high * 0.5) return russianness(text) > 0.3
  const han = text.match(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0
  if (han > high * 0.8) return true
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return high < letters * 0.25 // a Western language has few accents
}

/**
 * 0–1: how much the Cyrillic of a text looks like Russian or Kazakh prose: small letters are the rule, and the ten most
 * frequent letters of Russian make up some 63 % of any text (Sharov's frequency list of the National Corpus).
 */
function russianness(text: string): number {
  const letters = text.slice(0, 200_000).match(/[Ѐ-ӿ]/g) ?? []
  const signs = text.slice(0, 200_000).match(/[\u0080-\u03ff\u2000-\u2bff]/g)?.length ?? 0
  if (letters.length === 0) return 0
  const small = letters.filter((letter) => letter === letter.toLowerCase()).length / letters.length
  const frequent = letters.filter((letter) => 'оеаинтсрвл'.includes(letter)).length / letters.length
  const pure = letters.length / (letters.length + signs)
  return small > 0.5 && frequent > 0.4 ? small * frequent * pure : 0
}
