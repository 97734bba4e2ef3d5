import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { otherCountry } from '../scene.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { isTraveller } from './visit-goal.ts'

/** «делегация находится в городе», «провела в области два дня»: staying somewhere is a visit. */
export function isStay(view: EventView, refs: readonly PartyRef[], at: number): boolean {
  const was = isWas(view.chunks[at]) && isAtPlace(view, refs, at)
  const on = goesOnWorking(view, at)
  const talking = isTalking(view.chunks[at]) && isAbroad(view, refs, at)
  if (!was && !on && !talking && !has(view.chunks[at], 'StayVerb', 'MakeVerb')) return false
  const { from, to } = clauseOf(view, at)
  // «губернатор, находящийся в Костанае с визитом»
  if (participle.test(view.chunks[at]?.normal ?? '')) return whoCame(view, refs, at) !== null
  // «компания, штаб-квартира которой находится в Хэфэе»
  if (/^котор(?:ой|ого|ых)$/.test(view.chunks[at - 1]?.normal ?? '')) return false
  const stayed = refs.some(
    (ref) =>
      ref.role === 'subject' && ref.at >= from && ref.at < to && canStay(view, refs, at, ref),
  )
  const gone = was || on || has(view.chunks[at], 'Past')
  if (!stayed && !(gone && isPronounAway(view, refs, at))) return false
  // «первый день визита делегация провела в Урумчи»
  const days = has(view.chunks[at], 'MakeVerb') && isDayOfVisit(view, from, at)
  const told = view.chunks.findLastIndex((chunk, i) => i < at && has(chunk, 'Colon'))
  if (!days && anyBetween(view, Math.max(from, told), to, 'VisitNoun')) return false
  if (was || on || talking || has(view.chunks[at], 'StayVerb')) return true
  // «провела в области два дня», «два дня провела в области»
  if (!has(view.chunks[at], 'MakeVerb')) return false
  // «с 21 по 28 июля провела серию встреч в городах Китая»
  const series = view.chunks
    .slice(at + 1, at + 4)
    .some((chunk) => /^(?:сери[юи]|ряд|встречи)$/.test(chunk.normal))
  const there = refs.some((ref) => ref.where && ref.at > at && ref.at <= at + 2)
  if ((series || there) && view.view.dates.some(({ kind }) => kind === 'range')) return true
  return (
    // «на следующий день провёл переговоры»
    !anyBetween(view, at, to, 'MeetingNoun', 'Forum', 'Exhibition') &&
    view.chunks
      .slice(Math.max(from, at - 9), at + 9)
      .some((chunk) =>
        /^(?:день|дня|дней|недел[юиья]|недель|сутки|суток|часов|лето|каникулы|выходные|смену)$/.test(
          chunk.normal,
        ),
      )
  )
}

/** «делегация продолжит работу в провинции Ганьсу», «гости продолжили поездку в Алматы», «в Таразе завершила работу делегация» */
const goesOnWorking = ({ chunks }: EventView, at: number): boolean => {
  const what = isGoingOn(chunks[at]) ? goingOn : isAtEnds(chunks[at]) ? work : null
  return what !== null && chunks.slice(at + 1, at + 3).some(({ normal }) => what.test(normal))
}

const goingOn = /^(?:работу|поездку|визит|программу|пребывание|путь)$/
const work = /^(?:работу|пребывание)$/
const isAtEnds = wordLike(
  /^(?:начал[аи]?|начина[ею]т|(?:заверш|законч)ил[аи]?|завершает|завершают)$/,
)

/** «Вопросы транспорта обсуждает в Урумчи делегация области», «делегация общалась в Урумчи с экспертами»: talks in the other country. */
const isTalking = wordLike(/^(?:(?:обсужда|вед|провод)[еуияю]т|(?:общал|встречал)(?:ась|ись))$/)

const isAbroad = (view: EventView, refs: readonly PartyRef[], at: number): boolean => {
  const near = inClause(view, refs, at)
  const group = near.find((ref) => ref.group && ref.role === 'subject')
  return near.some(
    (ref) => ref.where && ref.party.country === otherCountry(group?.party.country ?? null),
  )
}

const isWas = wordLike(/^(?:был[аи]?|буд[еу]т)$/)
const isGoingOn = wordLike(/^продолж(?:ил[аи]?|[аи]т)$/)
/** «завтра делегация будет в Рудном», «продолжит работу в Ганьсу» */
export const willBe = wordLike(/^(?:буд[еу]т|продолж[аи]т)$/)

const isDayOfVisit = (view: EventView, from: number, at: number): boolean =>
  view.chunks
    .slice(from, at)
    .some(
      (chunk, i, all) => has(chunk, 'VisitNoun') && /^(?:день|дня)$/.test(all[i - 1]?.normal ?? ''),
    )

