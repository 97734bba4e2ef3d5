import { givenReadings } from '../../text/persons/given.ts'
import type { Token } from '../../text/read.ts'

/** «имени», «им.»: whom a body is named after stands behind. */
export const isDedication = (token: Token | undefined): boolean =>
  token?.lower === 'имени' || token?.lower === 'им'

/** Index behind «имени аль-Фараби», «им. Л. Н. Гумилева» at `at`; null if none stands there. */
export function dedicatedEnd(tokens: readonly Token[], at: number): number | null {
  if (!isDedication(tokens[at])) return null
  let next = at + 1
  if (tokens[next]?.text === '.') next++
  let end: number | null = null
  // Initials, a title and at most two names: what follows may be a person of its own.
  let initials = false
  for (let names = 0; next < tokens.length && names < 2; next++) {
    const token = tokens[next]
    if (!token) break
    // «имени Ш. Есенова Людмила Кошкина»
    if (names === 1 && (initials || opensPerson(tokens, next) || isFamily(tokens[next - 1]))) break
    if (/^\p{Lu}$/u.test(token.text) || token.text === '.') {
      initials = true
      continue
    }
    if (title.test(token.lower)) continue
    if (!/^(?:\p{Lu}|аль-)/u.test(token.text)) break
    if (names === 1 && !genitive.test(token.lower)) break
    names++
    end = next + 1
    // «имени Коркыт Ата»
    if (/^(?:ата|ана|баба|би)$/.test(tokens[next + 1]?.lower ?? '')) return next + 2
    // «имени Амре Кашаубаева»: some given names do not decline
    const family = /^\p{Lu}\p{Ll}+(?:ова|ева|ина|улы|ұлы)$/u.test(tokens[next + 1]?.text ?? '')
    if (/^аль-/i.test(token.text) || !(genitive.test(token.lower) || family)) break
  }
  return end
}

/** Whether the name at `at` is the one of a dedication: «университет имени Махамбета Утемисова», «им. Сатпаева». */
export function isDedicated(tokens: readonly Token[], at: number): boolean {
  const dotted = at > 1 && tokens[at - 1]?.text === '.'
  return isDedication(tokens[dotted ? at - 2 : at - 1])
}

/** Whether a dedication stands among the tokens from `at` on that begin before `end`, a UTF-16 offset. */
export function holdsDedication(tokens: readonly Token[], at: number, end: number): boolean {
  for (let next = at; (tokens[next]?.start ?? end) < end; next++)
    if (isDedication(tokens[next])) return true
  return false
}

/** A woman's given name in the nominative before another capital word: her family name. */
const opensPerson = (tokens: readonly Token[], at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? '') &&
  givenReadings(tokens[at]?.text ?? '').some(
    ({ sex, cases }) => sex === 'f' && cases.includes('nom'),
  )

/** «имени Чехова»: behind a family name nothing more belongs to the dedication. */
const isFamily = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Lu}\p{Ll}{2,}(?:[оеё]ва|ской|ского)$/u.test(token.text) &&
  givenReadings(token.text).length === 0

const title = /^(?:академика|президента|князя|героя|первого|султана|святого|ходжи)$/
/** Given and family names of the dedication stand in the genitive («Манаша Козыбаева»); a person behind it does not. */
const genitive = /(?:а|я|ы|и|ого|его|ой|ей|улы|кызы)$/
