import type { Word } from './scan.ts'

/**
 * Index of the first word behind a quotation that opens directly before word `at`, if the quotation is the name of
 * something else than a place («ФК «Астана»»), else null. `at` must be its first word.
 */
export function afterNamedQuote(text: string, words: readonly Word[], at: number): number | null {
  const word = words[at]
  if (word === undefined || !opensQuote(text, word.start)) return null
  const end = closeOfQuote(text, word.start)
  if (end === null) return null
  const next = firstFrom(words, at, end)
  const before = words[at - 1]
  const adjacent =
    before !== undefined && /^\s{1,2}[«"“„]+$/.test(text.slice(before.end, word.start))
  // A name that is nothing but the place's own name: «Астана» – «Кайрат».
  const alone = next - at === 1 || (next - at === 2 && word.parts === 2)
  if (adjacent && before.info.upper && !/^(?:кнр|рк|суар|вко|ско|зко)$/.test(before.info.key))
    return next
  const zone = word.info.names.some(({ readings }) =>
    readings.some(({ entry, headClass }) => entry.kind === 'zone' && headClass === null),
  )
  if (
    alone &&
    !zone &&
    !(adjacent && /^(?:город|област|провинци|регион|округ)/.test(before.info.key))
  )
    return next
  const credited = adjacent && CREDITS.test(before.info.key) && next - at <= 4
  if (credited || isPaper(words, at, next)) return next
  return alikeName(text, words, at, next) ? next : null
}

/** «сообщают «Костанайские новости»», «газета «Актюбинский вестник»»: what stands before an outlet's name. */
const CREDITS =
  /^(?:сообща|сообщил|переда(?:ет|л|ют)|пиш[еу]т|написал|информиру|напомина|напомнил|уточня|рассказыва|рассказал|отмеча|утвержда|цитиру|ссылк|корреспондент|газет|журнал|портал|агентств|издани|телеканал|сайт|редакци)/

/** «Костанайские новости», «Павлодарская неделя»: an adjective and a word that newspapers are called by. */
const isPaper = (words: readonly Word[], at: number, next: number): boolean =>
  next - at === 2 &&
  /^(?:вест(?:и|ей|ям|ях|ями|ник)|новост|правд|недел|газет|хроник|обозрени|курьер|телеграф|известия|панорам|рабочи)/.test(
    words[next - 1]?.info.key ?? '',
  )

/** «Туркестан Инвест»: a place and further words in capitals, no dash, no other place: a firm's name. */
function alikeName(text: string, words: readonly Word[], at: number, next: number): boolean {
  const inside = words.slice(at, next)
  const end = words[next - 1]?.end ?? 0
  if (
    inside.length < 2 ||
    inside.length > 3 ||
    /\s[–—-]\s|[,.:]/.test(text.slice(words[at]?.start, end))
  )
    return false
  const [first, ...others] = inside
  const noun = first?.info.names.some(
    (one) => one.rest.length === 0 && one.readings.some(({ role }) => role === 'noun'),
  )
  return (
    noun === true &&
    others.every(({ info }) => info.capital && info.names.length === 0 && info.heads.length === 0)
  )
}

/** «форум «Туркестан – Сямынь»», «фестиваль «Каспий»»: whether the quotation around an offset is the name of a gathering. */
export function inEventName(text: string, start: number): boolean {
  const from = Math.max(0, start - 60)
  const mark = text.slice(from, start).search(lastMark)
  const at = from + mark + 1
  return (
    mark >= 0 && opensQuote(text, at) && gathering.test(text.slice(Math.max(0, at - 24), at - 1))
  )
}

/** The last quotation mark of a stretch, or the end of the line that parts it from those before. */
const lastMark = /[\n«»“”„"][^\n«»“”„"]*$/

const gathering =
  /(?:форум|выставк|ярмарк|фестивал|конференци|конкурс|саммит|акци|экспозици|концерт|конгресс|марафон|турнир)\p{Ll}{0,4}\s$/u

/** Whether a quotation mark stands directly before the offset and opens there. */
export function opensQuote(text: string, start: number): boolean {
  const mark = text[start - 1]
  if (mark === '«' || mark === '“' || mark === '„') return true
  return mark === '"' && (start === 1 || /[\s(«"–—-]/.test(text[start - 2] ?? ''))
}

/** Offset behind the closing mark of the quotation that opens before `start`, on the same line within 160 units. */
export function closeOfQuote(text: string, start: number): number | null {
  let depth = 1
  let closed: number | null = null
  const limit = Math.min(text.length, start + 160)
  for (let at = start; at < limit; at++) {
    const char = text[at]
    if (char === '\n') break
    if (char === '«' || char === '„') depth++
    else if (char === '"' && opensQuote(text, at + 1) && /[\p{L}\p{N}]/u.test(text[at + 1] ?? ''))
      depth++
    else if (char === '»' || char === '”' || char === '"' || char === '“') {
      depth--
      if (closed === null || closed === at) closed = at + 1
    }
    if (depth === 0) return at + 1
  }
  // «АО «НК «Алматы»»: outer quotations are often closed by one mark with the inner, the first that closes any.
  return closed
}

/** Index of the first word, from `at` on, that starts at or behind a UTF-16 offset. */
export function firstFrom(words: readonly Word[], at: number, offset: number): number {
  let next = at
  while ((words[next]?.start ?? Number.POSITIVE_INFINITY) < offset) next++
  return next
}
