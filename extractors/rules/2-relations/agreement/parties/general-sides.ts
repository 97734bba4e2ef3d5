import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { regionOf } from '../../../1-mentions/official/homes.ts'
import type { Clause } from '../../../clauses.ts'
import { type General, generalOf } from './general-words.ts'
import type { Side } from './parties.ts'

/** «администрацией округа», «акимат города»: the genitive behind a seat of power. */
const isSeat = wordLike(/^(?:акимат|администраци|правительств|власт|мэри|руководств)/)
const nominative: readonly (readonly [RegExp, string])[] = [
  [/^(города|округа|района|уезда|региона)$/, ''],
  [/^(провинции)$/, 'я'],
  [/^(области)$/, 'ь'],
]

/**
 * The parties that general words of a clause mean («район заключил меморандум с уездом X», «провинция и область подписали»): what
 * was named last of the kind, of the country that `known` sides leave open.
 */
export function generalSides(
  view: SentenceView,
  clause: Clause,
  known: readonly Side[],
  analysis: Analysis,
): Side[] {
  const sides: Side[] = []
  for (let at = clause.from; at < clause.to; at++) {
    const chunk = view.chunks[at]
    if (!chunk || chunk.mention || isApposed(view.chunks, at)) continue
    const general =
      generalOf(headOf(view.chunks, at)) ?? seatOf(view.chunks, at, view.sentence.index, analysis)
    if (!general) continue
    const told = [...known, ...sides]
    const taken = new Set(told.map(({ country }) => country))
    const side = general.places
      ? placeOf(general, chunk, taken, analysis, isRegional(view.chunks, at))
      : bodyOf(general, chunk, told, analysis)
    if (side) sides.push(side)
  }
  return sides
}

/** Whether the word only introduces a name or is what a preposition but «с» and «между» governs. */
function isApposed(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1]
  if (next?.mention && next.mention.kind !== 'document' && next.mention.kind !== 'official')
    return true
  if (next?.tags.has('Quote') || next?.tags.has('Dash')) return true
  return at > 0 && isGoverning(chunks[at - 1])
}

const isGoverning = wordLike(/^(?:в|во|на|из|от|к|для|по|о|об|при|через|за|до|у)$/)

/** The form under which the table knows the word: of «администрацией округа» the nominative of the place. */
function headOf(chunks: readonly Chunk[], at: number): string {
  const word = chunks[at]?.normal ?? ''
  if (at === 0 || !(isSeat(chunks[at - 1]) || isSecondKin(chunks, at))) return word
  const found = nominative.find(([form]) => form.test(word))
  return found ? word.slice(0, -1) + found[1] : word
}

/** «побратимстве области А и китайской провинции»: the genitive joined to a place named in it. */
function isSecondKin(chunks: readonly Chunk[], at: number): boolean {
  const adjective = /^китайск/.test(chunks[at - 1]?.normal ?? '') ? 1 : 0
  const and = at - adjective - 1
  return (
    adjective === 1 &&
    chunks[and]?.tags.has('And') === true &&
    chunks[and - 1]?.mention?.kind === 'place' &&
    chunks.slice(Math.max(0, and - 4), and).some(({ tags }) => tags.has('Sister'))
  )
}

/** «облакимат», «районный акимат»; «акиматом» of the place whose people the sentences before let act. */
function seatOf(
  chunks: readonly Chunk[],
  at: number,
  index: number,
  { sentences }: Analysis,
): General | undefined {
  if (!isAkimat(chunks[at])) return undefined
  const told = akimat.exec(chunks[at]?.normal ?? '')
  if (!told || isSeat(chunks[at - 1])) return undefined
  if (generalOf(headOf(chunks, at + 1))?.places) return undefined
  const level = told[1] ?? levels.exec(chunks[at - 1]?.normal ?? '')?.[1]
  const holder = sentences
    .slice(Math.max(0, index - REACH), index + 1)
    .flatMap(({ actors }) => actors)
    .findLast(({ kind, country, places }) => kind === 'official' && country === 'KZ' && places[0])
  const kinds = level ? [levelKinds[level] ?? 'region'] : [holder?.places[0]?.kind ?? 'region']
  return { stem: 'акимат', places: { KZ: kinds } }
}

/** How far back someone of an akimat may have acted, in sentences. */
const REACH = 8

const akimat = /^(обл|гор|рай)?акимат(?:ом)?$/
const isAkimat = wordLike(akimat)
const levels = /^(обл|гор|рай)(?:астн|одск|онн)/
const levelKinds: Readonly<Record<string, string>> = { обл: 'region', гор: 'city', рай: 'district' }

function placeOf(
  { places }: General,
  chunk: Chunk,
  taken: ReadonlySet<string | null>,
  { home, places: named }: Analysis,
  regional: boolean,
): Side | null {
  for (const country of ['KZ', 'CN'] as const) {
    const kinds = places?.[country]
    if (!kinds || taken.has(country)) continue
    const fits = (place: { country: string; kind: string }) =>
      place.country === country && kinds.includes(place.kind)
    const place =
      home && fits(home) ? home : named.findLast((each) => fits(each) && each.start < chunk.start)
    if (place) return { name: place.name, country }
    // «[завод в Кызылорде] меморандум с акиматом области»: of the region around the one town that is named
    const around = regional ? regionOf(home ?? only(named, 'KZ')) : null
    if (around) return { name: around.name, country }
  }
  return null
}

/** «акимат области», «областной акимат» */
const isRegional = (chunks: readonly Chunk[], at: number): boolean =>
  [chunks[at], chunks[at - 1]].some((chunk) => chunk?.normal.startsWith('обл') === true)

/** The one place of a country that an article names. */
function only<Place extends { country: string; name: string }>(
  named: readonly Place[],
  country: string,
): Place | undefined {
  const own = named.filter((place) => place.country === country)
  return own.every(({ name }) => name === own[0]?.name) ? own[0] : undefined
}

/** The body named last before a word, of its kind or with its noun, that is none of the parties told and not of their country. */
function bodyOf(
  { body, stem }: General,
  chunk: Chunk,
  told: readonly Side[],
  { organizations, article }: Analysis,
): Side | null {
  let last: { name: string; country: string | null } | null = null
  let [end, named] = [-1, false]
  for (const entity of organizations) {
    if (
      told.some(
        ({ name, country }) => name === entity.name || (country && country === entity.country),
      )
    )
      continue
    for (const mention of entity.evidence) {
      if (mention.end >= chunk.start) continue
      const own = article.text
        .slice(Math.max(0, mention.start - 12), mention.end)
        .toLowerCase()
        .includes(stem)
      if (!own && (entity.kind !== body || named)) continue
      if (mention.end < end && own === named) continue
      ;[last, end, named] = [entity, mention.end, own]
    }
  }
  return last && { name: last.name, country: last.country }
}
