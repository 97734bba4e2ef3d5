import type { Draft } from './date-types.ts'
import { notBefore, notBehind } from './word-edge.ts'

/** A pattern of the date tables over flattened text: whole words, with none of `signs` (as in a class of signs) before. */
export const datePattern = (source: string, signs = '\\d.,:/-'): RegExp =>
  new RegExp(`${notBehind(signs)}(?:${source})${notBefore('\\d')}`, 'gu')

/** A need of patterns that begin with a number. */
export const A_DIGIT = /\d/

/** A day that only the text around can tell. */
export const unsettled: Draft = {
  date: null,
  precision: 'none',
  basis: 'implied',
  kind: 'point',
  relative: true,
}
