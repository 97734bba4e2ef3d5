import { notBefore, notBehind } from '../words/word-edge.ts'

/** A pattern of the date tables over flattened text: whole words, with none of `signs` (as in a class of signs) before. */
export const datePattern = (source: string, signs = '\\d.,:/-'): RegExp =>
  new RegExp(`${notBehind(signs)}(?:${source})${notBefore('\\d')}`, 'gu')

/** The same for counted and relative days: a whole word also where a hyphen joins it to the next («сегодня-завтра» is none). */
export const wholePattern = (source: string): RegExp =>
  datePattern(`(?:${source})(?!-\\p{L})`, '\\d-')

/** A need of patterns that begin with a number. */
export const A_DIGIT = /\d/

const GATHERINGS = 'форум|саммит|выставк|ярмарк|фестивал|конференци|турнир|конкурс'

const beside = (nouns: string): string =>
  `(?= (?:\\p{L}{4,20}(?:ой|ом|ем|ого|ую|ая|ый|ий) )?(?:бизнес-)?(?:${nouns}))`

/** Behind an adjective of time: what many people come together for. */
export const BESIDE_GATHERING = beside(GATHERINGS)

/** Behind an adjective of time: what people meet for, few or many. */
export const BESIDE_EVENT = beside(
  `${GATHERINGS}|визит|поездк|встреч|переговор|заседани|сесси|церемони`,
)
