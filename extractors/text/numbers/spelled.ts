import { type FlatWord, wordFrom } from '../words/phrases.ts'
import { isNumberWord, wordNumber } from './words.ts'

/** A number told in words, and the offset behind it. */
interface Said {
  value: number
  end: number
}

/** «двадцать пять», «полтора», «миллион», «два десятка» at an offset of a flattened sentence; null where no number is. */
export const spelledAt = (
  sentence: string,
  words: readonly FlatWord[],
  start: number,
): Said | null => tens(spelled(sentence, words, start), sentence)

/** «треть экспорта», «половина всех инвестиций»: a share in per cent. */
export function partAt(sentence: string, start: number): Said | null {
  const part = PART.exec(sentence.slice(start, start + 60))
  if (part === null) return null
  const value =
    part.groups?.two !== undefined ? 66.67 : (PARTS.get(part[1]?.slice(0, 4) ?? '') ?? 50)
  return { value, end: start + (part[1] ?? '').length }
}

/** «вырос на треть», «прибавил четверть», «сократился наполовину»: a change in per cent. */
export function changeBy(sentence: string, start: number, word: string): number | null {
  const half = word === 'наполовину'
  if (!half && !/^(?:треть|четверть|половину)$/.test(word)) return null
  const before = sentence.slice(Math.max(0, start - 80), start)
  if (
    !half &&
    !/(?:^| )(?:на|прибавил[аои]?) (?:целую |почти |более чем |примерно )?$/.test(before)
  )
    return null
  // «что на четверть больше уровня 2022 года»
  if (/^ (?:больше|меньше|выше|ниже)/.test(sentence.slice(start + word.length)))
    return PARTS.get(word.slice(0, 4)) ?? null
  if (!/вырос|возрос|увелич|прибав|прирос|сни[зж]|сократ|упал|уменьш|рост/.test(before)) return null
  return PARTS.get(half ? 'поло' : word.slice(0, 4)) ?? null
}

/** «два десятка компаний», «полторы сотни специалистов» */
function tens(said: Said | null, sentence: string): Said | null {
  if (said === null || said.value >= 10) return said
  const next = /^ (десятк(?:а|ов|ами)|сот(?:ни|ен|нями))(?!\p{L})/u.exec(
    sentence.slice(said.end, said.end + 12),
  )
  if (!next?.[1]) return said
  const factor = next[1].startsWith('д') ? 10 : 100
  return { value: said.value * factor, end: said.end + next[0].length }
}

function spelled(sentence: string, words: readonly FlatWord[], start: number): Said | null {
  const at = wordFrom(words, start)
  const first = words[at]
  if (first === undefined) return null
  if (/^полтор[аы]|^полутора/.test(first.text)) return { value: 1.5, end: first.end }
  const half = /^полу?(?=миллион|миллиард|триллион|тысяч)/.exec(first.text)
  if (half) return { value: 0.5, end: start + half[0].length }
  // «четверть миллиарда тенге»
  if (first.text === 'четверть' && SCALE_WORD.test(words[at + 1]?.text ?? ''))
    return { value: 0.25, end: first.end }
  if (SCALE_WORD.test(first.text)) return { value: 1, end: start }
  let best: Said | null = null
  for (let count = 1; count <= 3 && isNumberWord(words[at + count - 1]?.text ?? ''); count++) {
    const end = words[at + count - 1]?.end ?? first.end
    const value = wordNumber(sentence.slice(start, end))
    if (value !== null) best = { value, end }
  }
  // «две с половиной тысячи»
  return best && sentence.startsWith(HALF, best.end)
    ? { value: best.value + 0.5, end: best.end + HALF.length }
    : best
}

const HALF = ' с половиной'
const SCALE_WORD = /^(?:миллион|миллиард|триллион)(?:а|у|ом)?$|^тысяч[ау]$/

const PARTS = new Map([
  ['трет', 33.33],
  ['четв', 25],
  ['поло', 50],
])
const PART =
  /^((?<two>две )?трет[ьи]|четверт[ьи]|половин[аыу]) (?:от )?(?:вс|общ|объем|ввп|врп|товарооборот|экспорт|импорт|внешн|инвестиц|населен)/
