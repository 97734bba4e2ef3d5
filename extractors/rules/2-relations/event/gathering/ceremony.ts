import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import type { Party } from '../party.ts'
import type { Scene } from '../scene.ts'
import { anyBetween, beforeAdjectives, clauseOf, type EventView, has } from '../skeleton.ts'
import { townOfPart } from './gathering-places.ts'

/**
 * Whether the ceremony at `at` is one to tell: it opens or starts something, or those who came to it are told. What is signed has no
 * ceremony of its own, and a bare «церемония» without guests is that of a signing told before.
 */
export function isToTell(view: EventView, at: number): boolean {
  const next = view.chunks[at + 1]?.normal ?? ''
  // «открытие выставки» is the exhibition.
  if (anyBetween(view, at + 1, at + 7, 'Exhibition', 'Forum', 'WorldFair')) return false
  if (begins.test(view.chunks[at]?.normal ?? '')) return isCelebrated(view, at)
  if (isOccasion(view, at) || opens.test(next) || /^открыти/.test(view.chunks[at]?.normal ?? ''))
    return true
  return isJoined(view, at) || (isBare(view, at) && isAttended(view, at))
}

/** «церемония, посвящённая запуску поезда», «церемония по случаю открытия центра» */
const isOccasion = ({ chunks }: EventView, at: number): boolean => {
  const step = has(chunks[at + 1], 'Comma') ? at + 2 : at + 1
  const word = chunks[step]?.normal ?? ''
  if (word.startsWith('посвящ')) return opens.test(chunks[step + 1]?.normal ?? '')
  return (
    word === 'по' &&
    /^(?:случаю|поводу)$/.test(chunks[step + 1]?.normal ?? '') &&
    opens.test(chunks[step + 2]?.normal ?? '')
  )
}

/** «состоялся запуск линии», «торжественная закладка камня», «пуск завода намечен на сентябрь»: no bare «обсудили запуск рейса». */
function isCelebrated(view: EventView, at: number): boolean {
  const { chunks } = view
  // «церемония запуска» has its word
  if (has(chunks[at - 1], 'Ceremony') || has(chunks[at - 2], 'Ceremony')) return false
  if (/^(?:торжественн|официальн)/.test(chunks[at - 1]?.normal ?? '')) return true
  if (isAttended(view, at)) return true
  const { from, to } = clauseOf(view, at)
  if (has(chunks[at], 'Nom') && anyBetween(view, from, to, 'HeldVerb')) return true
  return (
    at - from <= 1 &&
    chunks
      .slice(at, to)
      .some(({ normal }) => /^(?:намечен|запланирован|назначен)[аоы]?$/.test(normal))
  )
}

const begins = /^(?:за)?пуск|^закладк|^старт/

/** «В церемонии приняли участие …»: of what, the sentences before have told. */
export const isJoined = (view: EventView, at: number): boolean =>
  has(view.chunks[at], 'Ceremony') &&
  view.chunks[at - 1]?.normal === 'в' &&
  has(view.chunks[at + 2], 'TakePart')

const opens =
  /^(?:открыти|закрыти|официальн|пуск|запуск|старт|начал|ввод|закладк|вручени|передач|отправ(?:к|лен)|торжественн)/

/** «На церемонии присутствовали …»: of what, the sentences before have told. */
export const isBare = (view: EventView, at: number): boolean =>
  has(view.chunks[at], 'Ceremony') &&
  /^(?:на|в|с)$/.test(view.chunks[at - 1]?.normal ?? '') &&
  (!view.chunks[at + 1] ||
    has(view.chunks[at + 1], 'Comma', 'TakePart', 'VisitVerb', 'HeldVerb') ||
    present.test(view.chunks[at + 1]?.normal ?? ''))

/** «Побывавший на открытии аким», «на церемонию прилетели», «церемонию посетили А и Б», «объявили об открытии»: who came to it is told without «участие». */
export const isAttended = (view: EventView, at: number): boolean => {
  if (!has(view.chunks[at], 'Ceremony')) return false
  const { from, to } = clauseOf(view, at)
  return (
    anyBetween(view, at - 3, at + 3, 'VisitVerb') ||
    isSeen(view, at, to) ||
    /^объяви(?:л|ла|ли)$/.test(view.chunks[at - 2]?.normal ?? '') ||
    (view.chunks[at - 1]?.normal === 'на' &&
      view.chunks.slice(at + 1, at + 4).some((chunk) => present.test(chunk.normal))) ||
    (isBare(view, at) && anyBetween(view, from, to, 'TakePart'))
  )
}

/** «(На) церемонию открытия пункта пропуска посетили …», «к церемонии закладки присоединились …»: the verb behind what is opened. */
function isSeen(view: EventView, at: number, to: number): boolean {
  const before = view.chunks[beforeAdjectives(view, at)]?.normal ?? ''
  const verb = view.chunks.findIndex(
    (chunk, i) =>
      i > at && i < to && ((has(chunk, 'Past') && !has(chunk, 'Participle')) || isJoining(chunk)),
  )
  if (verb < 0) return false
  if (before === 'к') return has(view.chunks[at], 'Dat') && isJoining(view.chunks[verb])
  const comes = has(view.chunks[verb], 'VisitVerb')
  if (before === 'на') return comes
  return comes && has(view.chunks[verb], 'Transitive') && has(view.chunks[at], 'Acc')
}

const present = /^(?:были|был|была|собрал(?:ись|ся)|находились|пришли|съехались)$/

const isJoining = wordLike(/^присоединил(?:ся|ась|ись)$/)

/** «В районе начато строительство завода. В церемонии закладки …»: the one place of the two sentences before, where what is begun stands. */
export function siteBefore(scene: Scene, frame: Frame, view: EventView): Party | null {
  if (!isBeginning(view.chunks[frame.at])) return null
  for (const at of [view.index - 1, view.index - 2]) {
    const before = scene.views[at]
    if (before?.view.sentence.title) return null
    // «Площадка находится в индустриальной зоне города»
    const zone = before && townOfPart(before, scene.refs[at] ?? [])
    if (zone) return zone
    // «контейнеры отправились из Иу в Костанай. На церемонии отправки …»
    const left = /^отправ/.test(view.chunks[frame.at + 1]?.normal ?? '')
    const [place, more] = (scene.refs[at] ?? []).filter(
      (ref) => (left ? ref.role === 'from' : ref.where) && ref.party.kind === 'place',
    )
    if (place) return more ? null : place.party
  }
  return null
}

/** A ceremony, or what is laid at one: «капсулу заложили …», «первый камень в основание»; «гуманитарный груз встретил аким» stands as they do. */
export const isBeginning = (chunk: Chunk | undefined): boolean =>
  has(chunk, 'Ceremony') ||
  /^(?:капсул|камень|камня|фундамент|груз$|помощь$)/.test(chunk?.normal ?? '')

/** A document is signed in the sentence or the three before: the ceremony is that of the signing. */
export const isSigned = (scene: Scene, view: EventView): boolean =>
  scene.views
    .slice(Math.max(0, view.index - 3), view.index + 1)
    .some(({ chunks }) => chunks.some((chunk) => has(chunk, 'SignPast', 'SignPassive', 'SignNoun')))
