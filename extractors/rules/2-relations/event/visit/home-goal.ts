import type { Analysis } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { placeMeantBy } from '../../../general-words.ts'
import type { Frame } from '../frame.ts'
import type { PartyRef } from '../parties.ts'
import { placeParty } from '../party.ts'
import { anyBetween, clauseOf, type EventView, has, isAdjective } from '../skeleton.ts'

/** «посетила нашу область», «прибыла в регион»: the home place. */
export function homeGoal(
  view: EventView,
  at: number,
  to: number,
  analysis: Analysis,
): Frame['places'][number] | null {
  const { home } = analysis
  const { from } = clauseOf(view, at)
  // «столицу Казахстана посетил мэр …», «в регион приедет …»: the goal may stand first.
  const ahead = view.chunks.slice(from, at)
  const first = has(view.chunks[at], 'Transitive')
    ? ahead
    : ahead.filter((_, i) => /^(?:в|наш|нашу|нашем|нашей)$/.test(ahead[i - 1]?.normal ?? ''))
  const behind = view.chunks.slice(at + 1, Math.min(to, at + 8))
  // «нашу страну посетил …»
  const [country] = [...first, ...behind].filter((chunk, i, all) =>
    isOurCountry(chunk.normal, all[i - 1]?.normal),
  )
  if (country) return placeParty('Казахстан', 'KZ', null)
  if (!home) return null
  const stop = behind.findIndex(
    (chunk) =>
      chunk.mention ||
      (!isHome(chunk.normal, home.kind) &&
        !region.test(chunk.normal) &&
        !isAdjective(chunk) &&
        chunk.normal !== 'центр' &&
        !light.test(chunk.normal)),
  )
  const near = [...first, ...(stop < 0 ? behind : behind.slice(0, stop))]
  // «прибывшей с визитом в областной центр»: the article's city
  const centre =
    near.some((chunk, i) => isCentre(chunk.normal, near[i - 1]?.normal)) ||
    // «визит в центр Западно-Казахстанской области»
    (stop > 0 && behind[stop - 1]?.normal === 'центр' && isRegion(behind[stop]))
  if (home.kind === 'city' && centre) return placeParty(home.name, 'KZ', null)
  const clause = [...ahead, ...behind]
  const withUs = clause.some(
    (chunk, i) =>
      (chunk.normal === 'нас' && clause[i - 1]?.normal === 'у') ||
      (chunk.normal === 'нам' && clause[i - 1]?.normal === 'к'),
  )
  if (withUs || near.some((chunk) => isHome(chunk.normal, home.kind)))
    return placeParty(home.name, 'KZ', null)
  // «в район приедет …»: the district told; «в регион» in an article about its city: the region told
  const district = first.find(({ normal }) => /^районе?$/.test(normal))
  const unit = near.find(({ normal }) => region.test(normal))
  const meant =
    placeMeantBy(district, undefined, analysis, 'KZ') ??
    placeMeantBy(unit && { ...unit, normal: 'регион' }, undefined, analysis, 'KZ')
  return meant ? placeParty(meant.name, 'KZ', null) : null
}

/** «Китайская делегация прибыла 19 июня»: guests of whom no goal is said have come to the article's place. */
export function arrival(
  view: EventView,
  at: number,
  who: readonly PartyRef[],
  analysis: Analysis,
): Frame['places'][number] | null {
  const { home } = analysis
  const { from, to } = clauseOf(view, at)
  if (
    !home ||
    who.length === 0 ||
    !/^при(?:(?:был|ехал|летел)[аи]?|буд[еу]т|ед[еу]т|лет[ия]т)$/.test(
      view.chunks[at]?.normal ?? '',
    )
  )
    return null
  if (who.some((ref) => ref.party.country !== 'CN')) return null
  return anyBetween(view, from, to, 'Forum', 'Exhibition', 'Gathering', 'Ceremony', 'Infinitive')
    ? null
    : placeParty(home.name, 'KZ', null)
}

