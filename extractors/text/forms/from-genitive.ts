import { looksAdjective, nominativeAdjective } from './nominative.ts'

/**
 * The nominative of a phrase that stands in the genitive singular («опытной станции защиты растений» → опытная станция защиты
 * растений): its adjectives and its noun; what follows the noun stays. Null where the words are no such phrase.
 */
export function phraseFromGenitive(words: readonly string[]): string | null {
  const at = words.findIndex((word) => !leads.test(word.toLowerCase()))
  const noun = words[at]
  if (noun === undefined || at > MOST) return null
  const feminine = at > 0 ? /[ое]й$/.test(words[0]?.toLowerCase() ?? '') : null
  const found = nounFromGenitive(noun, feminine)
  if (found === null) return null
  const { nominative, gender } = found
  const lead = words.slice(0, at).map((word) => nominativeAdjective(word, gender))
  return [...lead, nominative, ...words.slice(at + 1)].join(' ')
}

/** Adjectives before the noun, at most. */
const MOST = 4

const leads = /(?:[ое]й|[ое]го)$/

interface Nominative {
  nominative: string
  gender: 'm' | 'f' | 'n'
}

/** The nominative of a noun in the genitive singular; `feminine` where an adjective before it tells, else null. */
function nounFromGenitive(word: string, feminine: boolean | null): Nominative | null {
  // «ТЭЦ-3»
  if (/^\p{Lu}{2,6}(?:-\d+)?$/u.test(word))
    return { nominative: word, gender: feminine === false ? 'm' : 'f' }
  const lower = word.toLowerCase()
  // «фирмы-поставщика»: both decline
  const [first, second] = lower.split('-')
  if (first && second) {
    const [one, two] = [nounFromGenitive(first, feminine), nounFromGenitive(second, null)]
    return one && two ? { ...one, nominative: `${one.nominative}-${two.nominative}` } : null
  }
  if (lower.length < 4 || looksAdjective(lower)) return null
  for (const [ending, replacement, gender] of endings) {
    if (feminine !== null && feminine !== (gender === 'f')) continue
    if (ending.test(lower))
      return { nominative: word.replace(ending, replacement).toLowerCase(), gender }
  }
  return null
}

/** Endings of the genitive, the rarer ones first. */
const endings: readonly [RegExp, string, Nominative['gender']][] = [
  [/ии$/, 'ия', 'f'],
  [/(?<=(?:тор|тар|зор|нар)и)я$/, 'й', 'm'],
  [/(?<=и)я$/, 'е', 'n'],
  [/(?<=[аеоуяё])я$/, 'й', 'm'],
  [/я$/, 'ь', 'm'],
  [/(?<=ств|дел|войск|депо)а$/, 'о', 'n'],
  [/(?<=рын|участ|посел|город|кат)ка$/, 'ок', 'm'],
  [/а$/, '', 'm'],
  [/(?<=част|сет|област|связ|мощ|артел|пристан|гаван|магистрал|площад|печат)и$/, 'ь', 'f'],
  [/(?<=[гкхжшчщ])и$/, 'а', 'f'],
  [/и$/, 'ь', 'f'],
  [/ы$/, 'а', 'f'],
]
