import type { Analysis } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import { visitFrame } from '../frame-of.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'
import { byAwaiting, byExpected, isExpected } from './awaited.ts'
import { bodyOfWorks } from './body-meant.ts'
import { byPairs } from './by-pairs.ts'
import { withGuests } from './country-guests.ts'
import { fairGoal } from './fair-goal.ts'
import { byEnds, isEnd } from './first-last.ts'
import { comesToGathering } from './gathering-goal.ts'
import { byBecoming, byDeed } from './guests-of.ts'
import { arrival, homeGoal, toldGoal } from './home-goal.ts'
import { byLeading } from './leading.ts'
import { isCounted, isOfThings, isOften, isWished } from './no-single.ts'
import { byPresence, isNow } from './presence.ts'
import { byReturning } from './returning.ts'
import { byRoute, byStop, isRoute, isStop } from './route.ts'
import { bySending } from './sending.ts'
import { shown } from './shown.ts'
import { isReturn, isStay, participle, whoCame, willBe } from './staying.ts'
import { byThanks, isThanks } from './thanked.ts'
import { accepted } from './to-come.ts'
import { byTraining, mayTrain } from './training.ts'
import { byInvitation, bySeeing, byTaking } from './visit-asked.ts'
import { gapped } from './visit-gapped.ts'
import { inside, objects, wheres } from './visit-goal.ts'
import { byNoun } from './visit-noun.ts'
import { byWhence } from './whence.ts'
import { byOtherWords, inLedGroup, sceneOf, travellers } from './who-went.ts'

/** The visits that a sentence tells: «посетила город», «прибыл с визитом в», «в рамках поездки в». */
export function visitFrames(
  view: EventView,
  refs: readonly PartyRef[],
  analysis: Analysis,
): Frame[] {
  let nouns = 0
  const visitsAt = (chunk: Chunk, at: number): Frame[] => {
    // «отправился поезд»: nobody goes
    if (isSending(chunk) && anyBetween(view, at - 4, at + 8, 'Launched')) return []
    const trained = mayTrain(chunk) ? byTraining(view, refs, at, analysis) : []
    if (trained.length > 0) return trained
    if (has(chunk, 'VisitVerb', 'InspectVerb') || isStay(view, refs, at)) {
      const told = byVerb(view, refs, at, analysis)
      return [...told, ...gapped(view, refs, at, told[0]), ...byWhence(view, refs, at, told[0])]
    }
    if (has(chunk, 'SendVerb')) return bySending(view, refs, at)
    if (has(chunk, 'ReturnVerb')) return byReturning(view, refs, at, analysis)
    if (isSeeing(chunk)) return bySeeing(view, refs, at)
    if (has(chunk, 'VisitNoun')) {
      nouns += 1
      if (nouns > MOST) return []
      const pairs = has(chunk, 'Plural') ? byPairs(view, refs, at) : []
      if (pairs.length > 0) return pairs
      const told = byNoun(view, refs, at, analysis)
      return [...told, ...gapped(view, refs, at, told[0])]
    }
    if (isGuest(chunk)) return byBecoming(view, refs, at, analysis)
    if (has(chunk, 'Group') || has(chunk, 'Official'))
      return [...byLeading(view, refs, at), ...byAwaiting(view, refs, at, analysis)]
    if (has(chunk, 'Taking')) return byTaking(view, refs, at)
    if (isStop(chunk)) return byStop(view, refs, at)
    if (isRoute(chunk)) return byRoute(view, refs, at)
    if (isEnd(chunk)) return byEnds(view, refs, at, analysis)
    if (isExpected(chunk)) return byExpected(view, refs, at)
    if (isNow(chunk)) return byPresence(view, refs, at, analysis)
    if (isThanks(chunk)) return byThanks(view, refs, at, analysis)
    if (chunk.normal === 'приглашению') return byInvitation(view, refs, at)
    if (has(chunk, 'SignPast')) return byDeed(view, refs, at)
    return []
  }
  const frames: Frame[] = []
  view.chunks.forEach((chunk, at) => {
    if (mayTell(chunk)) frames.push(...visitsAt(chunk, at))
  })
  return frames
}

const mayTell = (chunk: Chunk): boolean =>
  chunk.mention
    ? chunk.mention.kind === 'official'
    : chunk.token.word && (chunk.tags.size > 0 || isBareVisit(chunk) || mayTrain(chunk))

/** Words without a tag that may tell a visit. */
const isBareVisit = wordLike(
  /^(?:отправ|был|посещени|гост|остановкой|точкой|пунктом|городом|приглашению|маршрут|поблагодар|благодарит|благодарност|программе|путь|между|пути|нача|начин|заверш|закончил|стартовал|прош[её]?л|продолж|сегодня$|сейчас$)/,
)
const isSending = wordLike(/^отправ/)
const isSeeing = wordLike(/^посещени/)
const isGuest = wordLike(/^гост(?:ями|ем|ьей)$/)

