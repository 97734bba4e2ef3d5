import { implied, unsettled } from './drafts.ts'
import { A_DIGIT, BESIDE_EVENT, BESIDE_GATHERING, datePattern } from './pattern.ts'
import type { DatePattern, Draft, Now } from './types.ts'

/** Words that count a year from now: прошлого, текущем, будущий … (folded, any case). */
export const YEAR_WORD =
  '(?:сего|(?:(?:поза|по за)?прошл|минувш|прошедш|истекш|предыдущ|этот?|текущ|нынешн|уходящ|наступивш|ушедш|следующ|будущ|наступающ|предстоящ)\\p{L}{0,4})'

/** «прошлого» → the year before the year of writing; null if that is unknown. */
export function relativeYear(word: string, now: Now): number | null {
  if (now.year === null) return null
  if (word.startsWith('поза')) return now.year - 2
  if (/^(?:прошл|минувш|прошедш|истекш|предыдущ|ушедш)/.test(word)) return now.year - 1
  if (/^(?:следующ|будущ|наступающ|предстоящ)/.test(word)) return now.year + 1
  return now.year
}

const A_YEAR = /(?:19|20)\d\d/
const A_PART =
  /полугод|квартал|месяц|весн|осен|зим|лет|начал|конец|конц|середин|итог|течени|половин/

/** Those of them that need no year behind. */
const A_PART_ALONE =
  /полугод|квартал|месяц|весн|осен|зим|лет[аоеу]|начал[аеоу]$|конц[аеуы]$|середин[аеыу]$|итогам$/
const OR_YEAR = /год|г\.|(?:19|20)\d\d/

/** Expressions that give a year: years, seasons, quarters, half-years, running months of a year. */
export const YEARS: readonly DatePattern[] = [
  {
    // «с 2015 по 2020 год», «в 2023–2024 годах», «за 2018-2022 гг.», «в 2023 и 2024 годах»
    name: 'year-range',
    needs: [A_DIGIT, A_YEAR],
    pattern: pattern(
      `(?<a>${DIGITS()})(?:-го)?(?: (?:года|годом|год))?(?: ?- ?| по | до |/| и )(?<b>${DIGITS()})(?:-[йм]|-го)?,? ?(?:год(?:ах|ы|ов|а|у|ом)?|г\\.?г?\\.?|учебн\\p{L}{2,3})`,
    ),
    read: ({ a = '', b = '' }) => (Number(a) < Number(b) ? draft(`${a}/${b}`, 'range') : null),
  },
  {
    // «в первом полугодии 2024 года», «за I квартал», «осенью 2019 года», «9 месяцев 2023 года», «в конце прошлого года»
    name: 'part-of-year',
    needs: [A_PART, OR_YEAR],
    pattern: pattern(`${PART()},? ${OF_YEAR()}`),
    read: read,
  },
  {
    name: 'part-of-some-year',
    needs: [A_PART_ALONE],
    pattern: pattern(
      `(?:(?:(?:перв|втор)\\p{L}{2,3}|i{1,2}|[12](?:-[мойеу]{1,2})?) полугоди[еияю]\\p{L}?|(?:i{1,3}|iv|[1-4]|перв\\p{L}{2,3}|втор\\p{L}{2,3}|трет\\p{L}{2,4}|четверт\\p{L}{2,3})(?:-?(?:м|й|го|ом))? квартал\\p{L}{0,3}|(?:за |по итогам )(?:первые |прошедшие |истекшие )?${COUNT()} месяц(?:а|ев)|(?:с|до|в|во|к|под|по итогам|на) ?(?:начал[аеоу]|конц[аеуы]|середин[аеыу]|итогам) года|с начала года|до конца года|(?:эт|прошл|минувш|нынешн|текущ|будущ|следующ)\\p{L}{2,3} (?:весн|осен|зим|лет)\\p{L}{1,3}|(?:весной|летом|осенью|зимой))(?! (?:${DIGITS()}|${YEAR_WORD} год))`,
    ),
    read: (g, now) => {
      const text = g.all ?? ''
      const shift = /прошл|минувш/.test(text) ? -1 : /следующ|будущ/.test(text) ? 1 : 0
      if (/весн|осен|зим|лет/.test(text)) {
        if (shift !== 0 && now.day !== null)
          return implied(shiftedSeason(seasonMonth(text), shift, now.day))
        return { ...unsettled, bare: { month: seasonMonth(text), season: true } }
      }
      if (/итогам года/.test(text) && now.day !== null && Number(now.day.slice(5, 7)) < 4) {
        return implied(now.year === null ? null : now.year - 1)
      }
      return implied(now.year === null ? null : now.year + shift)
    },
  },
  {
    // «на осеннем форуме», «летняя ярмарка»: only beside what people meet for
    name: 'season-adjective',
    needs: [/(?:весен|осен|лет|зим)н/],
    pattern: pattern(`(?:весенн|осенн|летн|зимн)\\p{L}{2,3}${BESIDE_EVENT}`),
    read: (g) => ({ ...unsettled, bare: { month: seasonMonth(g.all ?? ''), season: true } }),
  },
  {
    name: 'last-years',
    needs: [/прошлогодн/],
    // «на прошлогоднем форуме»; «прошлогодняя поездка» mostly recalls one that is no news
    pattern: pattern(`(?<word>(?:поза)?прошлогодн)\\p{L}{2,3}${BESIDE_GATHERING}`),
    read: ({ word = '' }, now) =>
      implied(now.year === null ? null : now.year - (word.startsWith('поза') ? 2 : 1)),
  },
  {
    // «2024 год», «в 2024 г.», «2024-м», «в прошлом, 2024 году», «прошлого года»
    name: 'year',
    needs: [OR_YEAR],
    pattern: pattern(OF_YEAR()),
    read: read,
  },
  {
    name: 'bare-year',
    needs: [A_DIGIT, A_YEAR],
    pattern: pattern(
      `(?:в|с|до|к|за|по итогам) (?<year>${DIGITS()})(?! ?(?:[%$]|тыс|млн|млрд|тенге|долл|юан|евро|руб|тонн|чел|км|кв|га(?!\\p{L})|мвт|метр|километр|гектар|рабочи|\\p{L}+(?:ов|ев|ей|ий)(?!\\p{L})|(?:мест|компан|предприят|проект|участ|голов)))`,
    ),
    read: read,
  },
]

