import { readLines } from './tsv.ts'

/**
 * Pinyin syllables (no tones, ü as `v`) to one Russian word by Palladius' rules: `['xi','an']` → Сиань,
 * `['chang','an']` → Чанъань. Throws at a syllable that the table lacks.
 */
export function toPalladius(syllables: readonly string[]): string {
  let word = ''
  for (const syllable of syllables) {
    const russian = syllablesOf().get(syllable.replaceAll('v', 'ü'))
    if (russian === undefined) throw new Error(`no Palladius syllable for pinyin «${syllable}»`)
    // The hard sign keeps -н (pinyin -ng) apart from a following vowel.
    const apart = word.endsWith('н') && /^[аеёиоуыэюя]/.test(russian)
    word += apart ? `ъ${russian}` : russian
  }
  return word.charAt(0).toUpperCase() + word.slice(1)
}

let table: Map<string, string> | undefined

function syllablesOf(): Map<string, string> {
  table ??= new Map(
    readLines('extractors/lexicon/palladius.tsv').map(([pinyin = '', russian = '']) => [
      pinyin,
      russian,
    ]),
  )
  return table
}
