import type { Analysis } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { isNamed } from '../party.ts'
import { anyBetween, type EventView, has } from '../skeleton.ts'
import { isOften } from './no-single.ts'
import { peopleOfHome } from './people-of-home.ts'
import { isTraveller, wheres } from './visit-goal.ts'
import { bodyOrPeople } from './who-went.ts'

/** Verbs of a course, camp or holiday taken somewhere, and those that take it for their object. */
export const mayTrain = wordLike(
  /^(?:(?:по)?стажировал(?:ся|ась|ись)|(?:по|на)?тренировал(?:ся|ась|ись)|практиковал(?:ся|ась|ись)|отдыхал[аи]?|отдохнул[аи]?|гастролировал[аи]?|обуч(?:ал|ил)(?:ся|ась|ись)|(?:по)?учил(?:ся|ась|ись)|(?:про)?лечил(?:ся|ась|ись)|соревновал(?:ся|ась|ись)|состязал(?:ся|ась|ись)|стажир(?:уется|уются)|стажироваться|тренироваться|отдохн[еу]т|обучатся|поучатся|прош(?:ел|ла|ли)|проходил[аи]?|пройд[еу]т|заверш(?:ил[аи]?|ат|ит)|закончил[аи]?|окончил[аи]?|да(?:л[аи]?|ст|дут)|прове(?:л[аи]?|д[еу]т)|проводил[аи]?)$/,
)
const isTaken = wordLike(/^(?:про|заверш|законч|оконч|да)/)
const isPlayed = wordLike(/^да/)
const course =
  /^(?:стажировк|обучени|практик|учеб|подготовк|переподготовк|тренинг|курс|сборы$|сборов$|каникул|отпуск|смен[уы]$|оздоровлени|лечени|интернатур|концерт|гастрол|спектакл|представлени|квалификаци|недел[юи]|месяц)/

/** «Врачи больницы стажировались в Чэнду», «прошли обучение в Тяньцзине», «провели каникулы в Дали»: people who learn, train or rest in the other country have gone there. */
export function byTraining(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  analysis: Analysis,
): Frame[] {
  if (view.view.sentence.title || isLong(view)) return []
  const verb = view.chunks[at]
  if (isTaken(verb) && !view.chunks.slice(at + 1, at + 5).some(({ normal }) => course.test(normal)))
    return []
  const near = inClause(view, refs, at)
  const goal = wheres(view, near, at)
  // «дадут концерты в четырёх городах»: a tour; a concert in one is an event of its own
  if (isPlayed(verb) && goal.length < 2) return []
  const groups = near.filter((ref) => ref.group && ref.role === 'subject' && isTraveller(ref))
  const rest = near.filter((ref) => !goal.includes(ref))
  const who = (groups.length > 0 ? groups : bodyOrPeople(view, rest, at)).map(({ party }) => party)
  const to = goal[0]?.party
  const from = who.length > 0 || !to ? who : peopleOfHome(view, at, to.country, analysis)
  if (!to || from.length === 0 || from.some(({ country }) => country === to.country)) return []
  const told: Frame = { ...visitFrame(view, at, 'event/trained-there', []), parties: from }
  const fate =
    has(verb, 'Future') || anyBetween(view, at - 2, at, 'Future', 'Intend') ? 'planned' : 'held'
  return [{ ...told, fate, speaker: false, places: goal.map(({ party }) => party) }]
}

/** «За это время в Сюйчжоу прошли обучение 64 магистранта»: no one trip. */
const isLong = (view: EventView): boolean =>
  view.chunks.some(
    (chunk, at) =>
      isOften(chunk) ||
      (chunk.normal === 'время' && view.chunks[at - 1]?.normal === 'это') ||
      (chunk.normal === 'пор' && view.chunks[at - 1]?.normal === 'тех'),
  )

/** «20 выпускников отправились на учёбу в Лоян» */
export const isToStudy = (view: EventView, { at, parties }: Frame): boolean =>
  !parties.some(isNamed) &&
  view.chunks
    .slice(Math.max(0, at - 6), at + 7)
    .some(({ normal }) => /^(?:учебу|учиться)$/.test(normal))
