/**
 * A paragraph without its dateline: «новости в мире - 5 ноября /Агентство/. Аким…», «АСТАНА. КАЗИНФОРМ – Аким…», «Павлодар, 5
 * ноября – Sputnik. Аким…»: where and by whom it was filed is no statement.
 */
export const withoutDateline = (text: string): string => text.replace(DATELINE, '')

/** The part of a paragraph up to the agency, in which its day may stand: «АСТАНА, 5 ноября 2024 года. /КазТАГ/»; empty without one. */
export const datelineOf = (text: string): string => text.slice(0, 90).match(UP_TO_AGENCY)?.[0] ?? ''

const UP_TO_AGENCY =
  /^(?:.{0,70}?(?:\/|КАЗИНФОРМ|КАЗТАГ|КазТАГ|[-–—] ?(?:Sputnik|REGNUM|РИА |ИА ))|\([^()]{4,60}\)(?= \p{Lu}))/u

const DAY =
  '(?:(?:\\d{1,2} \\p{L}{3,9}\\.?(?: \\d{4})?(?: г(?:ода|\\.))?|\\d{1,2}\\.\\d\\d\\.\\d{2,4})[.,]? ?)'
const CITY = '(?:\\p{Ll}[\\p{L} ]{2,40} ?[-–—] ?|\\p{Lu}[\\p{L}-]{1,25}(?:[.,] ?|(?=/)))'
const AGENCY =
  '(?:/[^/\\n]{2,40}/|[КK][АA][ЗZ](?:ИНФОРМ|INFORM|ТАГ|TAG)|КазТАГ|[КK]азинформ|[КK]azinform|СИНЬХУА|Синьхуа|ТАСС|ИНТЕРФАКС[\\p{L}-]{0,12})'
// «КазТАГ – Мадина Алимова. В столице…»
const AUTHOR = '(?:\\p{Lu}\\p{Ll}{2,15} \\p{Lu}\\p{Ll}{2,18}\\. )'
// Without a dash an agency is told from a first sentence by its capitals only.
const NAMED =
  '(?:\\p{Lu}[\\p{L}.]{1,20}(?: [\\p{L}.]{2,20}){0,3} ?[-–—] (?!\\d)|\\p{Lu}[\\p{Lu}.]{1,20}(?: [\\p{Lu}.]{2,20}){0,3} ?[-–—] |[\\p{Lu} .-]{4,30}\\. (?!\\d))'
const BEHIND_DASH =
  '(?:\\d{1,2}:\\d\\d ?)?[-–—] ?(?:(?:РИА |ИА )?[«"]?\\p{Lu}\\p{L}{2,19}[»"]?(?: \\p{Lu}\\p{L}{3,11})?\\. |REGNUM |\\p{Lu}{5,20} )'
const DATELINE = new RegExp(
  `^\\d?(?:${CITY}?${DAY}?${AGENCY}\\.? ?(?:/[^/\\n]{2,40}/\\.? ?)?(?:[-–—]{1,2} ?${AUTHOR}?)?|${CITY}${DAY}(?:${NAMED}|${BEHIND_DASH})|\\(${CITY}${DAY}\\) )(?=["«“\\p{Lu}\\d])`,
  'u',
)
