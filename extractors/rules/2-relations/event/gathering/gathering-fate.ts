import { wordLike } from '../../../../engine/word-like.ts'
import { type EventFate, fateOf } from '../fate.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'

/** What the clause of the gathering at `at` says of it, and what it comes to with the relative clause behind, which ends at `to`. */
export function gatheringFate(
  view: EventView,
  at: number,
  to: number,
): { said: EventFate; told: EventFate } {
  const own = clauseOf(view, at)
  const said = fateOf(view.chunks, at, own.from, own.to).fate
  if (isSummedUp(view, at) || isHabit(view, at) || isCalledOff(view, own.to, to))
    return { said, told: 'denied' }
  if (isAskedTo(view, at)) return { said, told: 'held' }
  if (isOnlyPrepared(view, own.from, at) || isProposal(view)) return { said, told: 'invited' }
  return { said, told: mostReal(said, relativeFate(view, at, to)) }
}

/** «неделю они провели в Урумчи, куда их позвали на фестиваль»: they were there, and so it was. */
export function isAskedTo(view: EventView, at: number): boolean {
  const { from } = clauseOf(view, at)
  return (
    view.chunks[from]?.normal === 'куда' &&
    view.chunks.slice(from, at).some(({ normal }) => /^(?:по|при)(?:звал|глас)/.test(normal)) &&
    anyBetween(view, 0, from, 'Past', 'MakeVerb', 'StayVerb') &&
    !anyBetween(view, 0, from, 'Future')
  )
}

/** «Форум, который должен был открыться 15 мая, отменён»: what follows the relative clause is said of the forum. */
const isCalledOff = (view: EventView, from: number, to: number): boolean =>
  view.chunks.some(
    (chunk, at) =>
      at > from && at < to && has(chunk, 'Cancel') && has(view.chunks[at - 1], 'Comma'),
  )

/** «С тех пор города провели дни культуры»: what there was in all those years. */
const isSummedUp = (view: EventView, at: number): boolean => {
  // «За это время в Шицзячжуане прошли Дни культуры области»: one of its own, in its town
  const named = /^(?:дни|недел[яи]|год)$/.test(view.chunks[at]?.normal ?? '')
  if (named && anyBetween(view, 0, at, 'HeldVerb') && anyBetween(view, 0, at, 'Loc')) return false
  const opening = view.chunks.slice(0, 4).map(({ normal }) => normal)
  return (
    at < 14 &&
    /^(?:с тех пор|за (?:это время|эти годы|годы|все годы|последние годы))(?: |$)/.test(
      opening.join(' '),
    )
  )
}

/** «ежегодно проводится в городе»: tells of none that was. */
const isHabit = (view: EventView, at: number): boolean => {
  const { from, to } = clauseOf(view, at)
  const words = view.chunks.slice(from, to)
  return (
    words.some(isRepeatedly) &&
    words.some(({ normal }) => /^про(?:водит|ходит|водят|ходят)(?:ся)?$/.test(normal))
  )
}

/** «договорились о поддержке выставки и форума», «обсудили проведение форума»: there has been none yet, and none may come. */
function isOnlyPrepared(view: EventView, from: number, at: number): boolean {
  const topic = view.chunks.findLastIndex((chunk, i) => i >= from && i < at && isPreparation(chunk))
  return (
    topic > from &&
    !anyBetween(view, topic, at, 'Past', 'HeldVerb', 'Which', 'Colon') &&
    view.chunks
      .slice(from, topic)
      .some((chunk) => /^(?:договор|обсуд|обсужд|вопрос)/.test(chunk.normal))
  )
}

/** «• Привлечение предпринимателей и участие в форуме»: an item of a list of what is proposed. */
const isProposal = ({ chunks: [mark, first] }: EventView): boolean =>
  /^[•·–—-]$/.test(mark?.token.text ?? '') && /(?:ение|ание|тие|ация)$/.test(first?.normal ?? '')

/** «форуме, который пройдёт 31 октября»: the relative clause says when, the invitation before it no more than who is asked. */
function relativeFate(view: EventView, at: number, to: number): 'planned' | null {
  const from = clauseOf(view, at).to
  // «открылась выставка, которая продлится до 20 ноября»: how long it goes on
  if (view.chunks.slice(from, to).some(({ normal }) => goesOn.test(normal))) return null
  return to > from && anyBetween(view, from, to, 'Future', 'Intend') ? 'planned' : null
}

const goesOn =
  /^(?:про(?:дл[ия]тся|работа[ею]т|долж[иа]тся)|заверш(?:[иа]тся|[иа]т)|закро[ею]тся|законч[иа]тся|работать|открыта|открыт|доступна|действовать|экспонироваться)$/

const mostReal = (fate: EventFate, relative: 'planned' | null): EventFate =>
  fate === 'held' && relative ? relative : fate

const isRepeatedly = wordLike(
  /^(?:ежегодно|регулярно|традиционно|неоднократно|периодически|постоянно)$/,
)
const isPreparation = wordLike(/^(?:поддержк|подготовк|проведени|организаци)/)
