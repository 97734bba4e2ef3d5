import type { Chunk } from '../../../../engine/chunk.ts'
import { isCount } from '../count-words.ts'
import type { Frame } from '../frame.ts'
import { nearestList, type PartyRef } from '../parties.ts'
import {
  anyBetween,
  beforeAdjectives,
  clauseOf,
  type EventView,
  has,
  isSaying,
} from '../skeleton.ts'
import { thoseWho } from '../those-who.ts'
import { isElided } from './travellers.ts'
import { isTraveller } from './visit-goal.ts'

/** The persons or delegations nearest to the verb that could be its subject. */
export function travellers(
  view: EventView,
  near: readonly PartyRef[],
  at: number,
  goal: readonly PartyRef[],
): PartyRef[] {
  const able = near.filter(
    (ref) =>
      ref.role === 'subject' &&
      // «карагандинцам завод знаком: туда ездил аким»
      !anyBetween(view, ref.at, at, 'Colon') &&
      !ref.where &&
      !goal.includes(ref) &&
      !isSayer(view, ref.at) &&
      !isHostOf(view, ref.at, at) &&
      // «глава государства» stands for the state
      (ref.party.kind !== 'country' || ref.group || ref.party.standIn === 'post'),
  )
  return nearestList(able.filter(isTraveller), at)
}

/** «…, сказал аким»: who says what was before. */
const isSayer = ({ chunks }: EventView, at: number): boolean =>
  isSaying(chunks[at - 1]?.normal ?? '') && has(chunks[at - 2], 'Comma', 'Dash')

/** «Гостей принял аким, после чего они осмотрели завод»: those who were received did. */
const isHostOf = ({ chunks }: EventView, who: number, at: number): boolean =>
  who < at &&
  chunks.slice(Math.max(who, at - 3), at).some(({ normal }) => normal === 'они') &&
  chunks.slice(0, who).some((chunk) => has(chunk, 'ReceiveVerb'))

/** «посетил Урумчи в составе делегации под руководством вице-премьера»: its head came too. */
export const inLedGroup = (view: EventView, near: readonly PartyRef[], at: number): PartyRef[] =>
  near.filter(
    (ref) =>
      ref.at > at &&
      ref.group &&
      ref.party.kind === 'official' &&
      view.chunks[ref.at - 1]?.normal === 'составе',
  )

/** «в Семее аким и прибывший из Хух-Хото вице-председатель подписали …»: he came to where the sentence is. */
export function sceneOf(
  refs: readonly PartyRef[],
  guest: PartyRef,
): Frame['places'][number] | null {
  const place = refs.find((ref) => ref.where && ref.party.kind === 'place')?.party
  const { country } = guest.party
  return place && country !== null && place.country !== country ? place : null
}

/** Who went where no person and no delegation is the subject: who says so, a body, its people. */
export const byOtherWords = (
  view: EventView,
  refs: readonly PartyRef[],
  near: readonly PartyRef[],
  at: number,
): PartyRef[] => {
  const { from } = clauseOf(view, at)
  const those = thoseWho(view, refs, from)
  if (those.length > 0) return those
  const before = peopleWho(view, refs, from)
  if (before.length > 0) return before
  const said = sayer(view, refs, at)
  if (said.length > 0) return said
  const people = bodyOrPeople(view, near, at)
  return people.length > 0 ? people : fromWhere(view, near, at)
}

/** «Театр из Ланьчжоу, который приезжал в мае»: people told by their place or body right before the relative clause. */
const peopleWho = (view: EventView, refs: readonly PartyRef[], from: number): PartyRef[] =>
  /^котор(?:ые|ый|ая)$/.test(view.chunks[from]?.normal ?? '')
    ? bodyOrPeople(
        view,
        refs.filter(({ to }) => to < from && to >= from - 2),
        from,
      )
    : []

