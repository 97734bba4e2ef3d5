import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { PartyRef } from '../parties.ts'
import { type Party, placeParty } from '../party.ts'
import { anyBetween, clauseOf, type EventView, has } from '../skeleton.ts'

/** «предприятия из А, Б и В», «делегации 17 областей, в том числе А и Б, а с китайской стороны – В». */
export function listed(view: EventView, from: number, to: number): Party[] {
  const { chunks } = view
  const opener = chunks.findIndex(
    (chunk, at) =>
      at >= from &&
      at < to &&
      !chunk.mention &&
      // «форум с участием Алматинской области и Чунцина»
      (members.test(chunk.normal) ||
        has(chunk, 'People', 'Collective') ||
        (chunk.normal === 'участием' && chunks[at + 1]?.mention?.kind === 'place')),
  )
  // «форум открыл дыхание в отношениях городов: А и Б»
  if (opener < 0 || anyBetween(view, from, opener, 'WithNoun')) return []
  const found: Party[] = []
  for (let at = opener + 1; at < chunks.length; at++) {
    const { mention } = chunks[at] ?? {}
    if (mention?.kind === 'place' && !isAside(chunks, at)) {
      found.push(...mention.places.map((place) => placeParty(place.name, place.country, null)))
    } else if (ends(chunks[at]) || (found.length === 0 && at - opener > 8)) break
  }
  return found
}

/** «в Пекине» says where; an adjective names a region only where its noun is left out or stands behind the list. */
function isAside(chunks: readonly Chunk[], at: number): boolean {
  const [before, chunk, next] = [chunks[at - 1], chunks[at], chunks[at + 1]]
  if (has(chunk, 'PlaceAdjective'))
    return !has(next, 'Comma', 'And') && !(next?.mention === null && /^област/.test(next.normal))
  return before !== undefined && /^(?:в|во|на|[(/])$/.test(before.normal)
}

const ends = (chunk: Chunk | undefined): boolean =>
  has(chunk, 'Which', 'Past', 'Future', 'HeldVerb', 'Document', 'MeetingNoun', 'Infinitive') &&
  !has(chunk, 'TakePart')

// «12 компаний Алматинской области представили»: their region takes part.
const members =
  /^(?:руководств|власт|компани|предприяти|производител|предпринимател|фирм|бизнес|делегаци|делегат|представител|товаропроизводител|област|регион|экспорт[её]р|ремесленник|фермер|аграри|учен|студент|лиц[ао]$)/

/** «концерт артистов из Урумчи», «гастроли театра Ланьчжоу»: those whose performance or show the gathering at `at` is. */
export function performers(view: EventView, at: number): Party[] {
  const { chunks } = view
  if (has(chunks[at], 'Ceremony', 'Launched', 'Opened', 'Forum')) return []
  const who = [1, 2, 3].find(
    (step) => has(chunks[at + step], 'People', 'Collective') && has(chunks[at + step], 'Gen'),
  )
  if (!who) return givers(view, at)
  const behind = chunks[at + who + 1]
  const home = behind?.normal === 'из' ? chunks[at + who + 2] : behind
  const mention = home?.mention
  return mention?.kind === 'place' && !has(home, 'Loc')
    ? mention.places.map((place) => placeParty(place.name, place.country, null)).slice(0, 1)
    : []
}

/** «ансамбль из Урумчи дал концерт», «сборные А и Б провели матч», «в матче встретились команды А и Б»: who gives or plays it, told beside the verb. */
function givers(view: EventView, at: number): Party[] {
  const { chunks } = view
  const verb = chunks.findLastIndex((chunk, i) => i < at && i >= at - 6 && gives(chunk))
  const opener = chunks.findLastIndex(
    (chunk, i) => i < verb && i >= verb - 8 && (troupes(chunk) || isTeam(chunk)),
  )
  if (opener >= 0) return listed(view, opener, verb)
  const behind = chunks.findIndex(
    (chunk, i) => i > at && i <= at + 6 && (gives(chunk) || has(chunk, 'MeetVerb')),
  )
  const near = behind >= 0 && chunks.slice(behind + 1, behind + 4).some(isTeam)
  return near ? listed(view, behind, clauseOf(view, at).to) : []
}

const isTeam = (chunk: Chunk): boolean => has(chunk, 'People', 'Collective')

const gives = wordLike(
  /^(?:да(?:л|ла|ли|дут|ст)|представил[аи]?|показал[аи]?|сыграл[аи]?|провел[аи]?|устроил[аи]?|привез(?:л[аи])?)$/,
)
const troupes = wordLike(
  /^(?:ансамбл[ьи]|коллектив[ыа]?|артист(?:ы|ов)|музыкант(?:ы|ов)|театр|оркестр|хор|труппа|художник(?:и|ов)|танцор(?:ы|ов)|цирк|скрипачи|певцы|исполнители)$/,
)

/** «Павильон области работал на выставке», «продукция компаний А и Б на ярмарке»: whose things an exhibition shows. */
export function exhibitors({ chunks }: EventView, near: readonly PartyRef[], at: number): Party[] {
  if (!has(chunks[at], 'Exhibition')) return []
  const first = near.find(
    (ref) =>
      ref.role === 'of' &&
      ref.party.kind !== 'country' &&
      !ref.where &&
      chunks.slice(Math.max(0, ref.at - 2), ref.at).some(({ normal }) => wares.test(normal)),
  )
  return first ? near.filter((ref) => ref.list === first.list).map(({ party }) => party) : []
}

const wares = /^(?:павильон|стенд|продукци|товар|издели|экспонат)/

/** «турнир между командами А и Б» */
export function rivals(view: EventView, at: number, to: number): Party[] {
  const between = view.chunks.findIndex(
    ({ normal }, i) => i > at && i < at + 6 && normal === 'между',
  )
  return between < 0 ? [] : listed(view, between, to)
}
