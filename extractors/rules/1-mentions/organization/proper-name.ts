import { bodyHeads } from '../../../text/bodies.ts'
import { personName } from '../../../text/persons/names.ts'
import { isPalladius, splitSyllables } from '../../../text/persons/palladius.ts'
import { postAt } from '../../../text/posts.ts'
import type { Token } from '../../../text/read.ts'
import { placeOver, type Scene } from './draft.ts'

/** «Университет Цинхуа», «институт Конфуция»: offset behind one capital word that is no family name, null without. */
export function properName(scene: Scene, at: number): number | null {
  const { tokens } = scene
  const token = tokens[at]
  const head = bodyHeads.at(tokens, at - 1)?.values[0]
  if (head && token?.lower === 'конфуция') return token.end
  const hospital = head?.kind === 'other' && /^(?:госпиталь|больница|клиника)$/.test(head.phrase)
  if (!token || !(head?.kind === 'university' || (hospital && isPalladius(token.text)))) return null
  if (!/^\p{Lu}\p{Ll}{3}/u.test(token.text) || placeOver(scene, token)) return null
  if (familyLike.test(token.lower) || opensThree(tokens, at) || postAt(tokens, at)) return null
  if (/^(?!КНР|РК)\p{Lu}/u.test(tokens[at + 1]?.text ?? '') && !beforePerson(tokens, at))
    return null
  return token.end
}

/** «вице-президент университета Жэнь Юн Шень»: a Chinese name printed in three words. */
const opensThree = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 2]?.capital === true &&
  tokens.slice(at, at + 3).every(({ text }) => splitSyllables(text, true)?.length === 1)

/** «ректор университета Цинхуа Ли Вэй»: a Chinese word and then a person's whole name. */
function beforePerson(tokens: readonly Token[], at: number): boolean {
  if (!isPalladius(tokens[at]?.text ?? '')) return false
  const behind = tokens.slice(at + 1, at + 4)
  const end = behind.findIndex(({ word }) => !word)
  const name = personName(end < 0 ? behind : behind.slice(0, end), 0, { trusted: true })
  return name !== null && name.length > 1
}

const familyLike =
  /(?:ов|ев|ин|ова|ева|ина|овым|евым|иным|овой|евой|иной|ову|еву|бек|хан|бай|улы|кызы)$/