function DIGITS(): string {
  return '(?:19|20)\\d{2}'
}

/** A named year: digits with «год» or an ending, or a counted year, which digits may follow. */
function OF_YEAR(): string {
  return `(?:(?:${YEAR_WORD},?) (?<year3>${DIGITS()})(?:-[мйг]\\p{L}?)?(?:-?го)? ?(?:год(?:а|у|ом|е)?|г\\.?)|(?<year>${DIGITS()})(?:-[мйг]о?)? ?(?:год(?:а|у|ом|е)?|г\\.|г(?= ))|(?<year2>${DIGITS()})-(?:м|й|го|му|ом)|(?<word>${YEAR_WORD}) (?:год(?:а|у|ом|е)?|г\\.))`
}

function COUNT(): string {
  return '(?:\\d{1,2}|дв[ау]х?|три|тре[хм]|четыр\\p{L}{1,3}|пят[иь]|шест[иь]|сем[иь]|восем[иь]|восьми|девят[иь]|десят[иь]|одиннадцат[иь])'
}

/** A part of a year, which stands in front of it; it gives no more than the year itself. */
function PART(): string {
  return `(?:(?:перв\\p{L}{2,3}|втор\\p{L}{2,3}|[12](?:-?\\p{L}{1,2})?|i{1,2})(?:-?(?:м|й|го))? полугоди\\p{L}{1,2}|(?:i{1,3}|iv|[1-4]|перв\\p{L}{2,3}|втор\\p{L}{2,3}|трет\\p{L}{2,4}|четверт\\p{L}{2,3})(?:-?(?:м|й|го|ом))? (?:и (?:i{1,3}|iv|[1-4]|втор\\p{L}{2,3}|трет\\p{L}{2,4}) )?квартал\\p{L}{0,3}|(?:первы[ех] |прошедши[ех] )?${COUNT()}(?:-т?и)? месяц(?:а|ев|ам|ах)|(?:весн|осен|зим|лет)\\p{L}{1,3}(?:-(?:весн|осен|зим|лет)\\p{L}{1,3})?|(?:начал|конц|конец|середин|итог|течени|половин)\\p{L}{0,3}|перв\\p{L}{2,3} половин\\p{L}{1,2})`
}

function pattern(source: string): RegExp {
  return datePattern(`(?<all>${source})`, '\\d.,/-')
}

function read(g: Record<string, string | undefined>, now: Now): Draft | null {
  const digits = g.year ?? g.year2 ?? g.year3
  if (digits !== undefined) return draft(digits, 'point')
  return g.word === undefined ? null : implied(relativeYear(g.word, now))
}

function draft(date: string, kind: 'point' | 'range'): Draft {
  const precision = kind === 'range' ? 'range' : 'year'
  return { date, precision, basis: 'stated', kind, relative: false }
}

/** Month in the middle of a season, by which the season of a year is told to be past or to come. */
function seasonMonth(text: string): number {
  if (/вес[ен]/.test(text)) return 4
  if (text.includes('осен')) return 10
  return text.includes('зим') ? 1 : 7
}

/** «Прошлой осенью» is one that is over, «следующей весной» one that has not begun. */
function shiftedSeason(middle: number, shift: number, day: string): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  if (shift > 0) return middle - 1 > month ? year : year + 1
  return middle + 1 < month ? year : year - 1
}
