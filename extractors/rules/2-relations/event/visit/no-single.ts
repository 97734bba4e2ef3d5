import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Clause } from '../../../clauses.ts'
import { isCount } from '../count-words.ts'
import type { EventView } from '../skeleton.ts'

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