/** «здесь побывала», «посетил этот город»: the place told last on the side that is not the traveller's. */
export function toldGoal(
  view: EventView,
  at: number,
  who: readonly PartyRef[],
  analysis: Analysis,
): Frame['places'][number] | null {
  const { from, to } = clauseOf(view, at)
  // «в Петропавловске, куда приехала делегация», «в Сиане, где с визитом находилась делегация»
  const opener = view.chunks[from]?.normal
  const bound =
    opener === 'куда' || (opener === 'где' && anyBetween(view, from, to, 'StayVerb', 'VisitVerb'))
  // «Чэнду, который посетил аким», «Сиань стал первым городом, который посетил аким»
  const seen =
    opener !== undefined && /^котор(?:ый|ую|ое|ые)$/.test(opener) && isSeenBy(view, at, who)
  const before = bound || seen ? placeBefore(view, from) : null
  if (before) return before
  const word = view.chunks
    .slice(from, to)
    .find(
      (chunk, offset, all) =>
        isThere(chunk) ||
        (isThis(chunk) && /^(?:город|провинци|регион|област)/.test(all[offset + 1]?.normal ?? '')),
    )
  const guest = who[0]?.party.country ?? subjectBefore(view, from)?.country ?? null
  const there = guest === 'KZ' ? unitThere(view, from, to, analysis) : null
  if (there) return there
  if (!word || guest === null) return null
  const next = view.chunks[view.chunks.indexOf(word) + 1]?.normal ?? ''
  const kinds = next.startsWith('город') ? ['city', 'prefecture'] : null
  const told = analysis.places.findLast(
    (place) =>
      place.end <= word.start &&
      place.country !== guest &&
      (kinds === null || kinds.includes(place.kind)),
  )
  return told ? placeParty(told.name, told.country, null) : null
}

/** «находившийся в провинции с визитом»: the Chinese province, prefecture or county that the word means. */
function unitThere(
  view: EventView,
  from: number,
  to: number,
  analysis: Analysis,
): Frame['places'][number] | null {
  for (let at = from + 1; at < to; at++) {
    const chunk = view.chunks[at]
    if (
      view.chunks[at - 1]?.normal !== 'в' ||
      !/^(?:провинци|округ|уезд)/.test(chunk?.normal ?? '')
    )
      continue
    const meant = placeMeantBy(
      chunk && { ...chunk, normal: unitForms[chunk.normal] ?? chunk.normal },
      view.chunks[at + 1],
      analysis,
      'CN',
    )
    if (meant) return placeParty(meant.name, 'CN', null)
  }
  return null
}

const unitForms: Readonly<Record<string, string>> = {
  провинции: 'провинция',
  провинцию: 'провинция',
}

/** «принимал гостей, а в марте сам побывал там»: who acts in a clause without a subject is that of the one before. */
const subjectBefore = ({ view }: EventView, from: number) =>
  view.actors.findLast(({ role, chunk }) => role === 'subject' && chunk < from)

const isSeenBy = (view: EventView, at: number, [who]: readonly PartyRef[]): boolean =>
  who !== undefined && who.at > at && has(view.chunks[at], 'Transitive')

function placeBefore(view: EventView, at: number): Frame['places'][number] | null {
  const reach = /^(?:город|провинци|регион)/.test(view.chunks[at - 2]?.normal ?? '') ? 6 : 4
  for (let back = at - 1; back >= Math.max(0, at - reach); back--) {
    const { mention } = view.chunks[back] ?? {}
    const place = mention?.kind === 'place' ? mention.places[0] : undefined
    if (place) return placeParty(place.name, place.country, null)
  }
  return null
}

const light = /^(?:в|с|со|визитом|наш|нашу|нашем|нашей|официальным|рабочим)$/

const region = /^(?:регион|регионе|область|области)$/

const isOurCountry = (word: string, before: string | undefined): boolean =>
  (/^(?:страну|республику)$/.test(word) && before === 'нашу') ||
  (/^(?:стране|республике)$/.test(word) && before === 'нашей')

const isRegion = (chunk: Chunk | undefined): boolean =>
  chunk?.mention?.kind === 'place' && chunk.mention.places[0]?.kind === 'region'

const isCentre = (word: string, before: string | undefined): boolean =>
  word === 'центр' && before === 'областной'

/** «область», «регион», «город», «столицу»: forms in which a goal stands. */
const isHome = (word: string, kind: string): boolean =>
  kind === 'city'
    ? /^(?:город|городе|столицу|столице|мегаполис|мегаполисе|облцентр)$/.test(word)
    : /^(?:регион|регионе|область|области|край)$/.test(word)

const isThere = wordLike(/^(?:здесь|сюда|там|туда)$/)
const isThis = wordLike(/^(?:этот|эту|этом|этой)$/)
