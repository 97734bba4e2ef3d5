import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Clause } from '../../../clauses.ts'
import type { Frame } from '../frame.ts'
import { type Party, placeParty } from '../party.ts'
import type { Scene } from '../scene.ts'
import { beforeAdjectives, clauseOf, type EventView, has, isAdjective } from '../skeleton.ts'
import { forDays } from '../span-of-days.ts'
import { dateOf } from '../when-where.ts'
import { isDuring, isOfOneTold } from './noun-goal.ts'
import { goesOn } from './visit-under-way.ts'

/** «договорённость о визите», «возможность ответной поездки»: there has been none yet. */
export function isAgreedOn(view: EventView, at: number): boolean {
  const back = view.chunks.slice(Math.max(0, at - 5), at)
  const topic = back.findLastIndex((chunk) => agreedOn.test(chunk.normal))
  return (
    topic >= 0 &&
    back.slice(topic + 1).every((chunk) => /^об?$/.test(chunk.normal) || isAdjective(chunk))
  )
}

/** «работа делегации продолжится 22 октября в …» */
export const isToGoOn = (view: EventView, { from, to }: Clause): boolean =>
  view.chunks.slice(from, to).some((chunk) => chunk.normal === 'продолжится')

/** «визит главы в Фучжоу продлится до 8 ноября»: what is to last has begun. */
export const isLasting = (view: EventView, { from, to }: Clause): boolean =>
  view.chunks.slice(from, to).some(lasts)

const lasts = wordLike(/^(?:продлится|продлятся|длится|длятся)$/)

const agreedOn =
  /^(?:договоренност|договорил|условил|соглас|речь$|возможност|вероятност|идея|идею|вопрос|приглашени|план[аыео]?[вм]?$)/

/** «принял приглашение посетить город в сентябре»: who has accepted will come. */
export function accepted(view: EventView, frame: Frame): Frame {
  if (frame.fate !== 'invited') return frame
  const { from } = clauseOf(view, frame.at)
  const before = view.chunks.slice(from, frame.at)
  const yes = before.some(
    (chunk, i) =>
      /^принял[аи]?$/.test(chunk.normal) &&
      before.slice(i + 1, i + 4).some((next) => next.normal === 'приглашение'),
  )
  return yes ? { ...frame, fate: 'planned' } : frame
}

/** «до конца 2025 года область посетит …»: the year in which it is to be; null where no such limit is said. */
export function byYearsEnd(scene: Scene, view: EventView): string | null {
  const { text } = scene.analysis.article
  const end = view.view.dates.find(
    (date) =>
      date.precision === 'year' &&
      date.preposition === 'до' &&
      / конца /i.test(text.slice(Math.max(0, date.start - 3), date.end)),
  )
  return end?.date ?? null
}

/** «в конце сентября ожидается приезд губернатора Цзянсу»: Chinese guests of whom no goal is said come where the last ones came, or home. */
export function guestsGoal(scene: Scene, frame: Frame): Party | null {
  const [guest] = frame.parties
  if (frame.fate !== 'planned' || guest?.country !== 'CN' || frame.parties.length > 1) return null
  const last = scene.drafts.findLast(
    ({ type, place, planned, background }) =>
      type === 'visit' && place?.country === 'KZ' && !planned && !background,
  )
  const { home } = scene.analysis
  return last?.place ?? (home ? placeParty(home.name, 'KZ', null) : null)
}

/** A plan of which no day is told: «в Павлодаре ждут губернатора», «планируется визит» and «посетит, если пригласят» are none; whoever «посетит Пекин» has one. */
export function isVaguePlan(scene: Scene, view: EventView, frame: Frame): boolean {
  if (view.chunks.some(isSomeday)) return true
  if (has(view.chunks[frame.at], 'VisitVerb', 'StayVerb') || goesOn(scene, view, frame))
    return false
  if (frame.parties.length > 0 && (isPlanned(view, frame.at) || isDuring(view, frame.at)))
    return false
  if (isOfOneTold(view, frame.at)) return false
  // «в декабре отправится» without a day of publication says when all the same.
  return dateOf(view, frame.at).date !== null
}

/** «В Алматы ждут секретаря горкома. Он прилетит 12 сентября на два дня»: the days of a guest awaited, told of him in the next sentence. */
export function daysOfAwaited(scene: Scene, view: EventView, frame: Frame): string | null {
  const { from, to } = clauseOf(view, frame.at)
  if (frame.rule !== 'event/visit-told' || !view.chunks.slice(from, to).some(isAwaiting))
    return null
  const next = scene.views[frame.sentence + 1]
  const at = next?.chunks.findIndex((chunk, i) => i < 4 && has(chunk, 'VisitVerb')) ?? -1
  if (!next || !isGuest(next.chunks[at - 1])) return null
  return forDays(next, at, dateOf(next, at).date ?? null)
}

const isAwaiting = wordLike(/^(?:жд[уе]т|ожида[юе]т)$/)
const isGuest = (chunk: Chunk | undefined): boolean =>
  /^(?:он|она|они|гост[ьи]я?)$/.test(chunk?.normal ?? '')

/** «планирует (рабочую) поездку»: who plans it is told. */
export const isPlanned = (view: EventView, at: number): boolean =>
  /^планиру[ею]т$/.test(view.chunks[beforeAdjectives(view, at)]?.normal ?? '')

const isSomeday = wordLike(/^(?:если|когда-нибудь|когда-либо)$/)

/** «Китайская сторона посетит …», «казахстанские коллеги побывали …»: the country of those of whom the text told before. */
export function sideMeant(view: EventView, at: number): string | null {
  const { from } = clauseOf(view, at)
  const side = view.chunks.findIndex((chunk, i) => i > from && i < at && isSide(chunk))
  const { mention } = view.chunks[side - 1] ?? {}
  return mention?.kind === 'country' ? mention.code : null
}

const isSide = wordLike(/^(?:сторона|коллеги|партнеры|друзья)$/)
