export type Bound = '=' | '>' | '<' | '≈'

/** What the words around a number (offsets of the flattened sentence) say of its exactness. */
export function boundOf(sentence: string, number: { start: number; end: number }): Bound {
  const before = sentence.slice(Math.max(0, number.start - 60), number.start)
  const after = sentence.slice(number.end, number.end + 20)
  if (NOT_MORE.test(before)) return '<'
  if (AT_LEAST.test(before) || AND_MORE.test(after)) return '>'
  if (ABOUT.test(before)) return '≈'
  if (LESS.test(before)) return '<'
  if (UP_TO.test(before))
    return REACHED.test(sentence.slice(Math.max(0, number.start - 120), number.start)) ? '=' : '<'
  return '='
}

const INTO =
  '(?:(?:на|в|чем|чем в|чем на|за|с|отметк\\p{L}|уровень|сумм\\p{L}|объем\\p{L}?|цифр\\p{L}) ){0,2}$'
const NOT_MORE = new RegExp(`(?:^| )(?:не (?:более|больше|свыше|выше|превы\\p{L}+)) ${INTO}`, 'u')
const AT_LEAST = new RegExp(
  `(?:^|[ («"-])(?:свыше|более|больше|сверх|не (?:менее|меньше|ниже)|минимум|перевалил\\p{L}?|выше|превы(?:с|ш)\\p{L}+(?: [\\p{L}]+){0,2}(?: в 20\\d\\d(?:-м)?(?: году)?)?) ${INTO}`,
  'u',
)
const AND_MORE = /^ (?:и более|и выше|с лишним|с половиной раз|и больше)/
const ABOUT =
  /(?:^|[ («"-])(?:около|порядка|примерно|приблизительно|почти|практически|ориентировочно|близк\p{L}+ к|в районе|без малого) (?:на |в |за )?$/u
const LESS = new RegExp(`(?:^| )(?:менее|меньше|ниже|максимум|в пределах) ${INTO}`, 'u')
const UP_TO = /(?:^| )до $/
// «вырос до 148 млн», «довести до 35 млрд» name the value itself.
const REACHED =
  /(?:выр[оа]с|увелич|возр[оа]с|сни[зж]|сократ|упал|уменьш|дове[дс]|нараст|повы[сш]|подня|расшир|рост)\p{L}*[^.]{0,90}$/u