/**
 * A group; who works there now must be called a delegation, for «китайские инвесторы работают в области» tells no visit. An official who
 * «находится в Сиане» is on a visit, where that is in the other country.
 */
function canStay(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  { party, group, at: who }: PartyRef,
): boolean {
  const now = has(view.chunks[at], 'Now')
  if (now && (group || !isHeadOf(view.chunks[who])))
    return group && /делегаци|мисси/.test(view.chunks[who]?.normal ?? '')
  // «находятся представители акимата», «находятся учёные университета»
  if (group || (party.standIn !== null && has(view.chunks[who], 'Plural'))) return true
  const { mention } = view.chunks[who] ?? {}
  // A consul lives there.
  const posted =
    mention?.kind === 'official' &&
    /посол|консул/.test(mention.post ?? '') &&
    !/^(?:пробыл|провел)/.test(view.chunks[at]?.normal ?? '')
  return (
    (party.kind === 'official' || party.standIn === 'post') &&
    !posted &&
    party.country !== null &&
    /^(?:работает|наход(?:ится|ятся|ился|илась|ились)|был[аи]?|буд[еу]т|пребыва(?:ет|ют|л[аи]?)|пробыл[аи]?|пров[её]л[аи]?|работал[аи]?|трудил(?:ся|ась|ись))$/.test(
      view.chunks[at]?.normal ?? '',
    ) &&
    refs.some((ref) => ref.where && ref.party.country === otherCountry(party.country))
  )
}

/** «Аким области сегодня работает в Сиане»: who heads a place has no office abroad. */
const isHeadOf = (chunk: Chunk | undefined): boolean =>
  chunk?.mention?.kind === 'official' && /аким|губернатор|мэр(?!ии)/.test(chunk.mention.post ?? '')

/**
 * «сам я был в Урумчи», «сказал, что недавно был в Урумчи», «31-го был в Хэби»: behind the last comma nothing but a pronoun, an adverb or a day
 * before the verb, and a place of China behind it.
 */
function isPronounAway(view: EventView, refs: readonly PartyRef[], at: number): boolean {
  const { from, to } = clauseOf(view, at)
  const opener = view.chunks.findLastIndex((chunk, i) => i < at && has(chunk, 'Comma', 'Colon'))
  const before = view.chunks.slice(Math.max(from, opener + 1), at)
  const start = before[0]?.start ?? view.chunks[at]?.start ?? 0
  const day = view.view.dates.some(
    (date) => date.start >= start && date.end <= (view.chunks[at]?.start ?? 0),
  )
  if (!day && !before.some((chunk) => pronouns.test(chunk.normal))) return false
  if (before.some((chunk) => chunk.mention || has(chunk, 'Nom'))) return false
  return refs.some(
    (ref) =>
      ref.where && ref.at > at && ref.at < Math.min(to, at + 4) && ref.party.country === 'CN',
  )
}

const pronouns = /^(?:я|мы|он|она|они|сам|сама|что|где)$/

/** «находящийся», «находившаяся» */
export const participle = /^наход(?:ящ|ивш)/

/** «делегация была у нас 27 августа» */
function isAtPlace(view: EventView, refs: readonly PartyRef[], at: number): boolean {
  const { from, to } = clauseOf(view, at)
  const behind = view.chunks.slice(at + 1, at + 3)
  const comma = view.chunks.findLastIndex((chunk, i) => i < at && has(chunk, 'Comma'))
  const opener = Math.max(from - 1, comma)
  return (
    !anyBetween(view, opener + 1, to, 'Past', 'Passive', 'Document') &&
    (behind.some((chunk) => chunk.normal === 'нас') ||
      refs.some((ref) => ref.where && ref.at > at && ref.at <= at + 2))
  )
}

/** «поедет с ответным визитом»: the story says where to. */
export const isReturn = (view: EventView, at: number): boolean =>
  view.chunks.slice(at + 1, at + 5).some((chunk) => /^ответн/.test(chunk.normal))

/** «с мэром А, прибывшим в Б», «прибывший с визитом аким В»: the noun of the participle came. */
export function whoCame(view: EventView, near: readonly PartyRef[], at: number): PartyRef | null {
  let back = at - 1
  while (back > at - 4 && !has(view.chunks[back], 'Comma') && !view.chunks[back]?.mention) back--
  const before =
    near.findLast((ref) => ref.to < at) ??
    // «с бизнесменами, прилетевшими из Сианя»: whence they came says whose they are
    near.find((ref) => ref.group && ref.at < at && ref.at >= back - 4 && ref.to > at)
  if (has(view.chunks[back], 'Comma') && before && before.to > at) return before
  if (has(view.chunks[back], 'Comma'))
    return before && before.to === back - 1 && isTraveller(before) ? before : null
  const behind = near.find((ref) => ref.at > at && !ref.where && ref.role !== 'from')
  return behind && isTraveller(behind) && behind.at - at <= 8 ? behind : null
}
