import { fold } from '../words/fold.ts'

type Gender = 'm' | 'f' | 'n'

const nominative: Record<Gender, readonly [RegExp, string][]> = {
  m: [
    [/(?:ого|ому|ым|ом|ый)$/, 'ый'],
    [/(?:его|ему|им|ем|ий)$/, 'ий'],
    [/ой$/, 'ой'],
  ],
  f: [
    [/(?:ой|ую|ая|ою)$/, 'ая'],
    [/(?:ей|юю|яя|ею)$/, 'яя'],
  ],
  n: [
    [/(?:ого|ому|ым|ом|ое)$/, 'ое'],
    [/(?:его|ему|им|ем|ее)$/, 'ее'],
  ],
}

/**
 * Nominative of an adjective that agrees with a noun of the given gender, from any case of the singular
 * («торгового» + n → торговое). Words that end like no adjective come back as they are.
 */
export function nominativeAdjective(word: string, gender: Gender): string {
  const third = /^(т)рет(?:ий|ь\p{L}{1,3})$/iu.exec(word)
  if (third) return `${third[1]}рет${{ m: 'ий', f: 'ья', n: 'ье' }[gender]}`
  for (const [ending, replacement] of nominative[gender]) {
    const stem = word.replace(ending, '')
    if (stem === word || stem.length < 2) continue
    if (gender === 'm' && stressedEnd.test(fold(stem))) return `${stem}ой`
    return stem + spelled(stem, replacement)
  }
  return word
}

/** Stems of adjectives in -ой that stand in bodies' names («морской», «городской»); general knowledge. */
const stressedEnd =
  /^(?:(?:город|мор|завод|дон)ск|втор|шест|седьм|восьм|(?:област|лес|степ|реч|мяс|основ|нефтя)н|(?:зерн|дел|мир|цифр|прав|язык|пол|перед)[ое]в)$/

/** Russian spelling after velars and hushes: «китайск» + ый → ий, «хорош» + ое → ее. */
function spelled(stem: string, ending: string): string {
  const last = fold(stem.slice(-1))
  if (/[кгх]/.test(last)) return ending.replace(/^ы/, 'и').replace(/^ее$/, 'ое')
  if (/[жшщч]/.test(last)) return ending.replace(/^ы/, 'и').replace(/^яя$/, 'ая')
  return ending === 'ий' && !/[нщ]/.test(last) ? 'ый' : ending
}

/** Whether a folded word ends like an adjective or participle in any case. */
export const looksAdjective = (lower: string): boolean =>
  lower.length > 4 &&
  /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими|ей)$/.test(lower)
