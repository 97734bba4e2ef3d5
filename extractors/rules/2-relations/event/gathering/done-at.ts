import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { isPreterite } from '../../../../text/forms/tense.ts'
import { Flag } from '../../../../text/words/lexeme.ts'
import { anyBetween, beforeAdjectives, type EventView, has, isSaying } from '../skeleton.ts'

/**
 * Whether something was done at the gathering at `at`, by whatever verb: «на марафоне в Сямэне бежали спортсмены из Павлодара», «артисты дали
 * концерт», «жители осмотрели выставку», «наградили победителей конкурса».
 */
export function isDoneAt(
  view: EventView,
  at: number,
  { from, to }: { from: number; to: number },
): boolean {
  const { chunks } = view
  if (has(chunks[at], 'Ceremony')) return false
  if (anyBetween(view, from, to, 'Infinitive', 'Invite', 'Intend', 'Not', 'Future')) return false
  const noun = chunks[at]
  const opener = chunks[beforeAdjectives(view, at)]?.normal ?? ''
  const telling = /^(?:пресс-конференци|брифинг)/.test(noun?.normal ?? '')
  if ((opener === 'на' || (opener === 'в' && has(noun, 'Gathering'))) && has(noun, 'Loc'))
    return chunks
      .slice(from, to)
      .some((chunk) => isDeed(chunk) || (telling && isSaying(chunk.normal)))
  // «работает семинар»
  if (has(noun, 'Nom') && anyBetween(view, Math.max(from, at - 4), at + 4, 'Works')) return true
  // «вернулись с турнира в Инине»
  if (/^со?$/.test(opener) && has(noun, 'Gen') && chunks.slice(from, at).some(isBack)) return true
  if (has(noun, 'Acc') && chunks.slice(Math.max(from, at - 5), Math.min(to, at + 5)).some(isGiven))
    return true
  return (
    has(noun, 'Gen') &&
    people.test(chunks[at - 1]?.normal ?? '') &&
    chunks.slice(from, to).some(isPast)
  )
}

const preterite = new Flag(isPreterite)
const isPast = ({ mention, token }: Chunk): boolean =>
  mention === null && preterite.of(token.lexeme)
const saying = wordLike(
  /^(?:договор|обсуд|обсужд|реш[иа]|предлож|подпис|узна|счита|станов|стал|был)/,
)
/** What people did there; what was said or seen of it elsewhere is none. */
const isDeed = (chunk: Chunk): boolean => isPast(chunk) && !saying(chunk) && !isSaying(chunk.normal)
const isGiven = wordLike(
  /^(?:да(?:л|ла|ли)|показал[аи]?|сыграл[аи]?|подарил[аи]?|исполнил[аи]?|осмотрел[аи]?|посетил[аи]?|увидел[аи]?|посмотрел[аи]?)$/,
)
const isBack = wordLike(/^(?:верну|возврат|приеха|привез)/)
const people = /^(?:победител|призер|участник|лауреат)/
