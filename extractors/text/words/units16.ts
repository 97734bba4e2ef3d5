/** What a UTF-16 unit is, looked up instead of asked of a pattern: `\p{L}` in a pattern costs a search for each letter. */
export const LETTER = 1
export const NUMBER = 2
/** A combining mark or an invisible format sign (`\p{M}`, `\p{Cf}`). */
export const INVISIBLE = 4
export const SPACE = 8
/** Half of a sign beyond U+FFFF: texts with such go to the patterns. */
export const HALF = 16

const kinds = new Uint8Array(0x10000)
const all = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit)).join('')
const rest = Array.from({ length: 0x2000 }, (_, at) => String.fromCharCode(0xe000 + at)).join('')
for (const [kind, pattern] of [
  [LETTER, /\p{L}+/gu],
  [NUMBER, /\p{N}+/gu],
  [INVISIBLE, /[\p{M}\p{Cf}]+/gu],
  [SPACE, /\s+/g],
] as const) {
  for (const [units, first] of [
    [all, 0],
    [rest, 0xe000],
  ] as const) {
    for (const match of units.matchAll(pattern))
      for (let at = 0; at < match[0].length; at++) {
        const unit = first + match.index + at
        kinds[unit] = (kinds[unit] ?? 0) | kind
      }
  }
}
kinds.fill(HALF, 0xd800, 0xe000)

/** The flags of a unit. */
export const kindOf = (unit: number): number => kinds[unit] ?? 0

/** Whether a text has signs beyond U+FFFF. */
export const hasHalves = (text: string): boolean => /[\ud800-\udfff]/.test(text)

/** Offset behind the run of units of these kinds that starts at `at`, up to `to`. */
export function runEnd(text: string, at: number, to: number, of: number): number {
  let end = at
  while (end < to && ((kinds[text.charCodeAt(end)] ?? 0) & of) !== 0) end++
  return end
}