/** Nouns of visiting looked at in one sentence: each looks along it, and no prose has as many. */
const MOST = 12

function byVerb(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  analysis: Analysis,
): Frame[] {
  const clause = clauseOf(view, at)
  const many = view.chunks.slice(clause.from, clause.to).some(isOften)
  if (many || isCounted(view, clause) || isWished(view, clause.from, at)) return []
  if (isOfThings(view, at)) return []
  const near = withGuests(view, inClause(view, refs, at), clause)
  const direct = has(view.chunks[at], 'Transitive') ? objects(view, near, at) : []
  // «посетил промышленный парк в Сучжоу»: what has no name of its own is visited where it stands.
  const goal =
    direct.length > 0 || has(view.chunks[at], 'InspectVerb') || isHomeward(view, at)
      ? direct
      : wheres(view, near, at)
  const places = goal.filter((ref) => ref.party.kind === 'place' || ref.party.kind === 'country')
  const bodies = has(view.chunks[at], 'Transitive')
    ? goal.filter((ref) => ref.party.kind === 'organization')
    : inside(view, near, at)
  const led = inLedGroup(view, near, at)
  const told =
    has(view.chunks[at], 'Participle') || participle.test(view.chunks[at]?.normal ?? '')
      ? whoCame(view, near, at)
      : null
  const named = told ? [told] : [...travellers(view, near, at, goal), ...led]
  const others = near.filter((ref) => !goal.includes(ref))
  if (named.length === 0 && isFound(view.chunks[at])) return []
  const who =
    named.length > 0 || has(view.chunks[at], 'InspectVerb')
      ? named
      : byOtherWords(view, refs, others, at)
  const own =
    places.length === 0 && bodies.length === 0
      ? (toldGoal(view, at, who, analysis) ??
        homeGoal(view, at, clause.to, analysis) ??
        fairGoal(view, refs, at) ??
        (told ? sceneOf(refs, told) : null))
      : null
  const home = goal.length === 0 && bodies.length === 0 && !own && arrival(view, at, who, analysis)
  if (home)
    return [{ ...visitFrame(view, at, 'event/visited', who), places: [home], assumed: true }]
  // «ознакомилась с предприятиями в городе Линьи»: guests who are shown works were in their town.
  if (has(view.chunks[at], 'InspectVerb') && bodies.length === 0)
    return shown(view, near, at, who, analysis)
  const ours = has(view.chunks[at], 'Ours')
  const side = who[0]?.party.country ?? null
  const meant = goal.length === 0 && !own ? bodyOfWorks(view, at, side, analysis) : null
  if (meant) return [{ ...visitFrame(view, at, 'event/visited-body', who), others: [meant] }]
  if (goal.length === 0 && bodies.length === 0 && !own)
    return (isReturn(view, at) || comesToGathering(view, at)) && (who.length > 0 || ours)
      ? [{ ...visitFrame(view, at, 'event/visited', who), speaker: ours }]
      : []
  const works = has(view.chunks[at], 'Transitive') && direct.length === 0 && !own
  const going = visitFrame(view, at, 'event/visited', who)
  const visit = willBe(view.chunks[at])
    ? Object.assign(going, { fate: 'planned' as const })
    : accepted(view, going)
  // «в апреле, когда поеду в …»
  const plain = ours ? { ...visit, speaker: true } : visit
  const base: Frame = works ? { ...plain, works } : plain
  const stated = own ? [own] : places.map((ref) => ref.party)
  // «побывали на заводе «Елек» и в Хромтау»: the town is another goal.
  const apart = places
    .filter((place) =>
      bodies.every((body) => place.at > body.at && anyBetween(view, body.to, place.at, 'And')),
    )
    .map((ref) => ref.party)
  const visits: Frame[] =
    apart.length > 0 && bodies.length > 0 && !own
      ? [{ ...base, places: apart }]
      : stated.length > 0 && (bodies.length === 0 || has(view.chunks[at], 'Transitive'))
        ? [{ ...base, places: stated }]
        : []
  const where = near
    .filter((ref) => ref.where && ref.party.kind === 'place' && !apart.includes(ref.party))
    .map((ref) => ref.party)
  for (const body of bodies) {
    const behind = near.find(
      (ref) => ref.where && ref.party.kind === 'place' && ref.at > body.at && ref.at <= body.at + 3,
    )
    const places = behind ? [behind.party] : where.slice(0, 1)
    visits.push({ ...base, rule: 'event/visited-body', others: [body.party], places })
  }
  return visits
}

/** «оказался в Шанхае»: things do so too. */
const isFound = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && /^(?:оказал|очутил)/.test(chunk.normal)

/** «в Конаеве встретился с мэром, прибывшим в регион»: the goal is the home place, not where they met. */
const isHomeward = (view: EventView, at: number): boolean =>
  view.chunks[at + 1]?.normal === 'в' &&
  /^(?:регион|область|город)$/.test(view.chunks[at + 2]?.normal ?? '') &&
  !view.chunks[at + 3]?.mention
