import { wordNumber } from '../numbers/words.ts'

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
    [OUT_OF, true],
    [REST, true],
    [ALSO, true],
    [AGAINST, true],
    [LISTED, true],
    [BEGUN, true],
    [ALONE, false],
  ] as const)
    for (const { index, groups } of flat.matchAll(pattern)) {
      const { lead = '', digits = '', tail = '' } = groups ?? {}
      const start = index + lead.length
      const noun = nouns.findLast((one) => one.index < start && start - one.index < REACH)
      const value = /^полтора /.test(digits) ? 15 : wordNumber(digits)
      const after = flat.slice(start + digits.length + tail.length)
      if (!noun?.[1] || !value || MEASURED.test(after)) continue
      if (members.some((one) => one.start === start)) continue
      if (OTHERS.test(flat.slice(noun.index, start))) continue
      const whole = noun[1] === 'проект' || isWithChina(flat, noun.index)
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

/** «предприятий с китайским участием», «совместных китайских предприятий» */
const isWithChina = (flat: string, at: number): boolean =>
  WITH_CHINA.test(flat.slice(at)) ||
  /кита\p{L}+ (?:\p{L}+ )?$/u.test(flat.slice(Math.max(0, at - 40), at))

/** How far behind the noun its members may stand, UTF-16 units. */
const REACH = 200

const NUMBER = '(?<digits>\\d{1,4}|полтора десятка|\\p{L}{3,13})(?![\\p{L}\\d])'
const THEM = '(?:них|которых|этого числа)'
const OF_ALL_THOSE =
  /(?:^|[^\p{L}])из \d|(?:^|[^\p{L}])из \p{L}{3,12} (?:\p{L}+ ){0,2}проект|против |из (?:них|которых|этого)|числе|среди (?:них|которых)|включая|, \p{L}+ - из|(?:вошл[аио]|входят|включены|попали) |, еще \d|, (?:а |и )?(?:\d{1,3}|\p{L}+) (?:уже|сейчас) |(?:остальные|оставшиеся) /u
const CHINA = /кита[йея]|китайц|кнр|поднебесн|двусторонн|казахстанско/
const NOUN =
  /(?<!\p{L})(?:инвест)?(проект|предприят|компани|участник|резидент|фирм|производств|завод)\p{L}{0,4}(?!\p{L})/gu

const NAMED_BEFORE = new RegExp(
  `(?<lead>(?:(?:из|среди) ${THEM}|в том числе|в (?:их|этом|котор\\p{L}{2}) числе|в числе (?:них|которых)|включая) (?:- )?(?:(?:лишь|только|уже|еще|около|более|почти|свыше) |(?:действу|работа|реализу|запущен|введен|заверш|построен)\\p{L}{0,5} )?)${NUMBER}`,
  'gu',
)
const NAMED_BEHIND = new RegExp(`(?<lead>[ (])${NUMBER}(?<tail> из ${THEM})`, 'gu')
/** How far a project has come. */
const STANDS =
  '(?:(?:уже|пока|сейчас|еще|находятся|-) ){0,2}(?:(?:на|в) (?:стади|этап|процесс|работ)|размещ|реализ|наход|осуществл|ведет|запущ|начат|действ|приход|введен|завершен|построен|стро[ия]тся|сдан|работа|проектир|прорабат)'
const OUT_OF = new RegExp(
  `(?<lead>(?<!\\p{L})из (?:\\d{1,4}|\\p{L}{3,12}) (?:\\p{L}+ ){0,2}проект\\p{L}{0,3} [^.;\\d]{0,90}?(?<= ))${NUMBER}(?= ${STANDS})`,
  'gu',
)
/** «…, остальные двенадцать – на стадии строительства», «…, ещё семь строятся» */
const REST = new RegExp(
  `(?<lead>[,;] (?:а |и )?(?:еще|остальные|оставшиеся) )${NUMBER}(?= (?:${STANDS}|- на [\\d.,]+ м))`,
  'gu',
)
/** «реализуют 10 проектов, три уже начаты» */
const BEGUN = new RegExp(
  `(?<lead>проект\\p{L}{0,3}(?: [^.,;\\d]{0,50})?, (?:а |и )?)${NUMBER}(?= (?:уже|сейчас) (?:введен|запущен|начат|завершен|построен|реализ|работа|сдан|стро))`,
  'gu',
)
/** «Из шести проектов два запущены, три строятся» */
const ALSO = new RegExp(
  `(?<lead>, (?<=(?<!\\p{L})из (?:\\d{1,4}|\\p{L}{3,12}) (?:\\p{L}+ ){0,2}проект[^.;]{0,140}, )(?:а |и )?)${NUMBER}(?= ${STANDS})`,
  'gu',
)
/** «14 предприятий с китайским участием против девяти в 2021 году» */
const AGAINST = new RegExp(
  `(?<lead>(?<!\\p{L})против )${NUMBER}(?= (?:в 20\\d\\d|на начало|год(?:ом)? ))`,
  'gu',
)
/** «в список совместных проектов вошли пять от области» */
const LISTED = new RegExp(
  `(?<lead>(?:спис|перечен|перечн|пул|портфел|числ|программ)\\p{L}{0,3} [^.;\\d]{0,40}проект\\p{L}{1,3} [^.;\\d]{0,40}(?:вошл[аио]|входят|включены|попали) (?:также |уже )?)${NUMBER}(?= (?:от|из|инициатив))`,
  'gu',
)
const ALONE = new RegExp(`(?<lead>, (?:а |и )?)${NUMBER}(?= (?:- )?(?:из|с) кит)`, 'gu')

const WITH_CHINA = /^\p{L}+ (?:с|при|из) [^.,;\d]{0,40}(?:кита|кнр)/u
const IS_CHINESE =
  /^,? (?:- )?(?:(?:с|из|при|представля\p{L}+|явля\p{L}+|принадлеж\p{L}+|име[ею]\p{L}+|создан\p{L}*|учрежден\p{L}*|основан\p{L}*|вложен\p{L}*|есть|участву\p{L}+|владе\p{L}+|держ\p{L}+|управля\p{L}+|приходится|(?:дол|капитал|деньг|хозя|собственник|владельц|акционер|учредител|инвестор)\p{L}*|казахстанско)[^.;,\d]{0,40}(?<!(?:в|для|на) )(?:кита[йея]|кнр|поднебесн)|кита(?:йск|йц))/u
/** «с участием компаний рассмотрено 17 дел, 6 из них»: things of another noun counted between. */
const OTHERS =
  /[^.,\d]\d[\d ]{0,6} (?!до |и |из |на |в |млн|млрд|трлн|тыс|процент|год|крупн|средн|мал|проект|предприят|компани)\p{L}/u
/** A measure behind: the number counts something else. */
const MEASURED =
  /^ ?(?:%|из \d|процент|млн|млрд|тыс|тонн|мест|человек|рабоч|крупн|средн|мал|(?:раза?|га|км|мвт|лет|год\p{L}{0,3})(?!\p{L}))/u
