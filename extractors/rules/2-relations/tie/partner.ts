import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { Tie } from '../../../record.ts'
import { type Clause, findClauses } from '../../clauses.ts'
import { placeMeantBy } from '../../general-words.ts'
import { besideKind } from './beside-kind.ts'
import { byKind } from './by-kind.ts'
import { elidedRows } from './elided.ts'
import { FRIENDSHIP } from './friends.ts'
import { friendshipIn, tellsFriendship } from './friendship.ts'
import { makeTie } from './make.ts'
import { pairsOf, tiedPlaces } from './pairs.ts'
import { sidesOf } from './sides.ts'
import { sinceOf } from './since.ts'
import { alike } from './talkers.ts'

/** «Провинция X рассматривается как один из ключевых партнёров региона»: a place called a partner of another. */
export function partnerTies(analysis: Analysis): Tie[] {
  return analysis.sentences.flatMap((view) => {
    // «в рамках дружественных связей … побратимские отношения установлены»: the kinship tells the tie
    const friends = !view.tags.has('Sister') && view.chunks.some(tellsFriendship)
    if (!(view.tags.has('Partner') || friends) || view.sentence.title || byKind(view)) return []
    const told = friendshipIn(view)
    if (told?.status === 'planned') return plannedTies(view, told.at, analysis)
    const relations = told?.at ?? null
    if (friends && relations === null) return []
    const at =
      relations ??
      view.chunks.findIndex((chunk) => chunk.tags.has('Partner') && partnerNoun.test(chunk.normal))
    // «один из главных торговых партнёров»: what statistics say
    const before = view.chunks.slice(Math.max(0, at - 5), Math.max(0, at))
    if (relations === null && before.some(isOfTrade) && before.some(isOneOf)) return []
    if (at < 0 || ['Refuse', 'BecomeFuture', 'Will'].some((tag) => view.tags.has(tag))) return []
    // «связывают партнёрские отношения, только бумаги найти не смогли»
    if (view.chunks.slice(Math.max(0, at - 6), at + 5).some(({ tags }) => tags.has('Not')))
      return []
    // «больше чем стратегический партнёр», «скорее друг, чем партнёр»
    if (view.chunks.slice(Math.max(0, at - 3), at).some(({ normal }) => normal === 'чем')) return []
    const whole = clauseOf(view, at)
    const beside = besideKind(view, at, 'partner')
    const rows = elidedRows(view, whole, at)
    const end = Math.min(whole.to, beside?.from ?? whole.to, rows?.from ?? whole.to)
    // «Делегация провинции прибыла к 20-летию дружбы А и Б»
    const right = { from: at, to: Math.min(end, endOfList(view, at + BEHIND) + 1) }
    const clause = told && pairsIn(view, right) ? right : { from: whole.from, to: end }
    const inClause = tiedPlaces(
      view.actors.filter(({ chunk }) => chunk >= clause.from && chunk < clause.to),
    )
    const places = (pairsOf(inClause).length > 0 ? inClause : tiedPlaces(view.actors)).filter(
      ({ id }) => id !== beside?.place.id,
    )
    const cn = places.filter((place) => place.country === 'CN')
    const ofOurs =
      view.chunks.slice(at).some((chunk) => /^(?:регион|област|город|наш)/.test(chunk.normal)) ||
      oursBefore(view, at) ||
      (relations !== null && view.chunks.slice(0, at).some(isUs)) ||
      view.chunks
        .slice(0, at)
        .some((chunk, index) => placeMeantBy(chunk, view.chunks[index + 1], analysis, 'KZ'))
    const withHome = ofOurs && analysis.home ? [analysis.home, ...cn] : []
    const meant = cn.length === 0 ? bothMeant(view, analysis) : withHome
    const all = places.some((place) => place.country === 'KZ') ? places : meant
    const standing =
      relations !== null ||
      view.tags.has('Be') ||
      view.tags.has('BecomePast') ||
      view.tags.has('Consider') ||
      view.tags.has('Dash') ||
      compound.test(view.chunks[at]?.normal ?? '') ||
      sinceYear(view, at)
    if (!standing) return []
    const since = sinceOf(view, at, clause, analysis)
    const rule = friends ? FRIENDSHIP : 'tie/partner'
    return [...pairsOf(all), ...(rows?.pairs ?? [])].map((pair) =>
      makeTie(pair, { type: 'partner', status: 'in_force', since }, view, analysis, rule),
    )
  })
}

/** Chunks within which friends are named right behind: «дружбы городов А и Б». */
const BEHIND = 7

/** «поддерживает также с провинциями А и Б»: where the list that has begun before `to` ends. */
function endOfList({ actors }: SentenceView, to: number): number {
  const last = actors.findLast(({ chunk }) => chunk < to)
  return actors.findLast(({ list, chunk }) => list === last?.list && chunk >= to)?.chunk ?? to - 1
}

const pairsIn = (view: SentenceView, { from, to }: Clause): boolean =>
  pairsOf(tiedPlaces(view.actors.filter(({ chunk }) => chunk > from && chunk < to))).length > 0

const clauseOf = ({ chunks }: SentenceView, at: number): Clause =>
  findClauses(chunks).find(({ from, to }) => at >= from && at < to) ?? {
    from: 0,
    to: chunks.length,
  }

/** «Губернатор А предложил области установить партнёрские отношения»: what is to be founded, between whom the sentence joins. */
function plannedTies(view: SentenceView, at: number, analysis: Analysis): Tie[] {
  if (['Refuse', 'Not', 'None', 'Deny'].some((tag) => view.tags.has(tag))) return []
  const places = sidesOf(view, clauseOf(view, at), at, analysis, false)
  return pairsOf(places)
    .filter(({ kz, cn }) => alike(kz, cn))
    .map((pair) => {
      const tie = { type: 'partner' as const, status: 'planned' as const, since: null }
      return makeTie(pair, tie, view, analysis, 'tie/partner-planned')
    })
}

/** «для нас – давний партнёр», «наш надёжный партнёр»: words of the hosts. */
function oursBefore(view: SentenceView, at: number): boolean {
  const before = view.chunks.slice(0, at).map((chunk) => chunk.normal)
  return before.some(
    (word, index) =>
      (word === 'нас' && before[index - 1] === 'для') ||
      (/^наш(?:им?)?$/.test(word) && index >= at - 3),
  )
}

/** «Партнёрами район и уезд стали в 2019 году»: both sides by general words. */
function bothMeant(view: SentenceView, analysis: Analysis): PlaceRef[] {
  const { chunks } = view
  const meant = (country: 'KZ' | 'CN') =>
    chunks.flatMap((chunk, at) => placeMeantBy(chunk, chunks[at + 1], analysis, country) ?? [])
  const [own, other] = [meant('KZ')[0], meant('CN')[0]]
  return own && other ? [own, other] : []
}

/** «А и Б, партнёры с 2003 года» */
const sinceYear = ({ chunks }: SentenceView, at: number): boolean =>
  chunks[at + 1]?.normal === 'с' && /^(?:19|20)\d\d$/.test(chunks[at + 2]?.normal ?? '')

const isUs = wordLike(/^нас$/)
const isOneOf = wordLike(/^одн(?:о|и|ой)?м?$|^один$/)
const isOfTrade = wordLike(
  /^(?:внешне|торгово-)?(?:торгов|экономическ)(?:ый|ых|ого|ым|ыми|ому|ий|их|им|ими)$/,
)

const partnerNoun = /партнер(?!ств|ск)/

/** «города-партнёры»: named as partners in passing. */
const compound = /^(?:город|регион|провинци)\S{0,3}-партнер/