/** «К нам приезжали из Цзинина»: in the plural, nobody told but whence they came. */
function fromWhere(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
  if (!/^при(?:езжа|еха|лета|лете|быва|бы)ли$/.test(view.chunks[at]?.normal ?? '')) return []
  const { from, to } = clauseOf(view, at)
  const clause = view.chunks.slice(from, to)
  // «саженцы приехали из Янлина»
  if (!clause.some(({ normal }) => /^(?:нам|сюда|гости)$/.test(normal))) return []
  if (near.some((ref) => ref.role === 'subject')) return []
  const place = near.find((ref) => ref.role === 'from' && ref.party.kind === 'place')
  if (!place) return []
  const party = { ...place.party, standIn: 'delegation' as const }
  return [{ ...place, party, role: 'subject', group: true }]
}

/** «Филармония отправится в Китай», «врачи больницы побывали в Ланьчжоу», «кызылординские аграрии»: a body, or people told by their body or place. */
export function bodyOrPeople(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
  const told = near.filter(({ party, where }) => !where && party.kind !== 'country')
  const body = told.find((ref) => {
    const tags = view.chunks[ref.at]?.tags
    const [from, to] = ref.at < at ? [ref.to + 1, at] : [at + 1, ref.at]
    // «Театр намерен в мае посетить …»
    const other = has(view.chunks[at], 'Infinitive') ? 'Past' : 'Intend'
    return (
      ref.party.kind === 'organization' &&
      ref.role === 'subject' &&
      tags?.has('Nom') &&
      !tags.has('Gen') &&
      !anyBetween(view, from, to, 'Past', 'Future', other, 'Colon', 'Comma')
    )
  })
  if (body) return told.filter((ref) => ref.list === body.list)
  const people = told.find((ref) => {
    if (ref.role === 'from') return comeFrom(view, ref.at, at)
    const owner = ref.role === 'of' || has(view.chunks[ref.at], 'Gen')
    if (Math.abs(ref.at - at) > 12 || !owner) return false
    const behind = has(view.chunks[ref.at], 'PlaceAdjective')
    const [from, to] = behind ? [ref.at + 1, ref.at + 3] : [Math.max(0, ref.at - 4), ref.at]
    for (let i = from; i < to; i++) if (goes(view, i)) return true
    return false
  })
  return people ? [people] : []
}

/** «студенты из Наньчана», «команда ветеранов по теннису из Баотоу»; «из Инина в Жаркент приехали врачи». */
function comeFrom({ chunks }: EventView, place: number, verb: number): boolean {
  const whence = beforeAdjectives({ chunks }, place)
  for (let i = whence - 1; i >= 0 && i > whence - 6; i--) {
    if (chunks[i]?.mention || has(chunks[i], 'Comma', 'Past', 'VisitVerb')) break
    if (goes({ chunks }, i)) return true
  }
  if (place > verb) return false
  const who = chunks.findIndex((_, i) => i > verb && i < verb + 5 && goes({ chunks }, i))
  // «из Урумчи приехали казахстанские врачи»: they came back
  return who > 0 && !has(chunks[who - 1], 'CountryAdjective', 'PlaceAdjective')
}

/** «Гость сказал, что недавно был в Урумчи»: who says so was there. */
function sayer(view: EventView, refs: readonly PartyRef[], at: number): PartyRef[] {
  const { from } = clauseOf(view, at)
  if (view.chunks[from]?.normal !== 'что' || !isElided(view, at)) return []
  const last = refs.findLast((ref) => ref.at < from && ref.role === 'subject' && isTraveller(ref))
  return last ? [last] : []
}

/** People, or a troupe or team: who goes somewhere together, as the subject: «врачи», «двенадцать воспитанников», «бригада хирургов». */
function goes(view: Pick<EventView, 'chunks'>, at: number): boolean {
  const chunk = view.chunks[at]
  if (!chunk || chunk.mention || !has(chunk, 'Collective', 'People')) return false
  return has(chunk, 'Nom') || (has(chunk, 'Gen') && isSome(view.chunks[beforeAdjectives(view, at)]))
}

/** «двенадцать воспитанников», «группа студентов» */
const isSome = (chunk: Chunk | undefined): boolean =>
  isCount(chunk) || /^групп[аы]$/.test(chunk?.normal ?? '')
