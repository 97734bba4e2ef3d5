import { givenReadings } from '../persons/given.ts'
import { surnameReadings } from '../persons/surname.ts'
import type { Walk } from './walk.ts'

/**
 * «аким города Нурсултан Алибек», «мэром столицы Алтаем Сеитовым»: whether the name at `name` behind the head at `at` is the given
 * name of who governs there, a family name and no further one being behind it.
 */
export function namesHolder(
  { text, words }: Walk,
  at: number,
  name: number,
  next: number,
): boolean {
  const [post, word, family, further] = [words[at - 1], words[name], words[next], words[next + 1]]
  if (!post || !word || next !== name + 1 || !family?.info.capital) return false
  if (!HOLDER.test(post.info.key) || text.slice(word.end, family.start) !== ' ') return false
  const goesOn = further?.info.capital === true && text.slice(family.end, further.start) === ' '
  const printed = text.slice(family.start, family.end)
  if (goesOn || givenReadings(text.slice(word.start, word.end)).length === 0) return false
  return surnameReadings(printed).some(({ strong }) => strong)
}

const HOLDER = /^(?:(?:экс-|зам|вице-)?аким[а-я]{0,3}|(?:вице-)?мэр[а-я]{0,3}|глав[а-я]{1,2})$/
