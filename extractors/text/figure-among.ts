import { wordNumber } from './number-words.ts'

/** Some of those just counted, told without their noun: that noun, how many, and where the words of the count stand. */
export interface Member {
  noun: string
  value: number
  start: number
  end: number
}

/**
 * Members of a count in a flattened sentence: «38 проектов, из них 14 – с участием компаний из КНР», «900 предприятий, среди них
 * 47 с китайским капиталом», «девять проектов, три из них уже запущены», «12 участников, пять – из Китая». Enterprises count
 * where they or all those counted are Chinese; of projects any, where the sentence speaks of China.
 */
export function membersOf(flat: string): Member[] {
  if (!CHINA.test(flat) || !OF_ALL_THOSE.test(flat)) return []
  const nouns = [...flat.matchAll(NOUN)]
  const members: Member[] = []
  for (const [pattern, any] of [
    [NAMED_BEFORE, true],
    [NAMED_BEHIND, true],
    [ALONE, false],
  ] as const)
    for (const { index, groups } of flat.matchAll(pattern)) {
      const { lead = '', digits = '', tail = '' } = groups ?? {}
      const start = index + lead.length
      const noun = nouns.findLast((one) => one.index < index && index - one.index < REACH)
      const value = /^полтора /.test(digits) ? 15 : wordNumber(digits)
      const after = flat.slice(start + digits.length + tail.length)
      if (!noun?.[1] || !value || MEASURED.test(after)) continue
      if (members.some((one) => one.start === start)) continue
      const whole = noun[1] === 'проект' || WITH_CHINA.test(flat.slice(noun.index))
      if ((any && whole && value > 1) || IS_CHINESE.test(after))
        members.push({
          noun: noun[1],
          value,
          start,
          end: start + digits.length,
        })
    }
  return members
}

/** How far behind the noun its members may stand, UTF-16 units. */
const REACH = 200

const NUMBER = '(?<digits>\\d{1,4}|полтора десятка|\\p{L}{3,13})(?![\\p{L}\\d])'
const THEM = '(?:них|которых|этого числа)'
const OF_ALL_THOSE = /из (?:них|которых|этого)|числе|среди (?:них|которых)|включая|, \p{L}+ - из/u
const CHINA = /кита[йея]|китайц|кнр|поднебесн/
const NOUN =
  /(?<!\p{L})(?:инвест)?(проект|предприят|компани|участник|резидент|фирм|производств|завод)\p{L}{0,4}(?!\p{L})/gu

const NAMED_BEFORE = new RegExp(
  `(?<lead>(?:(?:из|среди) ${THEM}|в том числе|в (?:их|этом|котор\\p{L}{2}) числе|в числе (?:них|которых)|включая) (?:- )?(?:(?:лишь|только|уже|еще|около|более|почти|свыше) )?)${NUMBER}`,
  'gu',
)
const NAMED_BEHIND = new RegExp(`(?<lead>[ (])${NUMBER}(?<tail> из ${THEM})`, 'gu')
const ALONE = new RegExp(`(?<lead>, (?:а |и )?)${NUMBER}(?= (?:- )?(?:из|с) кит)`, 'gu')

const WITH_CHINA = /^\p{L}+ (?:с|при|из) [^.,;\d]{0,40}(?:кита|кнр)/u
const IS_CHINESE =
  /^,? (?:- )?(?:(?:с|из|при|представля\p{L}+|явля\p{L}+|принадлеж\p{L}+|име[ею]\p{L}+|создан\p{L}*|учрежден\p{L}*|основан\p{L}*|приходится|казахстанско)[^.;,\d]{0,40}(?<!(?:в|для|на) )(?:кита[йея]|кнр|поднебесн)|кита(?:йск|йц))/u
/** A measure behind: the number counts something else. */
const MEASURED =
  /^ ?(?:%|из \d|процент|млн|млрд|тыс|год|раз|тонн|га|км|мвт|мест|человек|рабоч|крупн|средн|мал)/
