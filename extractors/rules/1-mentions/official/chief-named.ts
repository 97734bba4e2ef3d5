import { patronymicReadings, surnameReadings } from '../../../text/persons/surname.ts'
import type { PostHead } from '../../../text/posts.ts'
import type { Around } from './draft.ts'
import { type NamedAt, personAt } from './person-at.ts'

/** A name behind that of whom its bearer serves. */
export interface Serving {
  named: NamedAt
  /** The family names that the served one may bear. */
  chief: readonly string[]
}

/**
 * «заместитель Мукышева Сергей Трегуб», «помощник Ли Вэя Чжан Мин»: whose deputy or assistant somebody is, told by the chief's
 * family name (or a Chinese chief's whole name) in the genitive at token `at`, before the name itself. Null elsewhere.
 */
export function servingNamed(around: Around, at: number, post: PostHead): Serving | null {
  const { tokens } = around
  const [first, second, third] = tokens.slice(at, at + 3)
  if (!served.test(post.title) || !first?.capital || !second?.capital || !third?.capital)
    return null
  const cases = post.cases.length > 0 ? post.cases : (['nom'] as const)
  const family = surnameReadings(first.text).filter(
    (each) => each.strong && each.sex !== 'f' && each.cases.includes('gen'),
  )
  const named = family.length > 0 ? personAt(around, at + 1, cases, false) : null
  if (named && named.next > at + 2 && patronymicReadings(third.text).length === 0)
    return { named, chief: family.map(({ nominative }) => nominative) }
  const whole = personAt(around, at, ['gen'], true)
  if (whole?.person.country !== 'CN' || !whole.person.cases.includes('gen')) return null
  const own = tokens[whole.next]?.capital ? personAt(around, whole.next, cases, false) : null
  return own && { named: own, chief: [whole.person.family ?? whole.person.name] }
}

const served =
  /(?:заместитель|помощник|советник|преемник|предшественник|референт|пресс-секретарь|переводчик)$/
