import type { SentenceView } from '../../../engine/analysis.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { SectorMention } from '../../../text/sectors/sectors.ts'
import { findClauses } from '../../clauses.ts'

/**
 * Pupils and children who go to the other side, or are exchanged with it, are a matter of youth («сюда приехали ребята из
 * Алтая», «города обмениваются школьниками»). Returns each one's word with that sector.
 */
export function travellingPupils({ chunks }: SentenceView): SectorMention[] {
  if (!chunks.some(isPupil)) return []
  return findClauses(chunks).flatMap(({ from, to }) => {
    const clause = chunks.slice(from, to)
    return clause
      .filter(
        (chunk, at) =>
          isPupil(chunk) &&
          clause
            .slice(Math.max(0, at - REACH), at + REACH + 1)
            .some((other, index, near) => isTrip(other) && near[index - 1]?.normal !== 'не'),
      )
      .map(({ start, end }) => ({ start, end, codes: ['youth'], rule: 'sector/youth' }))
  })
}

/** Words between the traveller and the trip. */
const REACH = 8

const isPupil = wordLike(
  /^(?:(?:старше)?школьни[кц]|гимназист|лицеист|старшеклассни[кц]|ребят|дет(?:и|ей|ям|ях|ьми)$|подростк|учени(?:к|ц)|воспитанни(?:к|ц)|выпускни(?:к|ц)|юн(?:ы[ехм]|ыми|ош)|мальчи(?:к|шк)|девоч(?:к|ек)|сверстни(?:к|ц)|юниор|кадет)/,
)

const isTrip = wordLike(
  /^(?:(?:съ|по|при|вы|от)?е(?:дут|дет|здил[аи]?|здят|хал[аи]?|хать)$|прибы|прилет|вылет|побывал|погости|гост(?:ят|или)$|отды?х(?:а|н)|отправ(?:ил[аи]с[ья]|ятся|ится)$|верну(?:л[аи]?с[ья]|тся)$|возвраща|увидели$|позвал|обмен|провели$|провел[аи]?$|учи(?:ли|ться|лись)$|поступ|приним|принял|примет|примут|выиграл|каникул|лагер)/,
)
