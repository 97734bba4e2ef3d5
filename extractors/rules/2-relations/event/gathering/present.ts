import { wordLike } from '../../../../engine/word-like.ts'
import { type EventView, has } from '../skeleton.ts'

const isSpeaking = wordLike(/^(?:обратил(?:ся|ась|ись)|выступил[аи]?)$/)

/** «С приветственным словом к участникам обратились А и Б», «Участников форума поприветствовали А и Б» */
export const isGreeting = (view: EventView): boolean => {
  const at = view.chunks.findIndex(isSpeaking)
  return (
    view.chunks.slice(0, Math.max(0, at)).some((chunk) => /^приветств/.test(chunk.normal)) ||
    isToThosePresent(view) ||
    isDelivering(view)
  )
}

const isToThosePresent = ({ chunks }: EventView): boolean => {
  const whom = chunks.slice(0, 2).findIndex(isThosePresent)
  return whom >= 0 && chunks.slice(whom + 1, whom + 5).some(isWelcoming)
}

/** «выступил с докладом», «произнесли речи» */
const isDelivering = ({ chunks }: EventView): boolean =>
  chunks.some(
    (chunk, at) =>
      (isSpeaking(chunk) || /^произнес/.test(chunk.normal)) &&
      chunks.slice(at + 1, at + 4).some(isAddress),
  )

/** «Участвовал атташе», «Присутствовали А и Б»: the verb opens the sentence, which names no gathering. */
export const isPresent = ({ chunks }: EventView): boolean =>
  (chunks.slice(0, 2).some(isAttending) ||
    entering.test(
      chunks
        .slice(0, 4)
        .map(({ normal }) => normal)
        .join(' '),
    )) &&
  !chunks.some((chunk) => has(chunk, 'Forum', 'Exhibition', 'Gathering', 'MeetingNoun'))

// «На старт вышли А и Б», «Для участия были приглашены команды из А и Б»
const entering =
  /^(?:на старт (?:вышл|вышел|выйд)|за \S+ (?:борол|борют|соревн|спор)|для участия (?:были )?(?:приглаш|приех|прибы))/

const isAttending = wordLike(/^(?:участвовал[аи]?|присутствовал[аи]?)$/)
const isWelcoming = wordLike(/^(?:(?:по)?приветствовал|поздравил)[аи]?$/)
const isAddress = wordLike(/^(?:доклад(?:ом|ами)?|реч(?:ь|и|ью|ами)|приветстви(?:ем|ями))$/)

const isThosePresent = wordLike(
  /^(?:участников|собравшихся|присутствующих|присутствовавших|гостей)$/,
)
