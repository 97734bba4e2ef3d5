/** A count that stands behind what it counts: «предприятий с китайским капиталом на учёте 58». Offsets of the sentence. */
export interface InvertedCount {
  value: number
  unit: 'enterprises' | 'companies' | 'projects'
  start: number
  end: number
}

/** Such counts of a sentence, in order. */
export function invertedCounts(sentence: string): InvertedCount[] {
  return [...closing(sentence), ...among(sentence), ...fromTo(sentence), ...bySize(sentence)].sort(
    (one, other) => one.start - other.start,
  )
}

/** «предприятий с китайским капиталом на учёте 58.» */
function closing(sentence: string): InvertedCount[] {
  const match = BEHIND.exec(sentence)
  const digits = match?.[2]
  if (!match || digits === undefined) return []
  const end = match.index + match[0].length
  if (UNIT.test(sentence.slice(end, end + 8))) return []
  return [count(match[1], digits, end)]
}

/** «38 проектов, из них 14 – с участием компаний из КНР» */
function among(sentence: string): InvertedCount[] {
  const match = AMONG.exec(sentence)
  const [, noun, lead = '', digits] = match ?? []
  if (!match || digits === undefined) return []
  const end = match.index + lead.length + digits.length
  return [count(noun, digits, end)]
}

/** «число предприятий с китайским капиталом увеличилось с 34 до 41»: two counts. */
function fromTo(sentence: string): InvertedCount[] {
  const match = FROM_TO.exec(sentence)
  const [, noun, lead = '', from, middle = '', to] = match ?? []
  if (!match || from === undefined || to === undefined || !/кита|кнр/i.test(sentence)) return []
  const first = match.index + lead.length + from.length
  return [count(noun, from, first), count(noun, to, first + middle.length + to.length)]
}

/** «76 компаний с китайским участием (из них 2 крупные, 6 средних и 68 малых)» */
function bySize(sentence: string): InvertedCount[] {
  const match = BY_SIZE.exec(sentence)
  const [, noun, lead = '', list = ''] = match ?? []
  if (!match || !/кита|кнр/i.test(sentence)) return []
  const from = match.index + lead.length
  return [...list.matchAll(SIZED)].map((each) => {
    const digits = each[1] ?? ''
    return count(noun, digits, from + each.index + digits.length)
  })
}

/** A count whose digits end at `end`. */
function count(noun: string | undefined, digits: string, end: number): InvertedCount {
  const unit = /^предприят/i.test(noun ?? '')
    ? 'enterprises'
    : /^проект/i.test(noun ?? '')
      ? 'projects'
      : 'companies'
  return { value: Number(digits), unit, start: end - digits.length, end }
}

/** One bounded gap; the number closes its clause and is no year. */
const BEHIND =
  /(предприятий|компаний) с (?:китайским (?:капиталом|участием)|участием китайского капитала)[^.;\d]{1,60}?(?!(?:19|20)\d\d)(\d{1,4})(?=\s*(?:[.;,)–—-]\s|[.;]?$))/i

const AMONG =
  /(?=(проект|предприят|компани))(\p{L}+[^.;]{0,80}?(?:из них|из которых|в том числе) )(\d{1,4})(?= (?:[–—-] )?с (?:[^.;,\d]{0,40})(?:кита|кнр))/iu

const FROM_TO =
  /(?=(?:числ|количеств)\p{L}{1,2} (предприят|компани|проект))(\p{L}+[^.;\d]{0,120} с )(\d{1,4})( до )(\d{1,4})(?![\d,.]\d)(?! (?:млн|млрд|тыс|%))/iu

const BY_SIZE =
  /(?=(предприят|компани))(\p{L}+[^.;(]{0,60}\(?(?:из них|в том числе) )((?:\d{1,4} (?:крупн|средн|мал)\p{L}{2,3}(?:, | и )?){2,3})/iu
const SIZED = /(\d{1,4}) (?:крупн|средн|мал)/g

const UNIT = /^ ?(?:%|проц|год|г\.|млн|млрд|тыс|тенге|долл|предприят|компани)/i
