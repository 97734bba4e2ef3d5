import { wordNumber } from '../numbers/words.ts'
import { type FlatWord, flatWords, WordSlot } from '../words/phrases.ts'
import { membersOf } from './among.ts'

/** A count that does not stand before its noun: «предприятий с китайским капиталом на учёте 58». Offsets of the sentence. */
export interface InvertedCount {
  value: number
  unit: 'enterprises' | 'companies' | 'projects' | 'persons'
  /** The year that its own words give: «(в 2018-м было 1 014)». */
  period?: string
  start: number
  end: number
}

/** Such counts of a flattened sentence with its words, in order. */
export function invertedCounts(
  sentence: string,
  words: readonly FlatWord[] = flatWords(sentence),
): InvertedCount[] {
  if (!words.some((word) => isCounted.of(word))) return []
  return [
    ...closing(sentence),
    ...among(sentence),
    ...fromTo(sentence),
    ...bySize(sentence),
    ...twoKinds(sentence),
    ...ofAll(sentence),
    ...yearBefore(sentence),
    ...byMillions(sentence),
  ].sort((one, other) => one.start - other.start)
}

/** One of the nouns that all patterns below speak of, or «миллионный». */
const isCounted = new WordSlot((word) =>
  /проект|предприят|компани|участник|резидент|фирм|производств|завод|миллионн/.test(word),
)

/** «предприятий с китайским капиталом на учёте 58.» */
function closing(sentence: string): InvertedCount[] {
  if (!/предприятий|компаний/i.test(sentence)) return []
  const match = BEHIND.exec(sentence) ?? OWNED.exec(sentence) ?? JOINT.exec(sentence)
  const digits = match?.[2]
  if (!match || digits === undefined) return []
  const end = match.index + match[0].length
  if (UNIT.test(sentence.slice(end, end + 8))) return []
  return [count(match[1], digits, end)]
}

/** «38 проектов, из них 14 – с участием компаний из КНР» */
const among = (sentence: string): InvertedCount[] =>
  membersOf(sentence).map(({ noun, ...told }) => ({
    ...told,
    unit: unitOf(noun),
  }))

/** «число предприятий с китайским капиталом увеличилось с 34 до 41»: two counts. */
function fromTo(sentence: string): InvertedCount[] {
  if (!/ с \d+ до \d/.test(sentence)) return []
  const match = FROM_TO.exec(sentence)
  const [, noun, lead = '', from, middle = '', to] = match ?? []
  if (!match || from === undefined || to === undefined || !/кита|кнр/i.test(sentence)) return []
  const first = match.index + lead.length + from.length
  return [count(noun, from, first), count(noun, to, first + middle.length + to.length)]
}

/** «76 компаний с китайским участием (из них 2 крупные, 6 средних и 68 малых)» */
function bySize(sentence: string): InvertedCount[] {
  const match = OF_ALL_THOSE.test(sentence) ? BY_SIZE.exec(sentence) : null
  const [, noun, lead = '', list = ''] = match ?? []
  if (!match || !/кита|кнр/i.test(sentence)) return []
  const from = match.index + lead.length
  return [...list.matchAll(SIZED)].map((each) => {
    const digits = each[1] ?? ''
    return count(noun, digits, from + each.index + digits.length)
  })
}

/** «54 китайских и 17 совместных предприятий»: two counts of one noun. */
function twoKinds(sentence: string): InvertedCount[] {
  const match = TWO_KINDS.exec(sentence)
  const [, from = '', middle = '', to = '', noun] = match ?? []
  if (!match) return []
  const first = match.index + from.length
  return [count(noun, from, first), count(noun, to, first + middle.length + to.length)]
}

/** «Из 300 иностранных компаний области 85 – китайские»: the second. */
function ofAll(sentence: string): InvertedCount[] {
  const match = OF_ALL.exec(sentence)
  const [, lead = '', noun, middle = '', digits] = match ?? []
  if (!match || digits === undefined) return []
  return [count(noun, digits, match.index + lead.length + middle.length + digits.length)]
}

/** «1 180 предприятий с китайским участием (в 2018-м было 1 014)»: the second, with its year. */
function yearBefore(sentence: string): InvertedCount[] {
  const match = sentence.includes('(') ? YEAR_BEFORE.exec(sentence) : null
  const [, noun, lead = '', when = '', digits] = match ?? []
  if (!match || digits === undefined || !/кита|кнр/i.test(lead)) return []
  const start = match.index + lead.length
  const told = count(noun, digits, start + when.length + digits.length)
  const [period] = /20\d\d/.exec(when) ?? []
  return [{ ...told, start, ...(period && { period }) }]
}

