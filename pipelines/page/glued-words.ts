/**
 * Words that a page prints without the space between, parted: «вАктобе», «провинцииХэбэй», «Актюбинскойобласти»,
 * «UniversityДуман», «с 11по 13», «район,сообщает». Names written in one on purpose («КазМунайГаз», «кВт») stay.
 */
export const partWords = (text: string): string =>
  GLUED.reduce((parted, pattern) => parted.replace(pattern, '$& '), text)

/** Each matches what stands before a space that is missing. */
const GLUED: readonly RegExp[] = [
  // a small letter never opens a name of two humps: the capital is the next word's
  /(?<![\p{L}\d])(?:[вкосу]|[а-яё]{2,})(?=[А-ЯЁ][а-яё]{2})/gu,
  /(?<=[A-Za-z]{3})(?=[А-ЯЁ][а-яё]{2,}(?![A-Za-z]))/g,
  /(?<=[а-яё]{2}(?:ск|цк)(?:ая|ой|ую|ие|их|ими?))(?=(?:област|провинци|район|автономн)[а-яё]{1,5}(?!\p{L}))/gu,
  /(?<![\d.,:])\d{1,2}(?=(?:по|до) \d)/g,
  /[а-яё]{2},(?=[а-яё]{3})/g,
]
