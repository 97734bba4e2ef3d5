import type { Analysis } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { generalWhereIn } from '../general-where.ts'
import { townOfBody } from '../house.ts'
import type { PartyRef } from '../parties.ts'
import { type Party, placeParty } from '../party.ts'
import { placeBehindIn } from '../place-in-name.ts'
import { anyBetween, beforeAdjectives, clauseOf, type EventView, has } from '../skeleton.ts'
import { namedAfter } from './named-after.ts'

/** Where the gathering told at `at` is held, by the parties `near` it and the words of its clause; none or one. */
export function placesOf(
  view: EventView,
  refs: readonly PartyRef[],
  near: readonly PartyRef[],
  at: number,
  analysis: Analysis,
): Party[] {
  const start = startOf(view, near, at) ?? whereOf(view, refs, at)
  if (start) return [start]
  // «церемония отправки поезда в Сиань»: where it goes
  const still = has(view.chunks[at], 'Ceremony', 'Launched')
  const where = near.filter(
    (ref) =>
      ref.where &&
      !isInName(view, at, ref.at) &&
      !isSeat(view, ref.at) &&
      !isGoal(view, at, ref.at) &&
      !(still && ref.party.kind === 'place' && !has(view.chunks[ref.at], 'Loc')),
  )
  const local = where.filter((ref) => ref.party.kind === 'place')
  const all = local.length > 0 ? local : where
  const own = clauseOf(view, at)
  const apart = all.filter((ref) => !isOfAnother(view, at, ref.at))
  const pool = apart.length > 0 ? apart : all
  const held = heldThere(view, pool, at)
  if (held) return [held]
  const nearest = [...pool].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]
  // «в городах Урумчи, Кашгар и Инин»: the first of a list
  const first = pool.find((ref) => ref.list === nearest?.list)
  // «следующий форум примет Дуньхуан»
  const host = near.find(isActingPlace)
  const hosted =
    (isReceived(view, own.from, own.to) && !isJoined(view, own)) ||
    // «Уральск отпраздновал 10-летие побратимства»
    (has(view.chunks[at], 'Feast') && near.filter(isActingPlace).length === 1) ||
    ((isAtHome(view, own.from, at) || isScene(view, own.from, at)) &&
      !anyBetween(view, own.from, at, 'TakePart'))
  if (first || (host && hosted)) return [(first ?? host)?.party].filter((one) => one !== undefined)
  const calledAfter =
    namedAfter(view, at) ??
    townOfExpo(view) ??
    townOfPart(view, near) ??
    townInBrackets(view, near) ??
    townOfOpened(view, near, at)
  if (calledAfter) return [calledAfter]
  // «в столице прошла выставка»
  const home = generalWhereIn(view, own.from + 1, own.to, analysis)
  const house = home ?? townOfBody(view, refs, at, analysis)
  return house ? [house] : []
}

/** «форума, который пройдёт в Астане»: where the clause of «который» says that it is held, whatever stands nearer. */
const heldThere = (view: EventView, pool: readonly PartyRef[], at: number): Party | null => {
  const { to } = clauseOf(view, at)
  if (!/^котор(?:ый|ая|ое)$/.test(view.chunks[to]?.normal ?? '')) return null
  const inner = view.clauses.find(({ from }) => from === to)
  if (!inner || !anyBetween(view, to, to + 4, 'HeldVerb')) return null
  return pool.find((ref) => ref.at > to && ref.at < inner.to)?.party ?? null
}

/** «компании, штаб-квартира которой находится в Хэфэе»: where somebody is at home. */
const isSeat = ({ chunks }: EventView, where: number): boolean =>
  /^котор(?:ой|ого|ых)$/.test(chunks[where - 3]?.normal ?? '') && has(chunks[where - 2], 'StayVerb')

/** «Пресс-конференцию, темой которой стала ярмарка в Урумчи, провели в Алматы»: behind another gathering, with no verb between, is where that one is. */
function isOfAnother({ chunks }: EventView, at: number, where: number): boolean {
  const between = chunks.slice(at + 1, where)
  const verb = between.findLastIndex((chunk) => has(chunk, 'HeldVerb', 'MakeVerb'))
  return between.slice(verb + 1).some((chunk) => has(chunk, 'Forum', 'Exhibition'))
}

/** «из Сианя в Алматы отправился поезд»: where it set out. */
const startOf = (view: EventView, near: readonly PartyRef[], at: number): Party | null =>
  has(view.chunks[at], 'Launched') && goes.test(view.chunks[at]?.normal ?? '')
    ? (near.find((ref) => ref.role === 'from' && ref.party.kind === 'place')?.party ?? null)
    : null

/** «маршрут поездов из порта А в Алматы»: behind «из» is where it goes. */
const isGoal = ({ chunks }: EventView, at: number, where: number): boolean =>
  has(chunks[at], 'Launched') &&
  goes.test(chunks[at]?.normal ?? '') &&
  chunks.slice(at, where).some(({ normal }) => normal === 'из')

const goes = /поезд|^(?:состав|эшелон|автобус|рейс|авиарейс|маршрут|лини|сообщени|авиасообщени)/