/** «21-миллионный город», «с 10-миллионным населением» */
function byMillions(sentence: string): InvertedCount[] {
  const match = BY_MILLIONS.exec(sentence)
  const [words, digits] = match ?? []
  if (!match || words === undefined || digits === undefined) return []
  const start = match.index
  return [
    {
      value: Number(digits) * 1e6,
      unit: 'persons',
      start,
      end: start + words.length,
    },
  ]
}

/** A count whose digits, or numeral, end at `end`; 0 where they are no number. */
function count(noun: string | undefined, digits: string, end: number): InvertedCount {
  return {
    value: wordNumber(digits.toLowerCase().replace(/(?<=\d) /g, '')) ?? 0,
    unit: unitOf(noun),
    start: end - digits.length,
    end,
  }
}

function unitOf(noun: string | undefined): InvertedCount['unit'] {
  if (/^предприят/i.test(noun ?? '')) return 'enterprises'
  return /^проект/i.test(noun ?? '') ? 'projects' : 'companies'
}

/** One bounded gap; the number closes its clause and is no year. */
const BEHIND =
  /(предприятий|компаний) с (?:китайским (?:капиталом|участием)|(?:участием|капиталом) (?:китайского капитала|китайской стороны|китайцев|инвесторов из кнр|из кнр|из китая|кнр))[^.;\d]{1,60}?(?!(?:19|20)\d\d)(\d{1,4}|\d{1,3} \d{3})(?=\s*(?:[.;,)–—-]\s|[.;]?$))/i
/** «предприятий, в капитале которых есть доля Китая, сейчас 1 914 (…)» */
const OWNED =
  /(предприятий|компаний), (?:в (?:уставном )?капитале которых|у которых|где|чей капитал) [^.;,\d]{0,40}(?:кита|кнр)[^.;,\d]{0,20}, [^.;\d]{0,40}?(?!(?:20)\d\d год)(\d{1,4}|\d{1,3} \d{3})(?=\s*(?:[.;,(–—-]|$))/i
const JOINT =
  /совместных (?:с \S{3,14} )?(предприятий|компаний)[^.;\d]{1,60}?(?!(?:19|20)\d\d)(\d{1,4})(?=\s*(?:[.;,)–—-]\s|[.;]?$))/i

const OF_ALL_THOSE = /из (?:них|которых)|в том числе/i
const FROM_TO =
  /(?=(?:числ|количеств)\p{L}{1,2} (?:\p{L}+ ){0,4}?(?:инвест)?(предприят|компани|проект))(\p{L}+[^.;\d]{0,120} с )(\d{1,4})( до )(\d{1,4})(?![\d,.]\d)(?! (?:млн|млрд|тыс|%))/iu

const BY_SIZE =
  /(?=(предприят|компани))(\p{L}+[^.;(]{0,60}\(?(?:из них|в том числе) )((?:\d{1,4} (?:крупн|средн|мал)\p{L}{2,3}(?:, | и )?){2,3})/iu
const SIZED = /(\d{1,4}) (?:крупн|средн|мал)/g

const TWO_KINDS =
  /(?<![\d,.])(\d{1,4})( (?:китайск|казахстанско-китайск|совместн)\p{L}{2,3} и )(\d{1,4}) (?:китайск|казахстанско-китайск|совместн)\p{L}{2,3} (предприят|компани|проект)/iu

const OF_ALL =
  /((?:^|[^\p{L}])из \d{1,5} (?:\p{L}+[ыи]х ){0,3}(?=(предприят|компани|проект|участник|резидент|фирм)))([^.;\d]{6,60} )(\d{1,4})(?= (?:[–—-] )?(?:китайски|(?:с|из) кита|с участием кита|представля\p{L}+ кит))/iu

const YEAR_BEFORE =
  /(?=(предприят|компани|проект))(\p{L}+[^.;()]{0,70}\()((?:в 20\d\d(?:-м)?(?: году)?|год(?:ом)? (?:ранее|назад)) (?:(?:их )?было |насчитывалось |[–—-] ))(\d{1,3}(?: \d{3})?|\d{4})(?=\))/iu

const BY_MILLIONS =
  /(?<![\d,.-])(\d{1,3})-(?:ти |и )?миллионн\p{L}{2,3}(?= (?:населени|город|мегаполис|провинци))/iu

const UNIT = /^ ?(?:%|проц|год|г\.|млн|млрд|тыс|тенге|долл|предприят|компани)/i
