import type { CountryMention, PlaceMention } from '../../../engine/mention.ts'
import { canBeGenitive } from '../../../text/forms/genitive.ts'
import { isPreterite } from '../../../text/forms/tense.ts'
import { isPalladius } from '../../../text/persons/palladius.ts'
import type { PostHead } from '../../../text/posts.ts'
import type { Token } from '../../../text/read.ts'
import { Flag } from '../../../text/words/lexeme.ts'
import { isAcronym } from './acronym.ts'
import { type Around, tokenAt } from './draft.ts'

/** Whether a word can stand between a post and what it belongs to without saying anything of it. */
export function passes(
  around: Around,
  at: number,
  from: number,
  post: PostHead,
  found: boolean,
): boolean {
  const token = around.tokens[at]
  if (!token) return false
  const { lower } = token
  if (
    isGovernment.of(token.lexeme) ||
    around.places.some((each) => each.adjective && each.start === token.start)
  )
    return true
  // «представитель Казахстана при ШОС»
  if (lower === 'при' && found && /^\p{Lu}{2,5}$/u.test(around.tokens[at + 1]?.text ?? ''))
    return true
  if (found && isLink.of(token.lexeme))
    return (
      nounAt(around, at + 1) &&
      around.bodies.every((each) => each.start !== around.tokens[at + 1]?.start)
    )
  if (post.seat || at - from >= 7) return false
  // «председатель ПК ВСНП»: its standing committee
  const next = around.tokens[at + 1]
  if (lower === 'пк' && around.bodies.some((each) => each.start === next?.start)) return true
  // «представитель ЦМП МОН РК»: what nobody spells out; six capitals may be a family name
  if (
    isAcronym(token.text) &&
    !/^\p{Lu}{6}/u.test(token.text) &&
    // «начальник отдела ЛЮ Цзюнь»
    !(/^\p{Lu}\p{Ll}/u.test(next?.text ?? '') && isPalladius(lower)) &&
    !/^\p{Lu}{4,}$/u.test(next?.text ?? '')
  )
    return true
  if (found) return false
  // «директора 12 школ провинции»
  if (/^\d+$/.test(lower)) return at === from
  if (/^(?:и|по|при|с|в|на)$/.test(lower)) return at > from || /^(?:по|в)$/.test(lower)
  // «секретарь Совета безопасности»: a body's capital, where no name goes on
  const behind = next?.text ?? ''
  const body = /^\p{Lu}\p{Ll}/u.test(token.text) && /^\p{Ll}/u.test(behind) && canBeGenitive(behind)
  return (
    (/^\p{Ll}/u.test(token.text) || (body && at - from < 2)) &&
    (governed(lower) ||
      behindPo(around, at) ||
      (managed.test(lower) && office.test(next?.lower ?? '')))
  )
}

/** Words that a post governs: «управления туризма», «по связям», «отделом». */
const governed = (lower: string): boolean =>
  !PREPOSITIONS.has(lower) &&
  (canBeGenitive(lower) || (/(?:ом|ем|ам|ям|ами|ями|у|ю)$/.test(lower) && !isPreterite(lower)))

/** «заведующий международным отделом» */
const managed = /(?:ым|им)$/
const office =
  /^(?:отделом|отделением|сектором|управлением|департаментом|филиалом|представительством|кабинетом|центром|производством|складом|хозяйством)$/

/** «обмен преподавателями между …»: what a post does not govern. */
const PREPOSITIONS = new Set(
  'между перед через ради среди кроме у к ко из от до для без'.split(' '),
)

/** «по науке», «по международным связям» */
const behindPo = ({ tokens }: Around, at: number): boolean =>
  /(?:е|ым|им|ому|ему|ой|ей)$/.test(tokens[at]?.lower ?? '') &&
  [1, 2].some((back) => tokens[at - back]?.lower === 'по')

/** Words between a seat and its place that say nothing more: «мэр народного правительства города X». */
const isGovernment = new Flag((lower) => government.test(lower))
const isLink = new Flag((lower) => /^(?:в|во|и|,|по|на|при)$/.test(lower))
const government =
  /^(?:народного|правительства|администрации|акимата|отдела|сектора|пресс-службы|муниципального|городского|провинциального|местного|автономного|кпк|компартии|нашей|нашего|этой|этого|данного|комитета|парткома|китайской|китайского|казахстанского)$/

/** Whether a place's noun stands at token `at`. */
export const nounAt = (around: Around, at: number): boolean => {
  const token: Token | undefined = around.tokens[at]
  return (
    token !== undefined &&
    around.places.some(
      (each) => !each.adjective && each.start <= token.start && each.end > token.start,
    )
  )
}

const mayTellWhose = new Flag((lower) =>
  /^(?:во?|со?|(?:города-)?(?:побратима|партн[её]ра))$/.test(lower),
)

/**
 * Token index behind what tells only whose or where: «мэр побратима Павлодара – города X», «сопредседатель совета с китайской
 * стороны», «глава представительства в РК»; null elsewhere.
 */
export function pastTwin(
  { tokens, places }: Around,
  at: number,
  { title }: PostHead,
): number | null {
  const token = tokens[at]
  if (!token || !mayTellWhose.of(token.lexeme)) return null
  const { lower } = token
  if (/^со?$/.test(lower) && tokens[at + 2]?.lower === 'стороны') return at + 3
  if (/^во?$/.test(lower) && /(?:представительства|филиала|офиса)$/.test(title)) {
    const where = places.find(({ start }) => start === tokens[at + 1]?.start)
    return where ? tokenAt(tokens, at + 1, where.end) : null
  }
  if (!/^(?:города-)?(?:побратима|партн[её]ра)$/.test(lower)) return null
  const twin = places.find((each) => each.start === tokens[at + 1]?.start && !each.adjective)
  const next = twin ? tokenAt(tokens, at + 1, twin.end) : at
  return /^[-–—,]$/.test(tokens[next]?.text ?? '') ? next + 1 : null
}

/** «визит акима Павлодара в Наньчан», «главы региона в Шаньдун»: a post of one country's place with a place of the other behind «в». */
export function goesAbroad(
  { tokens, places }: Around,
  at: number,
  own: PlaceMention | CountryMention | { country: string } | string | null,
): boolean {
  if (!/^во?$/.test(tokens[at]?.lower ?? '')) return false
  // «визит Главы государства в Пекин»
  if (own === null && tokens[at - 1]?.lower !== 'государства') return false
  const next = places.find((each) => each.start === tokens[at + 1]?.start)
  const there = next?.kind === 'place' ? next.places[0]?.country : undefined
  if (there === undefined) return false
  if (own === null) return there === 'CN'
  if (typeof own === 'string') return /^(?:регион|област)/.test(own) && there === 'CN'
  if ('country' in own) return own.country !== there
  return own.kind === 'place' && own.places[0]?.country !== there
}
