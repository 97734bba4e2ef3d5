import { isProse, type Line } from './lines.ts'

/**
 * Lines with the date and the credit that a dump glued before the first words parted from them: « date 2025-08-29 Аким…» →
 * «date 2025-08-29» and «Аким…». Only on top, where a page says of itself when it was made; a sentence does not begin
 * with a day in digits.
 */
export function partGlued(lines: Line[]): Line[] {
  const prose = lines.findIndex(({ text }) => isProse(text))
  const top = Math.min(TOP, prose < 0 ? lines.length : prose + 1)
  return [...lines.slice(0, top).flatMap(parted), ...lines.slice(top)]
}

const TOP = 12

const STAMP =
  /^((?:(?:date|дата|published|опубликовано)\s?:?\s)?(?:(?:19|20)\d\d-\d\d(?:-\d\d)?|\d{1,2}\.\d\d\.(?:19|20)\d\d(?: г\.)?)(?:(?:T|,? |,? в )\d{1,2}:\d\d(?::\d\d)?)?)(?:\s[|/–—-])?\s(?=["«“„\p{L}]|(?<=^(?:date|дата)\s?:?\s\S+\s)\d)/iu
/** «Фото с сайта … Аким…»: a caption without a full stop, told from the text by the address that ends it. */
const CAPTION =
  /^((?:(?:иллюстративное |архивное )?фото(?:графия)?:? (?:с сайта |из |взято с )?(?:https?:\/\/)?[a-z\d][a-z\d.-]{2,40}\.[a-z]{2,6}\/?\s)+)(?=["«“„\p{Lu}])/iu

function parted(line: Line): Line[] {
  for (const pattern of [STAMP, CAPTION]) {
    const glued = pattern.exec(line.text)
    if (!glued?.[1]) continue
    const rest = { ...line, text: line.text.slice(glued[0].length), gap: true }
    // A day's own words go on in lower case («5.11.2024 года подписано …»).
    if (/^(?:г\.|года?(?!\p{L}))/u.test(rest.text)) return [line]
    return [{ ...line, text: glued[1].trim() }, ...parted(rest)]
  }
  return [line]
}
