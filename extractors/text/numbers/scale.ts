/** Digits of a number as news print them, thousands apart. */
export const DIGITS =
  '\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d{1,3}(?:[.,]\\d{3}){2,}(?!\\d)|\\d+(?:[.,]\\d+)?'

/** Power of ten of the scale word at an offset («млн» → 6) and the offset behind it; 0 where none stands. */
export function scaleAt(sentence: string, at: number): { exponent: number; end: number } {
  const match = SCALE.exec(sentence.slice(at, at + 16))
  if (match === null) return { exponent: 0, end: at }
  // The full stop of an abbreviation, not that of the sentence.
  const last = sentence.slice(at + match[0].length).trim() === '' && match[0].endsWith('.') ? 1 : 0
  return { exponent: exponentOf(match[1] ?? ''), end: at + match[0].length - last }
}

/** Exact: the digits are shifted as text, so 148,9 млн is 148900000 and not 148899999.99. */
export function decimal(digits: string, exponent: number): number {
  const plain = digits.replace(/ /g, '')
  const grouped = /^\d{1,3}(?:[.,]\d{3}){2,}$/.test(plain)
  return Number(`${grouped ? plain.replace(/[.,]/g, '') : plain.replace(',', '.')}e${exponent}`)
}

const SCALE =
  /^(?:-(?:ти|и|х|ю|мя|ми))? ?(тысяч(?:а|и|у|е|ей|ам|ами|ах)?(?!\p{L})|тыс(?!\p{L})\.?|(?:млн|млрд|трлн)(?!\p{L})\.?|(?:миллион|миллиард|триллион)(?:а|ов|у|ом|ами|ах|ы|е|ам)?(?!\p{L}))/u

function exponentOf(scale: string): number {
  if (scale.startsWith('тыс')) return 3
  if (scale.startsWith('млн') || scale.startsWith('миллион')) return 6
  return scale.startsWith('млрд') || scale.startsWith('миллиард') ? 9 : 12
}
