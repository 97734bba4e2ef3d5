import { pinyinFamilies } from './chinese-family.ts'
import { pinyinSyllables } from './palladius.ts'

/**
 * How many of the words make a Chinese person's name in Latin letters: «Luo Jun», «ZHANG Weimin», «Li Xiao Ming», «Leo Chen»;
 * 0 if they make none. Only what stands beside says whether it is not a company («Li Ning»).
 */
export function latinPerson(words: readonly string[]): number {
  const [first = '', second = '', third = ''] = words
  if (!name.test(first) || !name.test(second)) return 0
  if (pinyinFamilies.has(first.toLowerCase()) && isGiven(second)) {
    const apart = second.length < 7 && third.length < 7 && name.test(third) && isGiven(third)
    return apart && words.length === 3 ? 3 : 2
  }
  return pinyinFamilies.has(second.toLowerCase()) && words.length === 2 && first.length < 10 ? 2 : 0
}

const name = /^[A-Z](?:[a-z]+|[A-Z]+)$/

/** One to three syllables, no longer than «Zhuangzhuang». */
const isGiven = (word: string): boolean => word.length <= 12 && pinyinSyllables(word) > 0