/** «на выставке Экспо-2017 Астана», «Астана ЭКСПО-2017» */
function townOfExpo(view: EventView): Party | null {
  const expo = view.chunks.findIndex(isExpo)
  if (expo < 0) return null
  for (const chunk of [view.chunks[expo + 1], view.chunks[expo - 1]]) {
    const place = chunk?.mention?.kind === 'place' ? chunk.mention.places[0] : undefined
    if (place) return placeParty(place.name, place.country, null)
  }
  return null
}

/** «в техническом университете (г. Усть-Каменогорск)» */
const townInBrackets = (view: EventView, near: readonly PartyRef[]): Party | null =>
  near.find(
    ({ party, at }) =>
      party.kind === 'place' &&
      has(view.chunks[at + 1], 'Close') &&
      view.chunks.slice(Math.max(0, at - 3), at).some((chunk) => has(chunk, 'Open')),
  )?.party ?? null

/** «в индустриальной зоне Тараза», «в центре Урумчи»: the place of which that is a part. */
export const townOfPart = (view: EventView, near: readonly PartyRef[]): Party | null =>
  near.find(({ party, at }) => {
    if (party.kind !== 'place') return false
    // «города Семей»
    const head = /^(?:города|г\.?|района|села)$/.test(view.chunks[at - 1]?.normal ?? '')
      ? at - 2
      : at - 1
    return (
      parts.test(view.chunks[head]?.normal ?? '') &&
      /^(?:в|на)$/.test(view.chunks[beforeAdjectives(view, head)]?.normal ?? '')
    )
  })?.party ?? null

const parts = /^(?:зоне|индустриальной|парке|центре|пригороде|окраине|окрестностях|территории)$/

/** «на церемонии открытия Генерального консульства КНР в Актобе»: the town in the name of what is opened. */
function townOfOpened(view: EventView, near: readonly PartyRef[], at: number): Party | null {
  if (!has(view.chunks[at], 'Ceremony')) return null
  const body = near.find(
    ({ party, at: to }) => party.kind === 'organization' && to > at && to <= at + 3,
  )
  const town = body && placeBehindIn(body.party.name)
  return town ? placeParty(town.name, town.country, null) : null
}

const isActingPlace = ({ role, party }: PartyRef): boolean =>
  role === 'subject' && party.kind === 'place'

/** «участие в конкурсе приняла область» */
const isJoined = ({ chunks }: EventView, { from, to }: { from: number; to: number }): boolean =>
  chunks.slice(from, to).some(({ normal }) => normal === 'участие')

/** «форум принял Тараз», not «Тараз принял участие в форуме» */
const isReceived = (view: EventView, from: number, to: number): boolean =>
  view.chunks.slice(from, to).some(
    (chunk, at, all) =>
      (has(chunk, 'ReceiveVerb') && !all.slice(at).some(isPart)) ||
      // «Ланьчжоу собирал участников ярмарки»
      (gathers(chunk) && /^(?:участников|гостей)$/.test(all[at + 1]?.normal ?? '')),
  )

const gathers = wordLike(/^(?:собира(?:л[аои]?|ет)|собрал[аои]?)$/)
const isExpo = wordLike(/^(?:экспо|expo)-\d{4}$/)

const isPart = wordLike(/^участи[ея]$/)

/** «Темиртау провёл у себя Неделю Баотоу» */
const isAtHome = ({ chunks }: EventView, from: number, to: number): boolean =>
  chunks
    .slice(from, to)
    .some(({ normal }, i, near) => normal === 'себя' && near[i - 1]?.normal === 'у')

/** «Туркестан стал местом проведения форума», «площадкой форума стала Астана» */
const isScene = ({ chunks }: EventView, from: number, to: number): boolean =>
  chunks.slice(from, to).some(isSite)

const isSite = wordLike(/^(?:местом|площадкой|хозяйкой|хозяином)$/)

/** «посетит Хочэн, где пройдёт фестиваль»: the place right before the clause. */
function whereOf(view: EventView, refs: readonly PartyRef[], at: number): Party | null {
  const { from } = clauseOf(view, at)
  if (!/^(?:где|куда)$/.test(view.chunks[from]?.normal ?? '')) return null
  const last = refs.findLast((ref) => ref.at < from)
  // «посетила город Нинбо провинции Чжэцзян, где …»
  const town = last && refs.find((ref) => ref.to + 1 === last.at && ref.party.kind === 'place')
  const before = town ?? last
  return before?.party.kind === 'place' && !before.group && from - (last?.to ?? 0) <= 2
    ? before.party
    : null
}

/** «выставка «Сделано в Пекине»»: quotation marks part the place, which they enclose, from the noun. */
const isInName = (view: EventView, at: number, ref: number): boolean =>
  isQuoted(view, Math.min(at, ref), Math.max(at, ref)) && isQuoted(view, 0, ref)

const isQuoted = (view: EventView, from: number, to: number): boolean =>
  view.chunks.slice(from, to).filter((chunk) => has(chunk, 'Quote')).length % 2 === 1
