/** A count that stands behind what it counts: «предприятий с китайским капиталом на учёте 58». Offsets of the sentence. */
export interface InvertedCount {
  value: number
  unit: 'enterprises' | 'companies'
  start: number
  end: number
}

/** The first such count of a sentence; null where it has none. */
export function invertedCount(sentence: string): InvertedCount | null {
  const match = BEHIND.exec(sentence)
  const digits = match?.[2]
  if (!match || digits === undefined) return null
  const end = match.index + match[0].length
  if (UNIT.test(sentence.slice(end, end + 8))) return null
  const unit = /^предприят/i.test(match[1] ?? '') ? 'enterprises' : 'companies'
  return { value: Number(digits), unit, start: end - digits.length, end }
}

/** One bounded gap; the number closes its clause and is no year. */
const BEHIND =
  /(предприятий|компаний) с (?:китайским (?:капиталом|участием)|участием китайского капитала)[^.;\d]{1,60}?(?!(?:19|20)\d\d)(\d{1,4})(?=\s*(?:[.;,)–—-]\s|[.;]?$))/i

const UNIT = /^ ?(?:%|проц|год|г\.|млн|млрд|тыс|тенге|долл|предприят|компани)/i
