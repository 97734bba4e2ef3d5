import { type PostHead, postAt } from '../../../text/posts.ts'
import { isBodyWord } from './body-words.ts'
import type { Around } from './draft.ts'
import { type NamedAt, pastHonorific, personAt } from './person-at.ts'

/**
 * The name behind a clause on its bearer, whose comma stands at token `at`: «председатель правления X, в которую входит Y, Ли
 * Вэй», «заместитель акима, курирующая вопросы экономики, Айгуль Нурова»; an outlet may leave the second comma out («, отвечающий
 * за город Фукан Ли Вэй»). Null where no clause begins there or no such name follows.
 */
export function nameBehindClause(around: Around, at: number, post: PostHead): NamedAt | null {
  const { tokens } = around
  const described = nameBehindKind(around, at, post)
  if (described) return described
  const opener = [1, 2, 3, 4].find((by) => opens.test(tokens[at + by]?.lower ?? ''))
  if (opener === undefined) return null
  const relative = isRelative.test(tokens[at + opener]?.lower ?? '')
  if (relative && opener > 2) return null
  let met = false
  for (let next = at + opener + 1; next < Math.min(tokens.length, at + LONGEST); next++) {
    const token = tokens[next]
    if (!token || /^[.;:!?]$/.test(token.text)) return null
    // «открывший музей вместе с деканом Ли Вэем»: a post in the clause has that name
    if (/^со?$/.test(token.lower) && postAt(tokens, next + 1)) met = true
    if (token.text === ',') {
      const named = personAt(around, pastHonorific(tokens, next + 1), post.cases, true)
      if (named && (relative || named.next > next + 2)) return named
      if (relative) return null
    } else if (!relative && !met && token.capital && behindObject(around, next)) {
      const named = personAt(around, next, post.cases, true)
      if (named && named.next > next + 1 && ends.test(tokens[named.next]?.text ?? '')) return named
    }
  }
  return null
}

/** «директор ТОО «X», строительной компании из Казахстана, Марат Сапаров»: the name behind words on what its bearer's body is. */
function nameBehindKind(around: Around, at: number, post: PostHead): NamedAt | null {
  const { tokens } = around
  const comma = tokens.findIndex(({ text }, index) => index > at && text === ',')
  if (comma < at + 2 || comma > at + 9 || postAt(tokens, at + 1)) return null
  const words = tokens.slice(at + 1, comma)
  const kind = words.findIndex(({ lower }) => isBodyWord(lower))
  if (kind < 0 || !words.slice(0, kind).every(({ lower }) => quality.test(lower))) return null
  if (words.some(({ word, lower }) => (!word && !/^[«»"-]$/.test(lower)) || link.test(lower)))
    return null
  const named = personAt(around, pastHonorific(tokens, comma + 1), post.cases, true)
  const alike = named && post.cases.some((kase) => named.person.cases.includes(kase))
  return alike && named.next > comma + 2 ? named : null
}

const quality = /(?:ая|[оеи]й|ую|ый|[ое]го|[ое]му|[иы]м|[ое]е|[иы]х)$/
/** What opens another phrase. */
const link = /^(?:а|но|что|с|со|также|посетил\S*|встрет\S*)$/

/** As many tokens may stand between a post and its name, the clause and its commas counted in. */
const LONGEST = 18

const isRelative = /^(?:котор|где$)/
/** What opens such a clause: a relative, an active participle, «назначенный», «ответственный». */
const opens =
  /^(?:котор\S+|где|\S{3,}(?:вш|ющ|ущ|ащ|ящ)(?:ий|ая|ее|ие|его|ей|ему|им|их|ую|ими|ем)(?:ся)?|(?:назначенн|избранн|ответственн|закрепл[её]нн|известн)(?:ый|ая|ого|ой|ому|ым|ую))$/
/** What may follow a name that no comma parts from the clause before it. */
const ends = /^(?:[,.;)]|и|а)$/

/** A place, a quoted name or a small word ends right before the token. */
const behindObject = ({ tokens, places }: Around, at: number): boolean => {
  const before = tokens[at - 1]
  if (!before) return false
  return /^(?:[»”"]|[а-яё]{3,})$/.test(before.text) || places.some(({ end }) => end === before.end)
}
