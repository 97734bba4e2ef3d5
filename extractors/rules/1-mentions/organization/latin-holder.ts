import { latinPerson } from '../../../text/persons/latin-person.ts'
import { type PostHead, postAt } from '../../../text/posts.ts'
import type { Token } from '../../../text/read.ts'
import { Flag } from '../../../text/words/lexeme.ts'
import { companyWord } from './latin-words.ts'

/** «директор департамента развития туризма»: whether a post that no place has stands right before `at`. */
export const behindPost = (tokens: readonly Token[], at: number): boolean =>
  endsPost(tokens, at, (post) => !post.seat)

/** «директор опытной станции», «начальник портового управления»: whether the post of one who heads a body stands right before `at`. */
export const behindChief = (tokens: readonly Token[], at: number): boolean =>
  endsPost(tokens, at, ({ title, plural }) => !plural && chief.test(title))

const chief =
  /директор|начальник|заведующ|руководител|главный врач|председател|управляющ|тренер|режисс|дириж[её]р|хранитель/

/** Whether a post that fits ends right before token `at`. */
export function endsPost(
  tokens: readonly Token[],
  at: number,
  fits: (post: PostHead) => boolean = () => true,
): boolean {
  const end = beforeOffice(tokens, at)
  for (const back of [1, 2, 3, 4]) {
    const post = postAt(tokens, end - back)
    if (post && post.to === end && fits(post)) return true
  }
  return false
}

const isOffice = new Flag((lower) => /^(?:отдел|сектор|отделение)(?:а|ом|ем|я)$/.test(lower))

/** «заведующая международным отделом библиотеки X»: token index of the office between a post and its body; `at` without one. */
function beforeOffice(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]
  if (!before || !isOffice.of(before.lexeme)) return at
  return /(?:ого|его|им|ым)$/.test(tokens[at - 2]?.lower ?? '') ? at - 2 : at - 1
}

/**
 * Where a body's Latin name from `at` to `end` ends, if its head's name follows in Latin letters too («директор Risen Energy Jin
 * Xuejing»); null where all of it is a person's name («вице-президент университета Luo Jun»).
 */
export function withoutHolder(tokens: readonly Token[], at: number, end: number): number | null {
  const words = tokens.slice(at, end + 1).map(({ text }) => text)
  if (latinPerson(words) === words.length) return null
  for (const length of [3, 2]) {
    const name = words.slice(-length)
    const firm = companyWord.test(words.at(-length - 1) ?? '')
    if (firm && latinPerson(name) === length && !name.some((word) => companyWord.test(word)))
      return end - length
  }
  return end
}
