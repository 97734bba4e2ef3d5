import type { PartyRef } from './parties.ts'
import type { Party } from './party.ts'
import { anyBetween, clauseOf, type EventView, has, withRelative } from './skeleton.ts'

/** The place stated for what the trigger tells: «в Шанхае» in its clause, with no other topic between. */
export function placeOf(view: EventView, at: number, refs: readonly PartyRef[]): Party | null {
  const clause = heldIn(view, at)
  const all = refs.filter(
    (ref) => ref.where && ref.at >= clause.from && ref.at < clause.to && ref.party.country !== null,
  )
  const free = all.filter((ref) =>
    ref.at < at
      ? !anyBetween(view, ref.at, at, 'VisitNoun', 'VisitVerb', 'WithNoun') &&
        !isOfMatter(view, ref.at)
      : !anyBetween(
          view,
          at + 1,
          ref.at,
          'WithNoun',
          'TalkVerb',
          'VisitNoun',
          // «принимал гостей, а весной сам посетил Хэфэй»
          'VisitVerb',
          'Forum',
          'Exhibition',
          'Consider',
          'Invite',
          'Intend',
          'Document',
          'Colon',
        ) && !view.chunks.slice(at + 1, ref.at).some((chunk) => matter.test(chunk.normal)),
  )
  const towns = free.filter((ref) => ref.party.kind === 'place')
  // «До отъезда в Пекин переговорил в Костанае»: where, not where to
  const there = towns.filter((ref) => has(view.chunks[ref.at], 'Loc'))
  const local = there.length > 0 ? there : towns
  return (
    (anew(view, local, at) ?? local[0] ?? free[0])?.party ??
    placeBefore(view, refs, clause.from) ??
    hostOf(view, refs, at)
  )
}

/** «остановились в Зайсане, где их встречал аким»: the one place right before the clause that «где» opens at `from`. */
function placeBefore(view: EventView, refs: readonly PartyRef[], from: number): Party | null {
  if (view.chunks[from]?.normal !== 'где') return null
  const last = refs.find(({ to, where }) => where && to < from && to >= from - 2)
  const alone = refs.filter(({ list }) => list === last?.list).length === 1
  const opener = view.chunks[(last?.at ?? 0) - 1]?.normal ?? ''
  return last && alone && /^во?$/.test(opener) && last.party.kind === 'place' ? last.party : null
}

/** «Урумчи принял трёхстороннюю встречу»: the town that is its host. */
function hostOf(view: EventView, refs: readonly PartyRef[], at: number): Party | null {
  const { from } = clauseOf(view, at)
  if (!has(view.chunks[at], 'MeetingNoun') || !anyBetween(view, from, at, 'ReceiveVerb'))
    return null
  const host = refs.find((ref) => ref.at >= from && ref.at < at && ref.role === 'subject')
  return host?.party.kind === 'place' && host.party.standIn === null ? host.party : null
}

/** «в Дэяне он осмотрел завод, в Чэнду его принял мэр»: the place behind the comma, where a verb stands before that. */
const anew = (view: EventView, places: readonly PartyRef[], at: number): PartyRef | undefined =>
  places.findLast((ref) => {
    const [first] = places
    const comma = view.chunks.findLastIndex((chunk, i) => i < ref.at && has(chunk, 'Comma'))
    return (
      first !== undefined &&
      ref.at < at &&
      first.at < comma &&
      comma >= ref.at - 3 &&
      anyBetween(
        view,
        first.at,
        comma,
        'InspectVerb',
        'VisitVerb',
        'MeetVerb',
        'ReceiveVerb',
        'SignPast',
      )
    )
  })

/** The clause of `at`, with the relative clause behind it that tells where it was held («встречи с А, которая прошла в Астане»). */
function heldIn(view: EventView, at: number): { from: number; to: number } {
  const own = clauseOf(view, at)
  if (!has(view.chunks[at], 'MeetingNoun')) return own
  const both = withRelative(view, at)
  return anyBetween(view, own.to, both.to, 'HeldVerb') ? both : own
}

/** «представил проект завода в зоне и провёл беседу»: where the matter is, right behind its noun. */
const isOfMatter = (view: EventView, at: number): boolean => {
  const before = view.chunks.slice(Math.max(0, at - 5), at)
  const noun = before.findLastIndex((chunk) => /^(?:проект|план|концепци)/.test(chunk.normal))
  return noun >= 0 && !before.slice(noun).some((chunk) => has(chunk, 'Comma', 'Past', 'And'))
}

// «встретился по поводу проекта в области»: where the matter is, not the meeting
const matter = /^(?:поводу|вопрос|проект|реализаци|строительств|создани|развити|открыти|запуск)/
