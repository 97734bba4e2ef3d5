/**
 * Edges of words for patterns over flattened text. Letters of the two alphabets are asked first: `\p{L}` alone says the same, but
 * costs a search in a long table at every sign of the text.
 */

/** Nothing of a word stands before, nor one of `signs` (as in a class of signs). */
export const notBehind = (signs: string): string =>
  `(?<![а-яa-z${signs}])(?<!(?=\\p{L})[^\\x00-\\x7f])`

/** Nothing of a word stands behind, nor one of `signs`. */
export const notBefore = (signs: string): string =>
  `(?![а-яa-z${signs}])(?![^\\x00-\\x7f](?<=\\p{L}))`
