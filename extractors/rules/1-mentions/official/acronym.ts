/** «ТЭЦ», «ГРЭС-1», «ТарГПИ»: two to six capitals that stand for a body, some with a small letter or two behind the first. */
export const isAcronym = (word: string): boolean => acronym.test(word)

const acronym = /^\p{Lu}(?:\p{Lu}{1,5}|\p{Ll}{1,2}\p{Lu}{2,4})(?:-\d{1,2})?$/u
