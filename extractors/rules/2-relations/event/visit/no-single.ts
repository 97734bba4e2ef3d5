import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Clause } from '../../../clauses.ts'
import { isCount } from '../count-words.ts'
import { type EventView, has } from '../skeleton.ts'

/** «каждый год», «регулярно»: no single visit. */
export const isOften = wordLike(
  /^(?:кажд(?:ый|ую|ое)|ежегодно|регулярно|часто|чаще|постоянно|нередко)$/,
)

/** «побывали в Китае 47 раз», «область посетило 9 групп»: a count of visits is none. */
export const isCounted = (view: EventView, { from, to }: Clause): boolean =>
  view.chunks.some(
    (chunk, at) =>
      at > from &&
      at < to &&
      ((isCountable(chunk) && isNumber(view.chunks[at - 1])) ||
        (chunk.normal === 'человек' && isThousands(view.chunks[at - 1]))),
  )

const isNumber = (chunk: Chunk | undefined): boolean =>
  isCount(chunk) || isThousands(chunk) || /^\d+$/.test(chunk?.normal ?? '')

/** «6,5 тысячи туристов», «5,6 млн человек» */
const isThousands = (chunk: Chunk | undefined): boolean =>
  /^(?:тыс|тысяч[аиу]?|млн|миллион(?:а|ов)?)$/.test(chunk?.normal ?? '')

const isCountable = wordLike(/^(?:раза?|групп|туристов|граждан|посетителей)$/)

/** «в Сиань прибыл первый поезд», «груз прибыл в Актау»: no people came. */
export const isOfThings = ({ chunks }: EventView, at: number): boolean =>
  [at - 1, at + 1, at + 2].some((one) => {
    const chunk = chunks[one]
    return chunk !== undefined && !chunk.mention && isThing(chunk)
  })

const isThing = wordLike(
  /^(?:(?:электро|спец)?поезда?|эшелон|груз(?:ы|ов)?|контейнер(?:ы|ов)?|вагон(?:ы|ов)?|фур[аы]?|судно|паром|партия|партии|саженцы|оборудование|вакцина)$/,
)

/** «хотим, чтобы больше друзей побывали в Урумчи» */
export function isWished({ chunks }: EventView, from: number, at: number): boolean {
  const wish = chunks.findLastIndex(
    ({ normal }, i) => i < at && i >= from - 2 && normal === 'чтобы',
  )
  return wish >= 0 && !chunks.slice(wish, at).some((chunk) => has(chunk, 'Comma'))
}
