import { type FlatWord, wordFrom } from '../words/phrases.ts'
import { currencySign, unitAt } from './units.ts'

/** A number as read, before neighbours have their say; offsets are of the flattened sentence. */
export interface Raw {
  start: number
  end: number
  value: number
  /** Factor of its scale word: млн → 1e6; 1 without one. */
  scale: number
  scaled: boolean
  range?: [number, number]
  unit: string | null
  kind: 'money' | 'noun' | 'share' | 'times' | 'silent'
  noun?: { start: number; end: number }
}

/** Unit behind the number: a sign, or a noun after at most four agreeing adjectives. */
export function withUnit(sentence: string, words: readonly FlatWord[], raw: Raw): Raw {
  if (raw.unit !== null) return raw
  const sign =
    /^ ?(?:-ти )?(?:%|\$|€|¥|₸|процентн\p{L}+ пункт\p{L}{0,3}|п\. ?п\.|процент\p{L}{0,3}|проц\.?)/u.exec(
      sentence.slice(raw.end, raw.end + 30),
    )
  if (sign !== null) {
    const end = raw.end + sign[0].length
    const money = currencySign(sign[0].trim())
    if (money !== null) return { ...raw, end, unit: money, kind: 'money' }
    const unit = /пункт|п\./.test(sign[0]) ? 'percentage_points' : '%'
    return { ...raw, end, unit, kind: 'share' }
  }
  let at = wordFrom(words, raw.end)
  // «15 совместных с китайским бизнесом проектов»
  const joint = /^совместн/.test(words[at]?.text ?? '')
  if (at < 0 || !/^[ -]?$|^-\p{L}{1,2} $/u.test(sentence.slice(raw.end, words[at]?.start))) {
    if (!/^-(?:ти|х|и|ю|мя) /.test(sentence.slice(raw.end, raw.end + 5))) return raw
    at += 1
  }
  for (let step = 0; step < 5; step++, at++) {
    const word = words[at]
    if (word === undefined) return raw
    const unit = unitAt(sentence, words, at)
    const last = words[at + (unit?.length ?? 1) - 1] ?? word
    if (unit !== null) {
      const dot =
        /^\.(?! ?\p{L}*$)/u.test(sentence.slice(last.end)) && last.text.length <= 4 ? 1 : 0
      const noun = { start: word.start, end: last.end }
      return { ...raw, end: last.end + dot, unit: unit.name, kind: unit.kind, noun }
    }
    const next = words[at + 1]
    if (next === undefined) return raw
    const gap = sentence.slice(word.end, next.start)
    const joins = gap === '-' ? /о$/.test(word.text) : /^(?:, | )$/.test(gap)
    const between =
      gap === '-' ||
      (ADJECTIVE.test(word.text) && !VERBAL_NOUN.test(word.text)) ||
      (joint && WITH_CHINA.test(word.text))
    if (!joins || !between) return raw
  }
  return raw
}

/** «5.000 человек», «400,000 тенге»: three digits behind one mark are thousands where halves are not counted. */
export function separators(digits: string, raw: Raw): Raw {
  if (raw.scaled || raw.unit === null || raw.kind === 'share' || raw.kind === 'times') return raw
  if (!/^\d{1,3}[.,]\d{3}$/.test(digits) || FRACTIONAL.has(raw.unit)) return raw
  return { ...raw, value: Math.round(raw.value * 1000) }
}

const ADJECTIVE = /(?:ых|их|ые|ие|ого|его|ая|яя|ой|ей|ую|ым|им|ыми|ими|ый|ий|ое)$|^и$/
/** «семи управлений Алматинской области»: seven of them, and no regions. */
const VERBAL_NOUN = /(?:[еаяо]ни|яти|ити|стви|аци|яци)й$/
const WITH_CHINA = /^(?:с|кита\p{L}+|кнр|бизнес\p{L}{0,3}|капитал\p{L}{0,3})$/u
const FRACTIONAL = new Set(['tons', 'kilometres', 'hectares', 'megawatts', 'gigawatts'])
