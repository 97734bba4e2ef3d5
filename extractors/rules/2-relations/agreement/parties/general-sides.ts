import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import type { OrganizationEntity } from '../../../../engine/mention.ts'
import type { Clause } from '../../../clauses.ts'
import type { Side } from './parties.ts'

/** A general word, in the nominative or instrumental, and what it can stand for in an article that has named it before. */
interface General {
  word: RegExp
  /** Kinds of places by country; KZ first where both fit. */
  places?: Partial<Record<'KZ' | 'CN', readonly string[]>>
  body?: OrganizationEntity['kind']
  /** Of several bodies named before, only one whose own words have this noun. */
  own?: true
}

const GENERAL: readonly General[] = [
  { word: /^(?:город(?:ом)?|мегаполис(?:ом)?)$/, places: { KZ: ['city'], CN: ['city'] } },
  { word: /^(?:област(?:ь|ью)|регион(?:ом)?)$/, places: { KZ: ['region'] } },
  { word: /^район(?:ом)?$/, places: { KZ: ['district'], CN: ['province'] } },
  { word: /^провинци(?:я|ей)$/, places: { CN: ['province'] } },
  { word: /^уезд(?:ом)?$/, places: { CN: ['county'] } },
  { word: /^округ(?:ом)?$/, places: { CN: ['prefecture'] } },
  {
    word: /^(?:компани(?:я|ей)|корпораци(?:я|ей)|фирм(?:а|ой)|предприяти(?:е|ем))$/,
    body: 'company',
  },
  {
    word: /^(?:фабрик(?:а|ой)|завод(?:ом)?|концерн(?:ом)?|холдинг(?:ом)?)$/,
    body: 'company',
    own: true,
  },
  { word: /^(?:университет(?:ом)?|вуз(?:ом)?)$/, body: 'university' },
  { word: /^(?:институт(?:ом)?|колледж(?:ом)?|академи(?:я|ей))$/, body: 'university', own: true },
]

/** «администрацией округа», «акимат города»: the genitive behind a seat of power. */
const seat = /^(?:акимат|администраци|правительств|власт|мэри|руководств)/
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
    const word = headOf(view.chunks, at)
    const general = word === null ? undefined : GENERAL.find((each) => each.word.test(word))
    if (!general) continue
    const taken = new Set([...known, ...sides].map(({ country }) => country))
    const side = general.places
      ? placeOf(general, chunk, taken, analysis)
      : bodyOf(general, chunk, taken, analysis)
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
  const before = chunks[at - 1]?.normal ?? ''
  return /^(?:в|во|на|из|от|к|для|по|о|об|при|через|за|до|у)$/.test(before)
}

/** The nominative-like form under which the table knows the word; null where its case makes it no party. */
function headOf(chunks: readonly Chunk[], at: number): string | null {
  const word = chunks[at]?.normal ?? ''
  if (!seat.test(chunks[at - 1]?.normal ?? '')) return word
  const found = nominative.find(([form]) => form.test(word))
  return found ? word.slice(0, -1) + found[1] : word
}

function placeOf(
  { places }: General,
  chunk: Chunk,
  taken: ReadonlySet<string | null>,
  { home, places: named }: Analysis,
): Side | null {
  for (const country of ['KZ', 'CN'] as const) {
    const kinds = places?.[country]
    if (!kinds || taken.has(country)) continue
    const fits = (place: { country: string; kind: string }) =>
      place.country === country && kinds.includes(place.kind)
    const place =
      home && fits(home) ? home : named.findLast((each) => fits(each) && each.start < chunk.start)
    if (place) return { name: place.name, country }
  }
  return null
}

function bodyOf(
  { body, own }: General,
  chunk: Chunk,
  taken: ReadonlySet<string | null>,
  { organizations, article }: Analysis,
): Side | null {
  const stem = chunk.normal.slice(0, 5)
  const told = organizations
    .flatMap((entity) =>
      entity.kind === body && !(entity.country !== null && taken.has(entity.country))
        ? entity.evidence
            .filter(({ end }) => end < chunk.start)
            .map(({ start, end }) => ({
              entity,
              end,
              named: article.text
                .slice(Math.max(0, start - 12), end)
                .toLowerCase()
                .includes(stem),
            }))
        : [],
    )
    .sort((a, b) => a.end - b.end)
  const last = told.findLast(({ named }) => named) ?? (own ? undefined : told.at(-1))
  return last ? { name: last.entity.name, country: last.entity.country } : null
}
