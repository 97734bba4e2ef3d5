import { canBeGenitive } from '../../../text/forms/genitive.ts'
import type { PostHead } from '../../../text/posts.ts'
import type { Token } from '../../../text/read.ts'
import type { Around, Belonging, Draft } from './draft.ts'
import { nameAfterComma, sharing } from './name-behind.ts'
import { pastHonorific, personAt } from './person-at.ts'

/**
 * «их ректоры, Лариса Ан и Чжэн Куйян, знакомы», «двое врачей из Лючжоу – Цинь Фан и Мо Чжунлинь»: two persons and more set off from
 * their post in the plural by a comma, a dash or a colon; null where fewer stand so. `from` is the token behind the post and its place.
 */
export function rowBehind(
  around: Around,
  from: number,
  post: PostHead,
  belonging: Belonging | null,
): Draft[] | null {
  const { tokens } = around
  let at = from
  // «из города Лючжоу», «обоих вузов»
  while (at < from + 4 && passes(tokens[at])) at++
  const mark = tokens[at]?.text ?? ''
  if (!/^[,–—:-]$/.test(mark)) return null
  const own: PostHead = mark === ',' && post.plural ? post : { ...post, cases: ['nom'] }
  const drafts: Draft[] = []
  let here = personAt(around, pastHonorific(tokens, at + 1), own.cases, true)
  while (here) {
    const { person, next } = here
    if (!own.cases.some((kase) => person.cases.includes(kase))) return null
    drafts.push(sharing(here, { post, belonging, cases: post.cases }))
    here = nameAfterComma(around, next, own)
  }
  return drafts.length > 1 ? drafts : null
}

const passes = (token: Token | undefined): boolean =>
  token?.word === true &&
  (token.capital || /^(?:из|от)$/.test(token.lower) || canBeGenitive(token.lower))
